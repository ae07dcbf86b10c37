package org.anyuan.response.adapter.in.http.concern;

import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.http.Given;
import org.anyuan.response.domain.concern.ConcernDetails;
import org.anyuan.response.domain.concern.Platform;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A concern as it is written down. No account, no address of a post, no person. */
@Schema(name = "ConcernRequest")
record ConcernBody(
    @Schema(required = true, implementation = ConcernDetails.Kind.class) String kind,
    @Schema(required = true, implementation = Platform.class) String platform,
    @Schema(
            required = true,
            maxLength = ConcernDetails.LONGEST_TOPIC,
            description = "In the desk's own words, not the post's")
        String topic,
    @Schema(required = true, format = "date-time") String noticedAt,
    @Schema(required = true) String regionId,
    String schoolId,
    @Schema(description = "Left out while nothing is confirmed") String incidentId,
    String responseId) {
  ConcernDetails details(Instant now) {
    return ConcernDetails.of(
        kind,
        platform,
        topic,
        Given.time("noticedAt", noticedAt),
        regionId,
        Optional.ofNullable(schoolId),
        Optional.ofNullable(incidentId),
        Optional.ofNullable(responseId),
        now);
  }
}
