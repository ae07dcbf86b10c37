package org.anyuan.patrol.domain.beat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anyuan.common.geo.Position;
import org.anyuan.common.outcome.InvalidField;
import org.junit.jupiter.api.Test;

class AreaTest {
  @Test
  void shouldMeasureAndHoldWhatLiesInIt() {
    // Given: 0.01 by 0.01 degrees at 30.5 north, 1.112 by 0.958 km
    var area = Area.of("area", ring(114.30, 30.50, 114.31, 30.50, 114.31, 30.51, 114.30, 30.51));
    // When, then
    assertThat(area.squareKilometres()).isCloseTo(1.065, within(0.01));
    assertThat(area.covers(new Position(114.305, 30.505))).isTrue();
    assertThat(area.covers(new Position(114.30, 30.505))).isTrue();
    assertThat(area.covers(new Position(114.311, 30.505))).isFalse();
  }

  @Test
  void shouldRefuseWhatIsNoSimpleRing() {
    var open = new ArrayList<>(ring(114.30, 30.50, 114.31, 30.50, 114.31, 30.51));
    open.removeLast();
    refused(open);
    refused(List.of());
    refused(ring(114.30, 30.50, 114.31, 30.51, 114.31, 30.50, 114.30, 30.51));
    refused(ring(114.30, 30.50, 114.31, 30.50, 114.32, 30.50));
    refused(ring(100, 20, 110, 20, 110, 40, 100, 40));
    refused(Collections.nCopies(502, new Position(114, 30)));
  }

  private static void refused(List<Position> ring) {
    var failure = catchThrowableOfType(InvalidField.class, () -> Area.of("area", ring));
    assertThat(failure.field()).isEqualTo("area");
  }

  private static List<Position> ring(double... degrees) {
    var corners =
        IntStream.range(0, degrees.length / 2)
            .mapToObj(i -> new Position(degrees[2 * i], degrees[2 * i + 1]))
            .toList();
    return Stream.concat(corners.stream(), corners.stream().limit(1)).toList();
  }
}
