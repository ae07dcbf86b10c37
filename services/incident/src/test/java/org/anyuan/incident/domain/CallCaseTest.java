package org.anyuan.incident.domain;

import static org.anyuan.incident.domain.Samples.GATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An incident's case in the call-handling system, and what 119 and 120 were told. */
class CallCaseTest {
  private static final RegionId COUNTY = new RegionId("420106");
  private static final RegionId OTHER = new RegionId("420111");

  private final SchoolPlay play = new SchoolPlay().press(GATE);

  @Test
  void shouldGoFromAskedToSentToAcceptedWithItsNumber() {
    // When
    handOver();
    var asked = call();
    sent(asked.handover(), CallCase.State.SENT);
    var sent = call();
    report("J1", CallStatus.RECEIVED);
    // Then
    assertThat(asked.state()).isEqualTo(CallCase.State.PENDING);
    assertThat(sent.state()).isEqualTo(CallCase.State.SENT);
    assertThat(call().state()).isEqualTo(CallCase.State.ACCEPTED);
    assertThat(call().number()).contains("J1");
    assertThat(call().status()).contains(CallStatus.RECEIVED);
  }

  @Test
  void shouldNotBeHandedOverTwice() {
    // Given
    handOver();
    // When
    handOver();
    // Then
    assertThat(play.last)
        .isInstanceOfSatisfying(
            Decision.Rejected.class,
            r -> assertThat(r.reason()).isEqualTo(Decision.Reason.NOT_ALLOWED_IN_STATE));
  }

  @Test
  void shouldBeHandedOverAgainAfterItFailed() {
    // Given
    handOver();
    var first = call().handover();
    sent(first, CallCase.State.FAILED);
    // When
    handOver();
    // Then
    assertThat(call().state()).isEqualTo(CallCase.State.PENDING);
    assertThat(call().handover()).isNotEqualTo(first);
  }

  @Test
  void shouldBeHandedOverAgainAfterItWasGivenBackAndForgetTheOldNumber() {
    // Given
    handOver();
    report("J1", CallStatus.REJECTED);
    // When
    handOver();
    // Then
    assertThat(call().state()).isEqualTo(CallCase.State.PENDING);
    assertThat(call().number()).isEmpty();
    assertThat(call().status()).isEmpty();
  }

  @Test
  void shouldLetNoOlderHandoverUndoANewerOne() {
    // Given
    handOver();
    var first = call().handover();
    sent(first, CallCase.State.FAILED);
    handOver();
    // When
    sent(first, CallCase.State.FAILED);
    // Then
    assertThat(play.last).isInstanceOf(Decision.Moot.class);
    assertThat(call().state()).isEqualTo(CallCase.State.PENDING);
  }

  @Test
  void shouldKeepANumberThatCameBeforeSendingWasKnownToHaveFailed() {
    // Given
    handOver();
    report("J1", null);
    // When
    sent(call().handover(), CallCase.State.FAILED);
    // Then
    assertThat(play.last).isInstanceOf(Decision.Moot.class);
    assertThat(call().state()).isEqualTo(CallCase.State.ACCEPTED);
  }

  @ParameterizedTest
  @CsvSource({
    "RECEIVED,DISPATCHED,DISPATCHED",
    "ARRIVED,DISPATCHED,ARRIVED",
    "DISPATCHED,DISPATCHED,DISPATCHED",
    "FINISHED,REJECTED,FINISHED",
    "REJECTED,FINISHED,REJECTED"
  })
  void shouldOnlyMoveOn(CallStatus first, CallStatus second, CallStatus expected) {
    // Given
    handOver();
    report("J1", first);
    // When
    report(null, second);
    // Then
    assertThat(call().status()).contains(expected);
    assertThat(play.happened.getLast().fact())
        .isInstanceOfSatisfying(
            Fact.CallReported.class,
            f -> assertThat(f.late()).isEqualTo(expected != second || first == second));
  }

