package org.anyuan.patrol.adapter.out.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalTime;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.domain.SchoolId;
import org.anyuan.patrol.domain.unit.PoliceRoom;
import org.anyuan.patrol.domain.unit.Shift;

@Entity
@Table(name = "police_rooms")
class PoliceRoomRow {
  @Id String schoolId;
  String regionPath;
  LocalTime opens;
  LocalTime closes;
  int staff;
  int officers;
  boolean open;
  long version;

  PoliceRoom read() {
    return new PoliceRoom(
        new SchoolId(schoolId),
        new RegionPath(regionPath),
        Optional.ofNullable(opens).map(from -> new Shift(from, closes)),
        staff,
        officers,
        open,
        version);
  }

  void write(PoliceRoom room) {
    schoolId = room.school().value();
    regionPath = room.path().value();
    opens = room.hours().map(Shift::begins).orElse(null);
    closes = room.hours().map(Shift::ends).orElse(null);
    staff = room.staff();
    officers = room.officers();
    open = room.open();
    version = room.version();
  }
}
