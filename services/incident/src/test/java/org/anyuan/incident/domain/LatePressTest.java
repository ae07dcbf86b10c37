package org.anyuan.incident.domain;

import static org.anyuan.incident.domain.Samples.GATE;
import static org.anyuan.incident.domain.Samples.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Signals that come out of their order, or from a spool long after they were received. */
class LatePressTest {
  private final SchoolPlay play = new SchoolPlay();

  @Test
  void shouldJoinAnIncidentThatWasOpenedALittleLater() {
    // Given
    play.press(GATE);
    // When
    late(OFFICE, SchoolPlay.START.minusSeconds(5));
    // Then
    assertThat(play.incident().signalCount()).isEqualTo(2);
    assertThat(play.incident().lastSignalAt()).isEqualTo(SchoolPlay.START);
  }

  @Test
  void shouldJoinALongIncidentInWhoseTimeItWasPressed() {
    // Given
    for (var i = 0; i < 5; i++) {
      play.press(GATE).after(Duration.ofMinutes(25));
    }
    // When
    late(GATE, SchoolPlay.START.plusSeconds(60));
    // Then
    assertThat(play.incident().signalCount()).isEqualTo(6);
  }

  @Test
  void shouldMakeOneIncidentOfASpoolThatDrainsBehindNewPresses() {
    // Given
    play.after(Duration.ofHours(2)).press(OFFICE);
    // When
    for (var i = 0; i < 10; i++) {
      late(GATE, SchoolPlay.START.plusSeconds(i));
      play.afterMillis(10).press(OFFICE);
    }
    // Then
    assertThat(play.state.incidents()).hasSize(2);
    assertThat(play.incident(0).signalCount()).isEqualTo(11);
    assertThat(play.incident(1).signalCount()).isEqualTo(10);
  }

  @Test
  void shouldCountTheBudgetOfASpooledPressFromItsReceipt() {
    // Given
    late(GATE, SchoolPlay.START.minusSeconds(40));
    var police = play.task(Audience.POLICE);
    // When
    play.order(new Order.RecordQueued(police.id(), SchoolPlay.START));
    // Then
    assertThat(play.task(Audience.POLICE).overdue()).containsExactly(BudgetStep.QUEUED);
  }

  @Test
  void shouldCountEveryPressOnceInWhateverOrder() {
    for (var seed = 0; seed < 50; seed++) {
      // Given
      var times = new ArrayList<Instant>();
      for (var i = 0; i < 40; i++) {
        times.add(SchoolPlay.START.plusSeconds(i));
      }
      Collections.shuffle(times, new Random(seed));
      var one = new SchoolPlay();
      // When
      times.forEach(at -> one.press(GATE, AlarmKind.PANIC, Mode.ACTUAL, Place.UNKNOWN, at));
      // Then
      assertThat(one.incident().signalCount()).isEqualTo(40);
      assertThat(one.incident().lastSignalAt()).isEqualTo(SchoolPlay.START.plusSeconds(39));
    }
  }

  private void late(DeviceId device, Instant receivedAt) {
    play.press(device, AlarmKind.PANIC, Mode.ACTUAL, Place.UNKNOWN, receivedAt);
  }
}
