package org.anyuan.incident.domain;

import static org.anyuan.incident.domain.Samples.GATE;
import static org.anyuan.incident.domain.Samples.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A device that takes its press back: recorded and shown, never obeyed. */
class CancelTest {
  private final SchoolPlay play = new SchoolPlay();

  @Test
  void shouldRecordACancelWithinTheGraceTimeAndKeepTheIncident() {
    // Given
    play.press(GATE);
    // When
    play.after(Duration.ofSeconds(30)).press(GATE, AlarmKind.CANCEL);
    // Then
    assertThat(cancel().withinGrace()).isTrue();
    assertThat(play.incident().state()).isEqualTo(new IncidentState.Open());
    assertThat(play.incident().cancelRequested()).isTrue();
    assertThat(play.lastOn(Audience.POLICE)).containsExactly(TaskReason.CANCEL_REQUESTED);
    assertThat(play.lastOn(Audience.EDUCATION)).isEmpty();
  }

  @Test
  void shouldRecordALateCancelAsLate() {
    // Given
    play.press(GATE);
    // When
    play.after(Duration.ofSeconds(30)).afterMillis(1).press(GATE, AlarmKind.CANCEL);
    // Then
    assertThat(cancel().withinGrace()).isFalse();
    assertThat(play.incident().cancelRequested()).isTrue();
  }

  @Test
  void shouldCountTheGraceTimeFromTheDevicesOwnPress() {
    // Given
    play.press(GATE).after(Duration.ofSeconds(40)).press(OFFICE);
    // When
    play.afterMillis(10).press(GATE, AlarmKind.CANCEL);
    // Then
    assertThat(cancel().withinGrace()).isFalse();
  }

  @Test
  void shouldKeepACancelWithoutAnIncident() {
    // When
    play.press(GATE, AlarmKind.CANCEL);
    // Then
    assertThat(play.last)
        .isInstanceOfSatisfying(
            Decision.Unmatched.class,
            u -> assertThat(((Fact.CancelRecorded) u.fact()).withinGrace()).isFalse());
    assertThat(play.state.incidents()).isEmpty();
  }

  @Test
  void shouldNotLetADeviceCancelWhatAnotherDevicePressed() {
    // Given
    play.press(GATE);
    // When
    play.afterMillis(10).press(OFFICE, AlarmKind.CANCEL);
    // Then
    assertThat(play.last).isInstanceOf(Decision.Unmatched.class);
    assertThat(play.incident().cancelRequested()).isFalse();
  }

  @Test
  void shouldRecordACancelAfterTheClosingWithoutSayingSoOnALane() {
    // Given
    play.press(GATE).order(play.incident(), new Order.Close(Disposition.RESOLVED, "over"));
    // When
    play.afterMillis(10).press(GATE, AlarmKind.CANCEL);
    // Then
    assertThat(cancel().withinGrace()).isTrue();
    assertThat(play.incident().state()).isInstanceOf(IncidentState.Closed.class);
    assertThat(play.incident().cancelRequested()).isFalse();
    assertThat(play.lastOn(Audience.POLICE)).isEmpty();
  }

  @Test
  void shouldCountACancelAsNoSignal() {
    // Given
    play.press(GATE);
    // When
    play.afterMillis(10).press(GATE, AlarmKind.CANCEL);
    // Then
    assertThat(play.incident().signalCount()).isEqualTo(1);
    assertThat(play.incident().kinds()).containsExactly(AlarmKind.PANIC);
  }

  @Test
  void shouldPutACancelOnTheIncidentThatIsStillOpen() {
    // Given
    play.press(GATE).order(play.incident(), new Order.Close(Disposition.RESOLVED, "over"));
    play.afterMillis(10).press(GATE);
    // When
    play.afterMillis(10).press(GATE, AlarmKind.CANCEL);
    // Then
    assertThat(play.incident(1).cancelRequested()).isTrue();
  }

  private Fact.CancelRecorded cancel() {
    return (Fact.CancelRecorded) play.lastFacts().getFirst();
  }
}