  @Test
  void shouldHearNoOtherSystem() {
    // Given
    handOver();
    // When
    order(new Order.ReportCall(OTHER, Optional.of("J9"), Optional.empty(), ""));
    // Then
    assertThat(play.last)
        .isInstanceOfSatisfying(
            Decision.Rejected.class,
            r -> assertThat(r.reason()).isEqualTo(Decision.Reason.NOT_FOUND));
    assertThat(call().number()).isEmpty();
  }

  @Test
  void shouldTakeANumberThatAPersonTypesInOnce() {
    // When
    order(new Order.RecordCallNumber("J1"));
    // Then
    assertThat(call().state()).isEqualTo(CallCase.State.ACCEPTED);
    assertThat(call().system()).isEmpty();
    order(new Order.RecordCallNumber("J1"));
    assertThat(play.last)
        .isInstanceOfSatisfying(
            Decision.Rejected.class, r -> assertThat(r.field()).isEqualTo("number"));
    order(new Order.RecordCallNumber("J2"));
    assertThat(call().number()).contains("J2");
  }

  @Test
  void shouldFollowTheIncidentIntoWhichItWasMerged() {
    // Given
    handOver();
    var merged = play.incident(0);
    play.order(
        new Order.OpenIncident(
            Samples.SCHOOL,
            AlarmKind.PANIC,
            Mode.ACTUAL,
            Optional.empty(),
            Place.UNKNOWN,
            "110",
            Optional.empty()));
    var into = play.incident(1).id();
    play.order(merged, new Order.Merge(into, "one and the same"));
    // When
    play.order(
        merged, new Order.ReportCall(COUNTY, Optional.of("J1"), Optional.empty(), "at the gate"));
    // Then
    var call = play.state.find(into).orElseThrow().call().orElseThrow();
    assertThat(call.number()).contains("J1");
    assertThat(call.detail()).isEqualTo("at the gate");
  }

  @Test
  void shouldNotTakeAnExercisesCaseIntoTheRealIncident() {
    // Given
    var drill = new SchoolPlay().press(GATE, AlarmKind.PANIC, Mode.EXERCISE);
    drill.order(drill.incident(0), new Order.HandToCalls(COUNTY));
    // When
    drill.order(drill.incident(0), new Order.DeclareActual("a knife"));
    // Then
    var real = drill.state.incidents().stream().filter(i -> i.mode() == Mode.ACTUAL).findFirst();
    assertThat(real.orElseThrow().call()).isEmpty();
  }

  @Test
  void shouldKeepTheNewestTwentyReferrals() {
    // When
    for (var i = 1; i <= 21; i++) {
      play.afterMillis(10);
      order(
          new Order.Refer(Referral.Agency.MEDICAL_120, Referral.Channel.PHONE, "n" + i, "a fall"));
    }
    // Then
    var kept = play.incident(0).referrals();
    assertThat(kept).hasSize(20);
    assertThat(kept.getFirst().reference()).isEqualTo("n2");
    assertThat(kept.getLast().reference()).isEqualTo("n21");
    assertThat(kept.getLast().at()).isEqualTo(play.now);
  }

  @Test
  void shouldPutNothingOfItOnALane() {
    // Given
    var before = play.published.size();
    // When
    handOver();
    report("J1", CallStatus.DISPATCHED);
    order(new Order.RecordCallNumber("J2"));
    order(new Order.Refer(Referral.Agency.FIRE_119, Referral.Channel.SYSTEM, "", ""));
    // Then
    assertThat(play.published).hasSize(before);
  }

  private void handOver() {
    order(new Order.HandToCalls(COUNTY));
  }

  private void sent(String handover, CallCase.State state) {
    order(new Order.RecordHandover(handover, state, "why"));
  }

  private void report(String number, CallStatus status) {
    order(
        new Order.ReportCall(COUNTY, Optional.ofNullable(number), Optional.ofNullable(status), ""));
  }

  private void order(Order order) {
    play.order(play.incident(0), order);
  }

  private CallCase call() {
    return play.incident(0).call().orElseThrow();
  }
}
