package org.anyuan.incident.adapter.in.kafka.decider;

import java.util.Optional;
import org.anyuan.incident.domain.MediaLink;
import org.anyuan.incident.domain.Place;
import org.anyuan.incident.domain.Position;
import org.anyuan.incident.domain.RegionId;
import org.anyuan.incident.domain.School;
import org.anyuan.incident.domain.SchoolId;
import org.anyuan.proto.common.v1.SchoolRef;

/** Schools, places and links. */
final class SchoolCodec {
  private SchoolCodec() {}

  static School school(SchoolRef ref) {
    return new School(
        new SchoolId(ref.getSchoolId()),
        ref.getName(),
        ref.getRegionPath(),
        Optional.of(ref.getStationRegionId()).filter(s -> !s.isEmpty()).map(RegionId::new),
        new RegionId(ref.getCountyRegionId()),
        ref.hasPosition() ? Optional.of(position(ref.getPosition())) : Optional.empty());
  }

  static SchoolRef ref(School school) {
    var ref =
        SchoolRef.newBuilder()
            .setSchoolId(school.id().value())
            .setName(school.name())
            .setRegionPath(school.regionPath())
            .setStationRegionId(school.stationRegionId().map(RegionId::value).orElse(""))
            .setCountyRegionId(school.countyRegionId().value());
    school.position().map(SchoolCodec::position).ifPresent(ref::setPosition);
    return ref.build();
  }

  static Place place(org.anyuan.proto.common.v1.Place place) {
    return new Place(
        place.getBuilding(),
        place.getFloor(),
        place.getRoom(),
        place.hasPosition() ? Optional.of(position(place.getPosition())) : Optional.empty());
  }

  static org.anyuan.proto.common.v1.Place place(Place place) {
    var builder =
        org.anyuan.proto.common.v1.Place.newBuilder()
            .setBuilding(place.building())
            .setFloor(place.floor())
            .setRoom(place.room());
    place.position().map(SchoolCodec::position).ifPresent(builder::setPosition);
    return builder.build();
  }

  static MediaLink media(org.anyuan.proto.alarm.v1.MediaLink link) {
    return new MediaLink(link.getUrl(), link.getType());
  }

  static org.anyuan.proto.alarm.v1.MediaLink media(MediaLink link) {
    return org.anyuan.proto.alarm.v1.MediaLink.newBuilder()
        .setUrl(link.url())
        .setType(link.type())
        .build();
  }

  private static Position position(org.anyuan.proto.common.v1.Position p) {
    return new Position(p.getLongitude(), p.getLatitude());
  }

  private static org.anyuan.proto.common.v1.Position position(Position p) {
    return org.anyuan.proto.common.v1.Position.newBuilder()
        .setLongitude(p.longitude())
        .setLatitude(p.latitude())
        .build();
  }
}
