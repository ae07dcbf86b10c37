package org.anyuan.notify.domain.escalation;

import static org.anyuan.notify.domain.escalation.Samples.ADA;
import static org.anyuan.notify.domain.escalation.Samples.NOW;
import static org.anyuan.notify.domain.escalation.Samples.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.anyuan.notify.domain.escalation.EscalationState.Acknowledged;
import org.anyuan.notify.domain.escalation.EscalationState.Exhausted;
import org.anyuan.notify.domain.escalation.EscalationState.Waiting;
import org.junit.jupiter.api.Test;

/** What the sweep found waiting for longer than any policy waits. */
class ResumeTest {
  private static final Instant NEVER = NOW.plus(Duration.ofDays(400));

  private static Decided resumed(EscalationState state, Acknowledgements by) {
    var base = Samples.started(POLICY).escalation();
    var stopped = new Escalation(base.id(), base.about(), base.level(), POLICY, by, 7, state, 9);
    return Samples.decided(stopped.on(new EscalationCommand.Resume(POLICY), NOW));
  }

  @Test
  void shouldTellTheStepAgainThatWaitsForEver() {
    var decided = resumed(new Waiting(NOW, Place.said(1), NEVER), Acknowledgements.NONE);
    assertThat(decided.notices())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.number()).isEqualTo(8);
              assertThat(notice.whom()).containsExactly(Samples.DESK);
            });
    assertThat(decided.escalation().next()).contains(NOW.plusSeconds(60));
  }

  @Test
  void shouldGiveWhatRestsForEverItsTime() {
    var by = new Acknowledgements(Map.of(ADA, NOW.minusSeconds(60)));
    var decided = resumed(new Acknowledged(NOW, Place.said(0), NEVER), by);
    assertThat(decided.notices()).isEmpty();
    assertThat(decided.escalation().next())
        .contains(NOW.minusSeconds(60).plus(Samples.STALE_AFTER));
  }

  @Test
  void shouldAlarmTheFallbackThatWaitsForEver() {
    var decided = resumed(new Exhausted(NOW, NEVER), Acknowledgements.NONE);
    assertThat(decided.notices())
        .singleElement()
        .extracting(Notice::cause)
        .isEqualTo(Notice.Cause.FALLBACK);
    assertThat(decided.escalation().next()).contains(NOW.plus(Duration.ofMinutes(5)));
  }
}
