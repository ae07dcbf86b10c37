package org.anyuan.patrol.domain.beat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.geo.Position;
import org.anyuan.patrol.domain.Samples;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final Area AREA =
      Area.of(
          "area",
          List.of(
              new Position(114.30, 30.50),
              new Position(114.32, 30.50),
              new Position(114.32, 30.52),
              new Position(114.30, 30.52),
              new Position(114.30, 30.50)));

  @Test
  void shouldSayWhatIsBehindAndTheFurthestFirst() {
    // Given: two visits a day each, two by square kilometre
    var beat = beat("a", "b", "c");
    // When
    var progress = Progress.of(beat, rated(Optional.empty()), Map.of("a", 1, "b", 5), 9);
    // Then
    assertThat(progress.schoolsBehind()).extracting("schoolId").containsExactly("c", "a");
    assertThat(progress.behind()).isEqualTo(3);
    assertThat(progress.visits()).isEqualTo(6);
    assertThat(progress.densityReached()).isTrue();
    assertThat(Progress.of(beat, rated(Optional.empty()), Map.of(), 8).densityReached()).isFalse();
  }

  @Test
  void shouldGoByAGridsOwnTargets() {
    var own = Optional.of(Target.of(1, 0.0));
    var progress = Progress.of(beat("a"), rated(own), Map.of("a", 1), 1);
    assertThat(progress.behind()).isZero();
    assertThat(progress.densityReached()).isTrue();
  }

  private static Beat beat(String... schools) {
    return new Beat(
        new BeatId("b1"),
        Beat.Details.of(new GridId("g1"), "一号巡区", "巡逻一队", List.of(schools)),
        Samples.COUNTY,
        false,
        1);
  }

  private static RatedGrid rated(Optional<Target> own) {
    return new RatedGrid(grid(own), Optional.empty());
  }

  private static Grid grid(Optional<Target> own) {
    return new Grid(
        new GridId("g1"),
        Grid.Details.of("420106", "中南", AREA, RiskLevel.MEDIUM, own),
        Samples.COUNTY,
        false,
        1);
  }
}
