package org.anyuan.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.region.RegionPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegionTest {
  private static final Region HUBEI = added(details("420000", null, RegionLevel.PROVINCE), null);
  private static final Region WUHAN =
      added(details("420100", "420000", RegionLevel.PREFECTURE), HUBEI);
  private static final Region WUCHANG =
      added(details("420106", "420100", RegionLevel.COUNTY), WUHAN);
  private static final Region XIANTAO =
      added(details("429004", "420000", RegionLevel.DIRECTLY_ADMINISTERED_UNIT), HUBEI);
  private static final Region STATION =
      added(details("420106-p01", "420106", RegionLevel.POLICE_STATION_AREA), WUCHANG);

  @Test
  void shouldStandBelowItsParentWhateverItsCode() {
    assertThat(XIANTAO.path()).isEqualTo(new RegionPath("/420000/429004/"));
    assertThat(STATION.path()).isEqualTo(new RegionPath("/420000/420100/420106/420106-p01/"));
  }

  @Test
  void shouldChangeNothingWhenNothingIsDifferent() {
    var outcome = Region.decide(WUCHANG.details(), Optional.of(WUCHANG), Optional.of(WUHAN));
    assertThat(outcome).isEqualTo(new Outcome.Unchanged<>(WUCHANG));
  }

  @ParameterizedTest
  @EnumSource(RegionLevel.class)
  void shouldRefuseAParentOfTheWrongLevel(RegionLevel level) {
    // A police-station area is nobody's superior.
    var outcome =
        Region.decide(details("x", "420106-p01", level), Optional.empty(), Optional.of(STATION));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(Reason.INVALID);
              assertThat(refused.field()).isEqualTo("parentId");
            });
  }

  @Test
  void shouldRefuseAnUnknownParent() {
    var outcome =
        Region.decide(
            details("x", "nowhere", RegionLevel.COUNTY), Optional.empty(), Optional.empty());
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void shouldNotStandBelowItself() {
    // Given: a zone below a county, and the county below that zone
    var zone = added(details("zone", "420106", RegionLevel.FUNCTIONAL_ZONE), WUCHANG);
    var wanted = details("420106", "zone", RegionLevel.FUNCTIONAL_ZONE);
    var moved = new Region(zone.details(), zone.path(), 1, false);
    // When
    var outcome =
        Region.decide(
            wanted,
            Optional.of(WUCHANG),
            Optional.of(
                new Region(details("zone", "420106", RegionLevel.COUNTY), moved.path(), 1, false)));
    // Then
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.CONFLICT));
  }

  @Test
  void shouldCarryWhatStandsBelowAMovedRegion() {
    var moved = STATION.moved(WUCHANG.path(), new RegionPath("/420000/429004/420106/"));
    assertThat(moved.path()).isEqualTo(new RegionPath("/420000/429004/420106/420106-p01/"));
    assertThat(moved.version()).isEqualTo(2);
  }

  @Test
  void shouldNotRetireWhileInUse() {
    assertThat(WUCHANG.retire(true)).isInstanceOf(Outcome.Refused.class);
    assertThat(WUCHANG.retire(false)).isInstanceOf(Outcome.Changed.class);
  }

  @Test
  void shouldFindTheNearestStationAndCounty() {
    var at = Jurisdiction.of(List.of(HUBEI, WUHAN, WUCHANG, STATION));
    assertThat(at.station()).contains(new RegionId("420106-p01"));
    assertThat(at.county()).contains(new RegionId("420106"));
  }

  @Test
  void shouldAnswerFromTheZoneRatherThanTheCountyAboveIt() {
    var zone = added(details("zone", "420106", RegionLevel.FUNCTIONAL_ZONE), WUCHANG);
    var at = Jurisdiction.of(List.of(HUBEI, WUHAN, WUCHANG, zone));
    assertThat(at.county()).contains(new RegionId("zone"));
    assertThat(at.station()).isEmpty();
  }

  @Test
  void shouldKnowNoCountyAbovePrefecture() {
    assertThat(Jurisdiction.of(List.of(HUBEI, WUHAN)).county()).isEmpty();
    assertThat(Jurisdiction.of(List.of(HUBEI, XIANTAO)).county()).contains(XIANTAO.id());
  }

  private static Region added(RegionDetails wanted, Region parent) {
    return switch (Region.decide(wanted, Optional.empty(), Optional.ofNullable(parent))) {
      case Outcome.Changed<Region>(var region) -> region;
      case Outcome.Unchanged<Region> other -> throw new AssertionError(other);
      case Outcome.Refused<Region> refused -> throw new AssertionError(refused);
    };
  }

  private static RegionDetails details(String id, String parent, RegionLevel level) {
    return RegionDetails.of(id, "", parent, level.name(), "某地", "", Optional.empty());
  }
}
