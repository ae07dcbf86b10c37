package org.anyuan.notify.domain.escalation;

import static org.anyuan.notify.domain.escalation.Samples.ADA;
import static org.anyuan.notify.domain.escalation.Samples.BOB;
import static org.anyuan.notify.domain.escalation.Samples.CAI;
import static org.anyuan.notify.domain.escalation.Samples.CITY;
import static org.anyuan.notify.domain.escalation.Samples.DESK;
import static org.anyuan.notify.domain.escalation.Samples.GRAVE;
import static org.anyuan.notify.domain.escalation.Samples.KEEPER;
import static org.anyuan.notify.domain.escalation.Samples.NOW;
import static org.anyuan.notify.domain.escalation.Samples.POLICY;
import static org.anyuan.notify.domain.escalation.Samples.STATION;
import static org.anyuan.notify.domain.escalation.Samples.level;
import static org.anyuan.notify.domain.escalation.Samples.policy;
import static org.anyuan.notify.domain.escalation.Samples.step;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.Severity;
import org.anyuan.notify.domain.TaskId;
import org.anyuan.notify.domain.escalation.EscalationCommand.Acknowledge;
import org.anyuan.notify.domain.escalation.EscalationCommand.ChangeLevel;
import org.anyuan.notify.domain.escalation.EscalationCommand.FindNobody;
import org.anyuan.notify.domain.escalation.EscalationCommand.ReachTime;
import org.anyuan.notify.domain.escalation.EscalationCommand.Reopen;
import org.anyuan.notify.domain.escalation.EscalationCommand.ShowProgress;
import org.junit.jupiter.api.Test;

class EscalationTest {
  private Escalation escalation;
  private final List<Notice> notices = new ArrayList<>();
  private final List<String> told = new ArrayList<>();

  private void start(Policy policy) {
    take(Samples.started(policy), NOW);
  }

  private void at(long second, EscalationCommand command) {
    var now = NOW.plusSeconds(second);
    take(Samples.decided(escalation.on(command, now)), now);
  }

  private void take(Decided decided, Instant now) {
    escalation = decided.escalation();
    notices.addAll(decided.notices());
    for (var notice : decided.notices()) {
      told.add(Duration.between(NOW, now).toSeconds() + " " + notice.cause());
    }
  }

  /** Time goes on, and the clock is looked at every second. */
  private void pass(long from, long until) {
    for (var second = from; second <= until; second++) {
      at(second, new ReachTime());
    }
  }

