package org.anyuan.incident.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanePositionTest {
  @Test
  void shouldReadBackWhatItWrote() {
    var position = LanePosition.of(0, 35, 36, 1_000_000);

    assertThat(position).hasToString("0-z-10-lfls");
    assertThat(LanePosition.parse(position.toString())).contains(position);
  }

  @Test
  void shouldMoveOnePartitionOn() {
    assertThat(LanePosition.of(4, 5).after(1, 9)).isEqualTo(LanePosition.of(4, 10));
  }

  @Test
  void shouldTakeTheFurtherOfTwo() {
    assertThat(LanePosition.of(4, 10).max(LanePosition.of(7, 1))).isEqualTo(LanePosition.of(7, 10));
  }

  @Test
  void shouldCountOnlyWhatLiesAhead() {
    assertThat(LanePosition.of(4, 10).distanceTo(LanePosition.of(7, 1))).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "1-", "A", "1 2", "1--2", "zzzzzzzzzzzzz", "1-é"})
  void shouldRefuseWhatIsNoPosition(String text) {
    assertThat(LanePosition.parse(text)).isEmpty();
  }

  @Test
  void shouldRefuseTooManyPartitions() {
    assertThat(LanePosition.parse("1-".repeat(64) + "1")).isEmpty();
  }
}
