package org.anyuan.ledger.adapter.out.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.anyuan.common.geo.Position;
import org.anyuan.common.region.RegionPath;
import org.anyuan.ledger.domain.Region;
import org.anyuan.ledger.domain.RegionDetails;
import org.anyuan.ledger.domain.RegionId;
import org.anyuan.ledger.domain.RegionLevel;

@Entity
@Table(name = "regions")
class RegionRow {
  @Id String id;
  String code;
  String parentId;
  String path;
  String level;
  String name;
  String englishName;
  Double longitude;
  Double latitude;
  long version;
  boolean retired;

  Region read() {
    return new Region(
        new RegionDetails(
            new RegionId(id),
            code,
            Optional.ofNullable(parentId).map(RegionId::new),
            RegionLevel.valueOf(level),
            name,
            englishName,
            Positions.read(longitude, latitude)),
        new RegionPath(path),
        version,
        retired);
  }

  void write(Region region) {
    var details = region.details();
    id = details.id().value();
    code = details.code();
    parentId = details.parent().map(RegionId::value).orElse(null);
    path = region.path().value();
    level = details.level().name();
    name = details.name();
    englishName = details.englishName();
    longitude = details.centre().map(Position::longitude).orElse(null);
    latitude = details.centre().map(Position::latitude).orElse(null);
    version = region.version();
    retired = region.retired();
  }
}
