package org.anyuan.ledger.adapter.in.http;

import org.anyuan.common.http.PositionBody;
import org.anyuan.ledger.domain.Region;
import org.anyuan.ledger.domain.RegionId;
import org.anyuan.ledger.domain.RegionLevel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A region as it is. */
@Schema(name = "Region")
record RegionView(
    String id,
    String code,
    @Schema(nullable = true) String parentId,
    @Schema(examples = "/420000/420100/420106/") String path,
    RegionLevel level,
    String name,
    String englishName,
    @Schema(nullable = true) PositionBody centre,
    long version,
    boolean retired) {
  static RegionView of(Region region) {
    var details = region.details();
    return new RegionView(
        details.id().value(),
        details.code(),
        details.parent().map(RegionId::value).orElse(null),
        region.path().value(),
        details.level(),
        details.name(),
        details.englishName(),
        details.centre().map(PositionBody::of).orElse(null),
        region.version(),
        region.retired());
  }
}
