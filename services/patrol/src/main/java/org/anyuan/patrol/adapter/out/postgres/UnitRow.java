package org.anyuan.patrol.adapter.out.postgres;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.domain.DispatchId;
import org.anyuan.patrol.domain.RegionId;
import org.anyuan.patrol.domain.SchoolId;
import org.anyuan.patrol.domain.unit.Equipment;
import org.anyuan.patrol.domain.unit.Shift;
import org.anyuan.patrol.domain.unit.Skill;
import org.anyuan.patrol.domain.unit.Unit;
import org.anyuan.patrol.domain.unit.UnitDetails;
import org.anyuan.patrol.domain.unit.UnitId;
import org.anyuan.patrol.domain.unit.UnitKind;
import org.anyuan.patrol.domain.unit.UnitStatus;

@Entity
@Table(name = "units")
class UnitRow {
  @Id String id;
  String callSign;
  String kind;
  String agency;
  String regionId;
  String regionPath;
  String schoolId;
  int headcount;
  String badges;
  String skills;
  String equipment;
  LocalTime shiftBegins;
  LocalTime shiftEnds;
  Double longitude;
  Double latitude;
  String status;
  Instant statusSince;
  UUID dispatchId;
  long version;
  boolean retired;
  Instant changedAt;

  Unit read(StoredJson json) {
    var details =
        new UnitDetails(
            new UnitId(id),
            callSign,
            UnitKind.valueOf(kind),
            agency,
            new RegionId(regionId),
            Optional.ofNullable(schoolId).map(SchoolId::new),
            headcount,
            json.strings(badges),
            json.read(skills, new TypeReference<Set<Skill>>() {}),
            json.read(equipment, new TypeReference<Set<Equipment>>() {}),
            Optional.ofNullable(shiftBegins).map(begins -> new Shift(begins, shiftEnds)),
            Ground.position(longitude, latitude));
    return new Unit(details, new RegionPath(regionPath), status(), retired, version);
  }

  private UnitStatus status() {
    return switch (UnitStatus.Name.valueOf(status)) {
      case OFF_DUTY -> new UnitStatus.OffDuty(statusSince);
      case AVAILABLE -> new UnitStatus.Available(statusSince);
      case ASSIGNED -> new UnitStatus.Assigned(statusSince, new DispatchId(dispatchId));
      case EN_ROUTE -> new UnitStatus.EnRoute(statusSince, new DispatchId(dispatchId));
      case ON_SCENE -> new UnitStatus.OnScene(statusSince, new DispatchId(dispatchId));
      case CLEARING -> new UnitStatus.Clearing(statusSince);
    };
  }

  void write(Unit unit, StoredJson json, Instant now) {
    var details = unit.details();
    id = details.id().value();
    callSign = details.callSign();
    kind = details.kind().name();
    agency = details.agency();
    regionId = details.region().value();
    regionPath = unit.path().value();
    schoolId = details.school().map(SchoolId::value).orElse(null);
    headcount = details.headcount();
    badges = json.text(details.badges());
    skills = json.text(new TreeSet<>(details.skills()));
    equipment = json.text(new TreeSet<>(details.equipment()));
    shiftBegins = details.shift().map(Shift::begins).orElse(null);
    shiftEnds = details.shift().map(Shift::ends).orElse(null);
    longitude = Ground.longitude(details.station());
    latitude = Ground.latitude(details.station());
    status = unit.status().name().name();
    statusSince = unit.status().since();
    dispatchId = unit.status().heldBy().map(DispatchId::value).orElse(null);
    version = unit.version();
    retired = unit.retired();
    changedAt = now;
  }
}
