package org.anyuan.incident.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A school as it stood when an input was taken in.
 *
 * @param regionPath ids from the root with slashes around
 * @param stationRegionId the police-station area; absent where the school hangs below its county
 * @param countyRegionId whose 110 centre answers
 */
public record School(
    SchoolId id,
    String name,
    String regionPath,
    Optional<RegionId> stationRegionId,
    RegionId countyRegionId,
    Optional<Position> position) {

  /** The police station and the county's 110 centre, at the same time. */
  List<RegionId> firstAddressees(Audience audience) {
    return switch (audience) {
      case POLICE -> {
        var all = new ArrayList<RegionId>();
        stationRegionId.ifPresent(all::add);
        all.add(countyRegionId);
        yield List.copyOf(all);
      }
      case EDUCATION, MEDIA -> List.of(countyRegionId);
    };
  }

  /**
   * Above the county, the nearest first, up to the root. Where the centre that answers is elsewhere
   * in the tree, all that is above the station.
   */
  List<RegionId> superiors() {
    var ids = Arrays.stream(regionPath.split("/", -1)).filter(s -> !s.isEmpty()).toList();
    var county = ids.indexOf(countyRegionId.value());
    var station = stationRegionId.map(s -> ids.indexOf(s.value())).filter(i -> i >= 0);
    var above = county >= 0 ? county : station.orElse(ids.size());
    return ids.subList(0, above).reversed().stream().map(RegionId::new).toList();
  }
}
