package org.anyuan.ledger.domain;

import java.util.List;
import java.util.Optional;
import org.anyuan.common.geo.Position;
import org.anyuan.common.outcome.Text;

/** What people say about a school. */
public record SchoolDetails(
    SchoolId id,
    String name,
    String englishName,
    SchoolType type,
    RegionId region,
    String policeStationName,
    Position position,
    DailyLife daily,
    boolean demo) {

  /** What the school itself keeps up to date. */
  public record DailyLife(
      List<Building> buildings, Optional<TimeOfDay> arrival, Optional<TimeOfDay> dismissal) {
    public DailyLife {
      buildings = Building.checked(buildings);
    }

    public static DailyLife of(List<Building> buildings, String arrival, String dismissal) {
      return new DailyLife(
          buildings,
          TimeOfDay.parse("arrivalTime", arrival),
          TimeOfDay.parse("dismissalTime", dismissal));
    }
  }

  public static SchoolDetails of(
      String id,
      String name,
      String englishName,
      String type,
      String region,
      String policeStationName,
      Position position,
      DailyLife daily,
      boolean demo) {
    return new SchoolDetails(
        SchoolId.of("id", id),
        Text.required("name", name, 100),
        Text.optional("englishName", englishName, 200),
        Text.oneOf("type", SchoolType.class, type),
        RegionId.of("regionId", region),
        Text.optional("policeStationName", policeStationName, 100),
        position,
        daily,
        demo);
  }

  SchoolDetails withDaily(DailyLife other) {
    return new SchoolDetails(
        id, name, englishName, type, region, policeStationName, position, other, demo);
  }
}
