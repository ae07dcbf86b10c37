package org.anyuan.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.region.RegionPath;
import org.anyuan.ledger.domain.ExerciseDetails.DrillWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may become of an exercise. */
class ExerciseTest {
  private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
  private static final RegionPath PATH = new RegionPath("/420000/");
  private static final String BEGINS = "2026-11-02T08:00:00+08:00";
  private static final String ENDS = "2026-11-02T09:00:00+08:00";

  @Test
  void shouldRegisterWhatIsStillToCome() {
    // When
    var outcome = Exercise.decide(details(BEGINS, ENDS), Optional.empty(), PATH, NOW);
    // Then
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Changed.class,
            changed -> assertThat(((Exercise) changed.value()).version()).isEqualTo(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-01T00:00:00Z", "2026-10-31T23:59:00Z", "2028-01-01T00:00:00Z"})
  void shouldRegisterNothingAfterwardsAndNothingFarAhead(String begins) {
    var ends = Instant.parse(begins).plusSeconds(60).toString();
    assertThat(refusal(Exercise.decide(details(begins, ends), Optional.empty(), PATH, NOW)))
        .isEqualTo(Reason.INVALID + " beginsAt");
  }

  @ParameterizedTest
  @CsvSource({
    "endsAt, 2026-11-02T08:00:00Z, 2026-11-02T08:00:00Z",
    "endsAt, 2026-11-02T08:00:00Z, 2026-11-03T08:00:01Z",
    "beginsAt, tomorrow, 2026-11-03T08:00:01Z",
    "endsAt, 2026-11-02T08:00:00Z, 2026-11-02T08:00:00",
  })
  void shouldTakeNoOtherTimes(String field, String begins, String ends) {
    assertThatThrownBy(() -> details(begins, ends))
        .isInstanceOfSatisfying(InvalidField.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  @Test
  void shouldChangeBeforeItsBeginOnly() {
    // Given
    var before = exercise();
    var later = details(BEGINS, "2026-11-02T10:00:00+08:00");
    // When
    var begun = Instant.parse("2026-11-02T00:00:00Z");
    // Then
    assertThat(Exercise.decide(later, Optional.of(before), PATH, begun.minusMillis(1)))
        .isInstanceOf(Outcome.Changed.class);
    assertThat(refusal(Exercise.decide(later, Optional.of(before), PATH, begun)))
        .isEqualTo(Reason.CONFLICT + " beginsAt");
    assertThat(Exercise.decide(before.details(), Optional.of(before), PATH, NOW))
        .isEqualTo(new Outcome.Unchanged<>(before));
  }

  @Test
  void shouldStayWhereItIs() {
    var elsewhere =
        ExerciseDetails.of("e1", "演练", null, "420100", BEGINS, ENDS, DrillWindow.of(null, null));
    assertThat(refusal(Exercise.decide(elsewhere, Optional.of(exercise()), PATH, NOW)))
        .isEqualTo(Reason.INVALID + " schoolId");
  }

  @Test
  void shouldBeCancelledWhileItRunsAndNotAfterwards() {
    var running = Instant.parse("2026-11-02T00:30:00Z");
    assertThat(exercise().cancel(running)).isInstanceOf(Outcome.Changed.class);
    assertThat(refusal(exercise().cancel(Instant.parse("2026-11-02T01:00:00Z"))))
        .isEqualTo(Reason.CONFLICT + " endsAt");
    var cancelled = new Exercise(exercise().details(), PATH, 2, true);
    assertThat(cancelled.cancel(running)).isInstanceOf(Outcome.Unchanged.class);
    assertThat(refusal(Exercise.decide(exercise().details(), Optional.of(cancelled), PATH, NOW)))
        .isEqualTo(Reason.CONFLICT + " id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DURESS", "SILENT_PANIC", "CANCEL", "OTHER", "panic", ""})
  void shouldNeverHoldBackAThreat(String kind) {
    assertThatThrownBy(() -> DrillWindow.of(List.of("d1"), List.of("PANIC", kind)))
        .isInstanceOfSatisfying(InvalidField.class, e -> assertThat(e.field()).isEqualTo("kinds"));
  }

  @Test
  void shouldListDevicesAndKindsOrNeither() {
    assertThat(DrillWindow.of(List.of("d2", "d1", "d2"), List.of("FIRE", "PANIC", "FIRE")))
        .isEqualTo(
            new DrillWindow(
                List.of(new DeviceId("d1"), new DeviceId("d2")),
                List.of(DrillKind.PANIC, DrillKind.FIRE)));
    assertThatThrownBy(() -> DrillWindow.of(List.of("d1"), List.of()))
        .isInstanceOfSatisfying(InvalidField.class, e -> assertThat(e.field()).isEqualTo("kinds"));
    assertThatThrownBy(() -> DrillWindow.of(null, List.of("PANIC")))
        .isInstanceOfSatisfying(
            InvalidField.class, e -> assertThat(e.field()).isEqualTo("deviceIds"));
    assertThatThrownBy(() -> DrillWindow.of(Collections.nCopies(501, "d1"), List.of("PANIC")))
        .isInstanceOfSatisfying(
            InvalidField.class, e -> assertThat(e.field()).isEqualTo("deviceIds"));
  }

  private static Exercise exercise() {
    return new Exercise(details(BEGINS, ENDS), PATH, 1, false);
  }

  private static ExerciseDetails details(String begins, String ends) {
    return ExerciseDetails.of(
        "e1", "演练", "s1", null, begins, ends, DrillWindow.of(List.of("d1"), List.of("PANIC")));
  }

  private static String refusal(Outcome<Exercise> outcome) {
    var refused = (Outcome.Refused<Exercise>) outcome;
    return refused.reason() + " " + refused.field();
  }
}
