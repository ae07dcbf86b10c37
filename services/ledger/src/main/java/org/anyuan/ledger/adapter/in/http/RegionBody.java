package org.anyuan.ledger.adapter.in.http;

import java.util.Optional;
import org.anyuan.common.http.PositionBody;
import org.anyuan.ledger.domain.RegionDetails;
import org.anyuan.ledger.domain.RegionLevel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A region as it is wanted. */
@Schema(name = "RegionRequest")
record RegionBody(
    @Schema(
            pattern = ApiDescription.ID,
            description = "Ours, and stays; for an official unit its GB/T 2260 code of today")
        String id,
    @Schema(
            pattern = "|[0-9]{6}|[0-9]{9}|[0-9]{12}",
            description = "GB/T 2260, or empty: a label that may change")
        String code,
    @Schema(pattern = ApiDescription.ID, description = "The superior region; none for a province")
        String parentId,
    @Schema(required = true, implementation = RegionLevel.class) String level,
    @Schema(required = true, minLength = 1, maxLength = 100) String name,
    @Schema(maxLength = 200) String englishName,
    @Schema(description = "For centring a map, not for measuring") PositionBody centre,
    @Schema(description = "Of a change: the version that was read; another one is a conflict (409)")
        Long version) {
  RegionDetails details(String pathId) {
    return RegionDetails.of(
        Ids.agreed(pathId, id),
        code,
        parentId,
        level,
        name,
        englishName,
        Optional.ofNullable(centre).map(c -> c.toPosition("centre")));
  }
}
