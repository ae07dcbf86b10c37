package org.anyuan.incident.domain;

import java.util.Optional;

/** A school, its devices and its places. */
public final class Samples {
  public static final School SCHOOL =
      new School(
          new SchoolId("s1"),
          "珞珈山小学",
          "/420000/420100/420106/420106-p01/",
          Optional.of(new RegionId("420106-p01")),
          new RegionId("420106"),
          Optional.of(new Position(114.36, 30.54)));

  public static final DeviceId GATE = new DeviceId("gate");
  public static final DeviceId OFFICE = new DeviceId("office");
  public static final DeviceId HALL = new DeviceId("hall");
  public static final Place ROOM_301 = room("301");

  private Samples() {}

  public static Place room(String room) {
    return new Place("教学楼", "3", room, Optional.empty());
  }

  public static School school(String path, String station, String county) {
    return new School(
        SCHOOL.id(),
        SCHOOL.name(),
        path,
        Optional.of(station).filter(s -> !s.isEmpty()).map(RegionId::new),
        new RegionId(county),
        SCHOOL.position());
  }
}
