package org.anyuan.incident.domain;

import static org.anyuan.incident.domain.Samples.GATE;
import static org.anyuan.incident.domain.Samples.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An alarm of one mode never counts as one of another. */
class PressModeTest {
  private final SchoolPlay play = new SchoolPlay();

  static Stream<Arguments> differentModes() {
    return Arrays.stream(Mode.values())
        .flatMap(
            one ->
                Arrays.stream(Mode.values())
                    .filter(other -> other != one)
                    .map(other -> Arguments.of(one, other)));
  }

  @ParameterizedTest
  @MethodSource("differentModes")
  void shouldOpenAnIncidentOfItsOwnWhateverElseIsOpen(Mode open, Mode pressed) {
    // Given
    play.press(GATE, AlarmKind.PANIC, open);
    // When
    play.afterMillis(10).press(GATE, AlarmKind.PANIC, pressed);
    // Then
    assertThat(play.state.incidents()).extracting(Incident::mode).containsExactly(open, pressed);
    assertThat(play.lastOn(Audience.POLICE)).containsExactly(TaskReason.OPENED);
  }

  @ParameterizedTest
  @MethodSource("differentModes")
  void shouldRefuseToMergeThem(Mode one, Mode other) {
    // Given
    play.press(GATE, AlarmKind.PANIC, one).press(OFFICE, AlarmKind.PANIC, other);
    // When
    play.order(play.incident(0), new Order.Merge(play.incident(1).id(), "one and the same"));
    // Then
    assertThat(play.rejection().reason()).isEqualTo(Decision.Reason.INVALID);
    assertThat(play.rejection().field()).isEqualTo("intoIncidentId");
  }

  @ParameterizedTest
  @MethodSource("differentModes")
  void shouldNotCancelThePressOfAnotherMode(Mode open, Mode cancelled) {
    // Given
    play.press(GATE, AlarmKind.PANIC, open);
    // When
    play.afterMillis(10).press(GATE, AlarmKind.CANCEL, cancelled);
    // Then
    assertThat(play.last).isInstanceOf(Decision.Unmatched.class);
    assertThat(play.incident().cancelRequested()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("differentModes")
  void shouldNotFollowAnIncidentOfAnotherMode(Mode closed, Mode pressed) {
    // Given
    play.press(GATE, AlarmKind.PANIC, closed)
        .order(play.incident(), new Order.Close(Disposition.RESOLVED, "over"));
    // When
    play.afterMillis(10).press(GATE, AlarmKind.PANIC, pressed);
    // Then
    assertThat(play.incident(1).follows()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void shouldKeepTheSameLanesInEveryMode(Mode mode) {
    // When
    play.press(GATE, AlarmKind.PANIC, mode);
    // Then
    assertThat(play.published)
        .extracting(p -> p.task().audience())
        .containsExactly(Audience.POLICE, Audience.EDUCATION);
  }

  @Test
  void shouldEndAnExerciseOrATestOnlyAsWhatItIs() {
    for (var mode : Mode.values()) {
      for (var disposition : Disposition.values()) {
        // Given
        var one = new SchoolPlay().press(GATE, AlarmKind.PANIC, mode);
        // When
        one.order(one.incident(), new Order.Close(disposition, "over"));
        // Then
        var fits =
            switch (disposition) {
              case RESOLVED, FALSE_ALARM, HANDED_OVER -> true;
              case EXERCISE_ENDED -> mode == Mode.EXERCISE;
              case TEST_ENDED -> mode == Mode.TEST;
            };
        assertThat(one.last instanceof Decision.Accepted)
            .as(mode + " " + disposition)
            .isEqualTo(fits);
      }
    }
  }

  @Test
  void shouldLetDuressThroughWhileAnExerciseRuns() {
    // Given
    play.press(GATE, AlarmKind.PANIC, Mode.EXERCISE);
    // When
    play.afterMillis(10).press(GATE, AlarmKind.DURESS, Mode.ACTUAL);
    // Then
    var actual = play.incident(1);
    assertThat(actual.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(actual.silentAtSchool()).isTrue();
    assertThat(play.lastOn(Audience.POLICE)).isEqualTo(List.of(TaskReason.OPENED));
  }

  @Test
  void shouldSoundForDuressWithinARunningIncident() {
    // Given
    play.press(GATE).afterMillis(10).press(GATE);
    // When
    play.afterMillis(10).press(GATE, AlarmKind.DURESS);
    // Then
    assertThat(play.published.getLast().reason().sounds()).isTrue();
    assertThat(play.incident().silentAtSchool()).isTrue();
    assertThat(play.incident().severity()).isEqualTo(Severity.CRITICAL);
  }
}
