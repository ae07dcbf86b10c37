package org.anyuan.ledger.adapter.out.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.anyuan.common.geo.Position;
import org.anyuan.common.region.RegionPath;
import org.anyuan.ledger.domain.Jurisdiction;
import org.anyuan.ledger.domain.RegionId;
import org.anyuan.ledger.domain.School;
import org.anyuan.ledger.domain.SchoolDetails;
import org.anyuan.ledger.domain.SchoolDetails.DailyLife;
import org.anyuan.ledger.domain.SchoolId;
import org.anyuan.ledger.domain.SchoolType;
import org.anyuan.ledger.domain.TimeOfDay;

@Entity
@Table(name = "schools")
class SchoolRow {
  @Id String id;
  String name;
  String englishName;
  String type;
  String regionId;
  String regionPath;
  String stationRegionId;
  String countyRegionId;
  String policeStationName;
  double longitude;
  double latitude;
  String buildings;
  String arrivalTime;
  String dismissalTime;
  boolean demo;
  long version;
  boolean retired;

  School read(JsonColumns json) {
    var daily =
        new DailyLife(
            json.buildings(buildings),
            Optional.ofNullable(arrivalTime).map(TimeOfDay::new),
            Optional.ofNullable(dismissalTime).map(TimeOfDay::new));
    var details =
        new SchoolDetails(
            new SchoolId(id),
            name,
            englishName,
            SchoolType.valueOf(type),
            new RegionId(regionId),
            policeStationName,
            new Position(longitude, latitude),
            daily,
            demo);
    var at =
        new Jurisdiction(
            new RegionPath(regionPath),
            Optional.ofNullable(stationRegionId).map(RegionId::new),
            Optional.ofNullable(countyRegionId).map(RegionId::new));
    return new School(details, at, version, retired);
  }

  void write(School school, JsonColumns json) {
    var details = school.details();
    id = details.id().value();
    name = details.name();
    englishName = details.englishName();
    type = details.type().name();
    regionId = details.region().value();
    regionPath = school.at().path().value();
    stationRegionId = school.at().station().map(RegionId::value).orElse(null);
    countyRegionId = school.at().county().map(RegionId::value).orElse(null);
    policeStationName = details.policeStationName();
    longitude = details.position().longitude();
    latitude = details.position().latitude();
    buildings = json.text(details.daily().buildings());
    arrivalTime = details.daily().arrival().map(TimeOfDay::value).orElse(null);
    dismissalTime = details.daily().dismissal().map(TimeOfDay::value).orElse(null);
    demo = details.demo();
    version = school.version();
    retired = school.retired();
  }
}
