package org.anyuan.alarm.domain.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListeningTimeTest {
  private final ListeningTime time = new ListeningTime(Duration.ofSeconds(30));
  private long nanos = 7_000_000_000L;
  private long wall = 1_800_000_000_000L;

  @BeforeEach
  void begun() {
    time.beat(nanos, wall, true);
  }

  private boolean beat(Duration passed, boolean hears) {
    return beat(passed, passed, hears);
  }

  private boolean beat(Duration passed, Duration onTheWall, boolean hears) {
    nanos += passed.toNanos();
    wall += onTheWall.toMillis();
    return time.beat(nanos, wall, hears);
  }

  private void listen(Duration how) {
    for (var left = how; left.isPositive(); left = left.minusMillis(100)) {
      beat(Duration.ofMillis(100), true);
    }
  }

  @Test
  void shouldGoOnWhileWeListen() {
    listen(Duration.ofSeconds(12));
    assertThat(time.now()).isEqualTo(121);
    assertThat(time.graceSince()).isEqualTo(1);
  }

  @Test
  void shouldTakeABeatThatIsALittleLateForWhatItIs() {
    assertThat(beat(Duration.ofMillis(1900), true)).isTrue();
    assertThat(time.now()).isEqualTo(20);
  }

  @Test
  void shouldStandStillWhileTheProcessWasStopped() {
    listen(Duration.ofSeconds(10));
    // When
    var heard = beat(Duration.ofSeconds(20), true);
    // Then
    assertThat(heard).isFalse();
    assertThat(time.now()).isEqualTo(101);
    listen(Duration.ofSeconds(1));
    assertThat(time.now()).isEqualTo(111);
    assertThat(time.graceSince()).isEqualTo(1);
  }

  @Test
  void shouldGiveEverybodyAWholeAllowanceAfterALongStop() {
    listen(Duration.ofSeconds(10));
    beat(Duration.ofMinutes(5), true);
    // When
    beat(Duration.ofMillis(100), true);
    // Then
    assertThat(time.graceSince()).isEqualTo(101);
  }

  @Test
  void shouldNoticeASleepThatTheMonotonicClockDoesNotCount() {
    listen(Duration.ofSeconds(10));
    beat(Duration.ofMillis(100), Duration.ofHours(1), true);
    beat(Duration.ofMillis(100), true);
    assertThat(time.graceSince()).isEqualTo(101);
  }

  @Test
  void shouldNotBeMovedByAClockThatIsSetBack() {
    listen(Duration.ofSeconds(10));
    assertThat(beat(Duration.ofMillis(100), Duration.ofHours(-1), true)).isTrue();
    assertThat(time.now()).isEqualTo(102);
    assertThat(time.graceSince()).isEqualTo(1);
  }

  @Test
  void shouldStandStillWhileTheCopiesCannotHearOfOneAnother() {
    listen(Duration.ofSeconds(10));
    for (var i = 0; i < 50; i++) {
      beat(Duration.ofMillis(100), false);
    }
    listen(Duration.ofSeconds(1));
    assertThat(time.now()).isEqualTo(111);
    assertThat(time.graceSince()).isEqualTo(1);
  }

  @Test
  void shouldGiveEverybodyAWholeAllowanceAfterALongOutage() {
    listen(Duration.ofSeconds(10));
    for (var i = 0; i < 310; i++) {
      beat(Duration.ofMillis(100), false);
    }
    listen(Duration.ofSeconds(1));
    assertThat(time.graceSince()).isEqualTo(101);
  }
}
