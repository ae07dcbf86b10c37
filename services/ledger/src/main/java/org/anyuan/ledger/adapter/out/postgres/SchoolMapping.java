package org.anyuan.ledger.adapter.out.postgres;

import com.google.protobuf.Message;
import java.util.Map;
import org.anyuan.common.topic.Topics;
import org.anyuan.ledger.domain.RegionId;
import org.anyuan.ledger.domain.School;
import org.anyuan.ledger.domain.SchoolId;
import org.anyuan.ledger.domain.TimeOfDay;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.ledger.v1.Building;
import org.anyuan.proto.ledger.v1.SchoolType;

final class SchoolMapping implements RowMapping<SchoolId, School, SchoolRow> {
  private final JsonColumns json;

  SchoolMapping(JsonColumns json) {
    this.json = json;
  }

  @Override
  public Class<SchoolRow> entity() {
    return SchoolRow.class;
  }

  @Override
  public SchoolRow fresh() {
    return new SchoolRow();
  }

  @Override
  public School read(SchoolRow row) {
    return row.read(json);
  }

  @Override
  public void write(SchoolRow row, School school) {
    row.write(school, json);
  }

  @Override
  public SchoolId id(School school) {
    return school.id();
  }

  @Override
  public long version(School school) {
    return school.version();
  }

  @Override
  public String topic() {
    return Topics.LEDGER_SCHOOLS;
  }

  @Override
  public Message message(School school) {
    var details = school.details();
    var message =
        org.anyuan.proto.ledger.v1.School.newBuilder()
            .setRef(ref(school))
            .setEnglishName(details.englishName())
            .setType(SchoolType.valueOf("SCHOOL_TYPE_" + details.type().name()))
            .setRegionId(details.region().value())
            .setArrivalTime(details.daily().arrival().map(TimeOfDay::value).orElse(""))
            .setDismissalTime(details.daily().dismissal().map(TimeOfDay::value).orElse(""))
            .setDemo(details.demo())
            .setVersion(school.version())
            .setRetired(school.retired());
    for (var building : details.daily().buildings()) {
      message.addBuildings(
          Building.newBuilder().setName(building.name()).addAllRooms(building.rooms()));
    }
    return message.build();
  }

  private static SchoolRef ref(School school) {
    return SchoolRef.newBuilder()
        .setSchoolId(school.id().value())
        .setName(school.details().name())
        .setRegionPath(school.at().path().value())
        .setStationRegionId(school.at().station().map(RegionId::value).orElse(""))
        .setCountyRegionId(school.at().county().map(RegionId::value).orElse(""))
        .setPosition(Messages.position(school.details().position()))
        .build();
  }

  @Override
  public Where where(School school) {
    return new Where(school.details().region().value(), school.at().path().value());
  }

  @Override
  public Map<String, String> facts(School school) {
    var details = school.details();
    return Map.ofEntries(
        Map.entry("name", details.name()),
        Map.entry("englishName", details.englishName()),
        Map.entry("type", details.type().name()),
        Map.entry("regionPath", school.at().path().value()),
        Map.entry("policeStationName", details.policeStationName()),
        Map.entry("position", Messages.text(details.position())),
        // The list itself may be long.
        Map.entry("buildings", Integer.toString(details.daily().buildings().hashCode())),
        Map.entry("arrivalTime", details.daily().arrival().map(TimeOfDay::value).orElse("")),
        Map.entry("dismissalTime", details.daily().dismissal().map(TimeOfDay::value).orElse("")),
        Map.entry("demo", Boolean.toString(details.demo())),
        Map.entry("retired", Boolean.toString(school.retired())));
  }
}
