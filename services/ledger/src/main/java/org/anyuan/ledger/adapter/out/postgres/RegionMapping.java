package org.anyuan.ledger.adapter.out.postgres;

import com.google.protobuf.Message;
import java.util.Map;
import org.anyuan.common.topic.Topics;
import org.anyuan.ledger.domain.Region;
import org.anyuan.ledger.domain.RegionId;
import org.anyuan.proto.ledger.v1.RegionLevel;

final class RegionMapping implements RowMapping<RegionId, Region, RegionRow> {
  @Override
  public Class<RegionRow> entity() {
    return RegionRow.class;
  }

  @Override
  public RegionRow fresh() {
    return new RegionRow();
  }

  @Override
  public Region read(RegionRow row) {
    return row.read();
  }

  @Override
  public void write(RegionRow row, Region region) {
    row.write(region);
  }

  @Override
  public RegionId id(Region region) {
    return region.id();
  }

  @Override
  public long version(Region region) {
    return region.version();
  }

  @Override
  public String topic() {
    return Topics.LEDGER_REGIONS;
  }

  @Override
  public Message message(Region region) {
    var details = region.details();
    var message =
        org.anyuan.proto.ledger.v1.Region.newBuilder()
            .setRegionId(details.id().value())
            .setCode(details.code())
            .setParentId(details.parent().map(RegionId::value).orElse(""))
            .setPath(region.path().value())
            .setLevel(RegionLevel.valueOf("REGION_LEVEL_" + details.level().name()))
            .setName(details.name())
            .setEnglishName(details.englishName())
            .setVersion(region.version())
            .setRetired(region.retired());
    details.centre().map(Messages::position).ifPresent(message::setCentre);
    return message.build();
  }

  @Override
  public Where where(Region region) {
    return new Where(region.id().value(), region.path().value());
  }

  @Override
  public Map<String, String> facts(Region region) {
    var details = region.details();
    return Map.of(
        "code", details.code(),
        "path", region.path().value(),
        "level", details.level().name(),
        "name", details.name(),
        "englishName", details.englishName(),
        "centre", details.centre().map(Messages::text).orElse(""),
        "retired", Boolean.toString(region.retired()));
  }
}
