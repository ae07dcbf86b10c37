package org.anyuan.notify.domain.escalation;

import static org.anyuan.notify.domain.escalation.Samples.NOW;
import static org.anyuan.notify.domain.escalation.Samples.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.TaskId;
import org.anyuan.notify.domain.escalation.Sweep.OpenTask;
import org.anyuan.notify.domain.escalation.Sweep.Stray;
import org.anyuan.notify.domain.escalation.Sweep.Watched;
import org.junit.jupiter.api.Test;

class SweepTest {
  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final TaskId TASK = new TaskId("t1");
  private static final EscalationId ID = EscalationId.of(new IncidentId("i1"), TASK, "420106");

  @Test
  void shouldFindNothingWrongWithWhatGoesOn() {
    var started = Samples.started(POLICY).escalation();
    assertThat(find(List.of(task(NOW.minusSeconds(60))), List.of(Watched.of(started)), NOW))
        .isEmpty();
  }

  @Test
  void shouldFindATaskOfWhichNobodyIsTold() {
    assertThat(find(List.of(task(NOW.minusSeconds(11))), List.of(), NOW))
        .containsExactly(new Stray.NeverStarted(TASK, ID));
    assertThat(find(List.of(task(NOW.minusSeconds(10))), List.of(), NOW)).isEmpty();
  }

  @Test
  void shouldFindAnEscalationThatIsOverWhileItsTaskIsNot() {
    var over = new Watched(ID, true, Optional.empty());
    assertThat(find(List.of(task(NOW.minusSeconds(11))), List.of(over), NOW))
        .containsExactly(new Stray.OverTooSoon(TASK, ID));
    assertThat(find(List.of(), List.of(over), NOW)).isEmpty();
  }

  @Test
  void shouldFindAnOpenOneWithoutANextStep() {
    assertThat(find(List.of(), List.of(new Watched(ID, false, Optional.empty())), NOW))
        .containsExactly(new Stray.WithoutNext(ID));
  }

  @Test
  void shouldFindOneThatNobodyTookOn() {
    var due = NOW.minusSeconds(11);
    assertThat(find(List.of(), List.of(watched(due)), NOW))
        .containsExactly(new Stray.Overdue(ID, due));
    assertThat(find(List.of(), List.of(watched(NOW.minusSeconds(10))), NOW)).isEmpty();
  }

  @Test
  void shouldFindOneThatWaitsLongerThanAnyPolicy() {
    var latest = NOW.plus(Policy.LONGEST_WAIT).plus(GRACE);
    assertThat(find(List.of(), List.of(watched(latest.plusSeconds(1))), NOW))
        .containsExactly(new Stray.TooFar(ID, latest.plusSeconds(1)));
    assertThat(find(List.of(), List.of(watched(latest)), NOW)).isEmpty();
  }

  private static List<Stray> find(List<OpenTask> tasks, List<Watched> watched, Instant now) {
    return Sweep.find(tasks, watched, now, GRACE);
  }

  private static OpenTask task(Instant since) {
    return new OpenTask(TASK, ID, since);
  }

  private static Watched watched(Instant next) {
    return new Watched(ID, false, Optional.of(next));
  }
}
