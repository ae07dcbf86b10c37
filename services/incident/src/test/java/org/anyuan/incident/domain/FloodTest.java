package org.anyuan.incident.domain;

import static org.anyuan.incident.domain.Samples.GATE;
import static org.anyuan.incident.domain.Samples.room;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a school can do to a lane, whatever it sends. */
class FloodTest {
  private static final int PRESSES = 10_000;
  private final SchoolPlay play = new SchoolPlay();

  @Test
  void shouldMakeOneIncidentAndFewVersionsOfTenThousandPressesInAMinute() {
    // When
    for (var i = 0; i < PRESSES; i++) {
      play.press(GATE).until(SchoolPlay.START.plusMillis(6L * (i + 1)));
    }
    // Then
    assertThat(play.incident().signalCount()).isEqualTo(PRESSES);
    assertThat(play.incident().signals()).hasSize(Incident.KEPT_SIGNALS);
    assertThat(play.lane(Audience.POLICE)).hasSizeLessThanOrEqualTo(64);
    assertThat(play.lane(Audience.POLICE).stream().filter(TaskReason::sounds))
        .as("opened, overdue, escalated")
        .hasSizeLessThanOrEqualTo(3);
    assertThat(play.lane(Audience.EDUCATION)).hasSizeLessThanOrEqualTo(62);
    assertThat(play.happened.stream().filter(h -> h.fact() instanceof Fact.Correlated))
        .as("no press is lost")
        .hasSize(PRESSES - 1);
  }

  @Test
  void shouldTellTheLaneOfTheLastRepeatToo() {
    // Given
    play.press(GATE).afterMillis(10).press(GATE);
    // When
    play.until(SchoolPlay.START.plusSeconds(2));
    // Then
    var newest =
        play.published.stream().filter(p -> p.task().audience() == Audience.POLICE).toList();
    assertThat(newest.getLast().incident().signalCount()).isEqualTo(2);
    assertThat(play.task(Audience.POLICE).held()).isEmpty();
  }

  @Test
  void shouldNotLetMadeUpRoomsFloodALane() {
    // When
    for (var i = 0; i < PRESSES; i++) {
      play.press(GATE, AlarmKind.PANIC, Mode.ACTUAL, room("room " + i))
          .until(SchoolPlay.START.plusMillis(6L * (i + 1)));
    }
    // Then
    assertThat(play.incident().places()).hasSize(Incident.KEPT_PLACES);
    assertThat(play.lane(Audience.POLICE)).hasSizeLessThanOrEqualTo(64 + Incident.KEPT_PLACES);
  }

  @Test
  void shouldKeepABoundedNumberOfDevices() {
    // When
    for (var i = 0; i < 1000; i++) {
      play.press(new DeviceId("device-" + i));
    }
    // Then
    assertThat(play.incident().devices()).hasSize(Incident.KEPT_PLACES);
    assertThat(play.incident().signalCount()).isEqualTo(1000);
  }

  @Test
  void shouldHoldARepeatBackUntilASecondHasPassed() {
    // Given
    play.press(GATE);
    // When
    play.afterMillis(400).press(GATE);
    // Then
    assertThat(play.lastOn(Audience.POLICE)).isEmpty();
    assertThat(play.task(Audience.POLICE).held())
        .contains(new HeldVersion(SchoolPlay.START.plusSeconds(1), TaskReason.REPEATED));
  }

  @Test
  void shouldPublishARepeatAtOnceWhenTheLaneWasQuietForASecond() {
    // Given
    play.press(GATE);
    // When
    play.after(Duration.ofSeconds(1)).press(GATE);
    // Then
    assertThat(play.lastOn(Audience.POLICE)).containsExactly(TaskReason.REPEATED);
    assertThat(play.task(Audience.POLICE).held()).isEmpty();
  }

  @Test
  void shouldLetARiseTakeTheHeldVersionWithIt() {
    // Given
    play.press(GATE).afterMillis(10).press(GATE);
    var held = play.task(Audience.POLICE);
    // When
    play.afterMillis(10).press(GATE, AlarmKind.DURESS);
    // Then
    assertThat(play.task(Audience.POLICE).held()).isEmpty();
    play.order(new Order.ReleaseHeld(held.id(), held.version()));
    assertThat(play.last).isInstanceOf(Decision.Moot.class);
  }

  @Test
  void shouldReleaseAHeldVersionOnce() {
    // Given
    play.press(GATE).afterMillis(10).press(GATE).after(Duration.ofSeconds(1));
    var police = play.task(Audience.POLICE);
    var release = new Order.ReleaseHeld(police.id(), police.version());
    play.order(release);
    assertThat(play.lastOn(Audience.POLICE)).isEqualTo(List.of(TaskReason.REPEATED));
    // When
    play.order(release);
    // Then
    assertThat(play.last).isInstanceOf(Decision.Moot.class);
  }

  @Test
  void shouldReleaseAHeldVersionByAClockThatIsALittleBehind() {
    // Given
    play.press(GATE).afterMillis(10).press(GATE);
    var police = play.task(Audience.POLICE);
    // When
    play.order(new Order.ReleaseHeld(police.id(), police.version()));
    // Then
    assertThat(play.task(Audience.POLICE).publishedAt()).contains(SchoolPlay.START.plusSeconds(1));
  }
}