  @Test
  void shouldTellOneAfterTheOtherAndTheFallbackAgainAndAgain() {
    // Given
    start(POLICY);
    // When: nobody answers
    pass(1, 760);
    // Then
    assertThat(told)
        .containsExactly(
            "0 STEP", "15 REPEAT", "60 STEP", "120 FALLBACK", "420 FALLBACK", "720 FALLBACK");
    assertThat(notices.stream().map(Notice::whom))
        .containsExactly(
            List.of(STATION),
            List.of(STATION),
            List.of(DESK),
            List.of(KEEPER),
            List.of(KEEPER),
            List.of(KEEPER));
    assertThat(notices.stream().map(Notice::number)).containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void shouldWaitBeforeAFirstStepThatIsNotAtOnce() {
    start(policy("p", Severity.LOW, List.of(step(15, STATION, 0, 15, 1)), Duration.ofSeconds(60)));
    pass(0, 20);
    assertThat(told).containsExactly("15 STEP");
  }

  @Test
  void shouldRestOnceEnoughHaveAcknowledgedAndLeaveOutWhoHas() {
    // Given: the second step needs two
    start(POLICY);
    pass(1, 60);
    // When
    at(70, new Acknowledge(ADA));
    pass(71, 119);
    at(119, new Acknowledge(ADA));
    // Then: one and the same is not two
    assertThat(escalation.state().name()).isEqualTo(EscalationState.Name.WAITING);
    // When
    pass(120, 120);
    at(125, new Acknowledge(BOB));
    pass(126, 600);
    // Then
    assertThat(told).containsExactly("0 STEP", "15 REPEAT", "60 STEP", "120 FALLBACK");
    assertThat(notices.getLast().except()).containsExactly(ADA);
    assertThat(escalation.state().name()).isEqualTo(EscalationState.Name.ACKNOWLEDGED);
  }

  @Test
  void shouldNotTellAStepForWhichEnoughHaveAcknowledgedAlready() {
    // Given: of the first step two, of the second one
    start(
        policy(
            "p",
            Severity.LOW,
            List.of(step(0, STATION, 0, 15, 2), step(30, DESK, 0, 15, 1)),
            Duration.ofSeconds(60)));
    at(5, new Acknowledge(ADA));
    // When
    pass(6, 100);
    // Then
    assertThat(told).containsExactly("0 STEP");
    assertThat(escalation.state().name()).isEqualTo(EscalationState.Name.ACKNOWLEDGED);
  }

  @Test
  void shouldComeBackWhenAnAcknowledgementGoesStale() {
    // Given
    start(POLICY);
    at(10, new Acknowledge(ADA));
    // When: ten minutes later
    pass(11, 620);
    // Then: the step again, and whoever had it
    assertThat(told).containsExactly("0 STEP", "610 STALE");
    assertThat(notices.getLast().whom()).containsExactly(STATION);
    assertThat(notices.getLast().also()).containsExactly(ADA);
    assertThat(notices.getLast().except()).isEmpty();
    assertThat(escalation.acknowledgements().people()).isEmpty();
    assertThat(escalation.next()).contains(NOW.plusSeconds(625));
  }

  @Test
  void shouldHoldAnAcknowledgementForAsLongAsSomethingIsDone() {
    start(POLICY);
    at(10, new Acknowledge(ADA));
    at(600, new ShowProgress());
    pass(601, 1199);
    assertThat(told).containsExactly("0 STEP");
    pass(1200, 1200);
    assertThat(told).containsExactly("0 STEP", "1200 STALE");
  }

  @Test
  void shouldCountForARiseWhatWasAcknowledgedBefore() {
    // Given
    start(POLICY);
    at(10, new Acknowledge(ADA));
    // When: it is graver, and two are needed
    at(20, new ChangeLevel(level(Severity.HIGH, 4), GRAVE));
    // Then: the new policy's people, and the one who has acknowledged
    assertThat(told).containsExactly("0 STEP", "20 RISE");
    assertThat(notices.getLast().whom()).containsExactly(CITY);
    assertThat(notices.getLast().also()).containsExactly(ADA);
    // When: one more is enough
    at(30, new Acknowledge(BOB));
    pass(31, 600);
    // Then
    assertThat(told).hasSize(2);
    assertThat(escalation.state().name()).isEqualTo(EscalationState.Name.ACKNOWLEDGED);
    assertThat(escalation.next()).contains(NOW.plusSeconds(610));
  }

  @Test
  void shouldTellWhoHasAcknowledgedOfARiseThoughNothingElseIsNeeded() {
    start(POLICY);
    at(10, new Acknowledge(ADA));
    at(12, new Acknowledge(BOB));
    at(20, new ChangeLevel(level(Severity.HIGH, 4), GRAVE));
    assertThat(notices.getLast().whom()).isEmpty();
    assertThat(notices.getLast().also()).containsExactlyInAnyOrder(ADA, BOB);
    assertThat(escalation.state().name()).isEqualTo(EscalationState.Name.ACKNOWLEDGED);
  }

  @Test
  void shouldIgnoreALevelThatComesTooLateThoughNothingWasSaidByTheOneBetween() {
    start(POLICY);
    at(1, new ChangeLevel(level(Severity.MEDIUM, 6), GRAVE));
    at(2, new ChangeLevel(level(Severity.CRITICAL, 5), GRAVE));
    assertThat(escalation.level()).isEqualTo(level(Severity.MEDIUM, 6));
    assertThat(escalation.policy()).isEqualTo(POLICY);
    assertThat(told).containsExactly("0 STEP");
  }

  @Test
  void shouldGoOnWhereItIsWhenTheLevelFalls() {
    // Given: in the second step of two
    start(POLICY);
    pass(1, 60);
    // When: a policy of one step
    at(61, new ChangeLevel(level(Severity.LOW, 4), GRAVE));
    pass(62, 119);
    // Then: nobody more before the time that it had
    assertThat(told).containsExactly("0 STEP", "15 REPEAT", "60 STEP");
    pass(120, 120);
    assertThat(told.getLast()).isEqualTo("120 FALLBACK");
  }

  @Test
  void shouldPassOverAStepThatTellsNobodyAtOnceAndRaiseAlarm() {
    // Given
    start(POLICY);
    // When: nobody is on call; it is said twice
    var events = Samples.decided(escalation.on(new FindNobody(1), NOW.plusSeconds(1))).events();
    at(1, new FindNobody(1));
    at(2, new FindNobody(1));
    // Then
    assertThat(told).containsExactly("0 STEP", "1 STEP");
    assertThat(notices.getLast().whom()).containsExactly(DESK);
    assertThat(events)
        .contains(new EscalationEvent.RaiseAlarm(EscalationEvent.Cause.NOBODY_TO_TELL, 1));
    // When: the desk has nobody either
    at(3, new FindNobody(2));
    // Then
    assertThat(told.getLast()).isEqualTo("3 FALLBACK");
    assertThat(escalation.state().name()).isEqualTo(EscalationState.Name.EXHAUSTED);
  }

  @Test
  void shouldWaitForNewAcknowledgementsWhenItsTaskIsOpenedAgain() {
    // Given
    start(POLICY);
    at(10, new Acknowledge(ADA));
    at(20, new EscalationCommand.Close(5));
    assertThat(escalation.over()).isTrue();
    // When
    at(30, new Reopen(level(Severity.MEDIUM, 6), POLICY));
    // Then
    assertThat(told).containsExactly("0 STEP", "30 REOPENED");
    assertThat(notices.getLast().except()).isEmpty();
    // When: the end that was heard of too late
    at(31, new EscalationCommand.Close(5));
    // Then
    assertThat(escalation.over()).isFalse();
  }

  @Test
  void shouldTakeOneStepAtATimeAfterTheClockWasNotLookedAtForLong() {
    start(POLICY);
    at(3600, new ReachTime());
    at(3600, new ReachTime());
    assertThat(told).containsExactly("0 STEP", "3600 REPEAT");
    assertThat(escalation.next()).contains(NOW.plusSeconds(3645));
  }

  @Test
  void shouldNotGoStaleForMoreThanIsNeededSinceTheLevelFell() {
    // Given: two for the second step, then a policy that needs one
    var one =
        policy("p", Severity.LOW, List.of(step(0, STATION, 0, 15, 1)), Duration.ofSeconds(60));
    start(POLICY);
    pass(1, 60);
    at(70, new Acknowledge(ADA));
    at(100, new Acknowledge(BOB));
    at(110, new ChangeLevel(level(Severity.LOW, 4), one));
    // When: the first of them is stale
    pass(111, 699);
    // Then
    assertThat(told).hasSize(3);
    pass(700, 700);
    assertThat(told.getLast()).isEqualTo("700 STALE");
  }

  @Test
  void shouldBeTheSameOneForTheSameTaskAndRegionOfAnIncidentAlone() {
    var incident = new IncidentId("i1");
    var task = new TaskId("t1");
    var one = EscalationId.of(incident, task, "420106");
    assertThat(EscalationId.of(incident, task, "420106")).isEqualTo(one);
    assertThat(EscalationId.of(incident, task, "420100")).isNotEqualTo(one);
    assertThat(EscalationId.of(new IncidentId("i2"), task, "420106")).isNotEqualTo(one);
    assertThat(Samples.started(POLICY)).isEqualTo(Samples.started(POLICY));
  }

  @Test
  void shouldKeepTheLaterWordOfAPersonWhateverComesFirst() {
    var later = Acknowledgements.NONE.with(CAI, NOW).with(CAI, NOW.minusSeconds(5));
    assertThat(later.by()).containsEntry(new PersonId("cai"), NOW);
  }
}
