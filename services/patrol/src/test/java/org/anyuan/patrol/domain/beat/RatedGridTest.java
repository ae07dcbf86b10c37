package org.anyuan.patrol.domain.beat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.anyuan.common.geo.Position;
import org.anyuan.patrol.domain.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatedGridTest {
  private static final Area AREA =
      Area.of(
          "area",
          List.of(
              new Position(114.30, 30.50),
              new Position(114.32, 30.50),
              new Position(114.32, 30.52),
              new Position(114.30, 30.52),
              new Position(114.30, 30.50)));

  private static RatedGrid grid(
      RiskLevel own, Optional<RiskLevel> listed, Optional<Target> target) {
    return new RatedGrid(
        new Grid(
            new GridId("g1"),
            Grid.Details.of("420106", "中南", AREA, own, target),
            Samples.COUNTY,
            false,
            1),
        listed);
  }

  @ParameterizedTest
  @CsvSource({
    "LOW,LOW,LOW",
    "LOW,MEDIUM,MEDIUM",
    "LOW,HIGH,HIGH",
    "MEDIUM,LOW,MEDIUM",
    "MEDIUM,HIGH,HIGH",
    "HIGH,LOW,HIGH"
  })
  void shouldNeverBeLoweredByAList(RiskLevel own, RiskLevel listed, RiskLevel expected) {
    var rated = grid(own, Optional.of(listed), Optional.empty());
    assertThat(rated.risk()).isEqualTo(expected);
    assertThat(rated.target()).isEqualTo(Target.usual(expected));
    assertThat(grid(own, Optional.empty(), Optional.empty()).risk()).isEqualTo(own);
  }

  @Test
  void shouldKeepItsOwnTargetsButForWhatAHigherRiskAsks() {
    var own = Optional.of(Target.of(3, 9.0));
    assertThat(grid(RiskLevel.LOW, Optional.empty(), own).target()).isEqualTo(own.get());
    assertThat(grid(RiskLevel.LOW, Optional.of(RiskLevel.LOW), own).target()).isEqualTo(own.get());
    assertThat(grid(RiskLevel.LOW, Optional.of(RiskLevel.HIGH), own).target())
        .isEqualTo(Target.of(4, 9.0));
  }

  @Test
  void shouldCoverTheSameOneByOneAndPrepared() {
    var covering = AREA.covering();
    for (var longitude = 114.28; longitude < 114.34; longitude += 0.005) {
      for (var latitude = 30.48; latitude < 30.54; latitude += 0.005) {
        var at = new Position(longitude, latitude);
        assertThat(covering.test(at)).as("%s", at).isEqualTo(AREA.covers(at));
      }
    }
  }
}
