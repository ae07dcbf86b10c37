package org.anyuan.patrol.adapter.in.http;

import java.util.List;
import org.anyuan.patrol.domain.post.Establishment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A region's establishment rate. */
@Schema(name = "Establishment")
record EstablishmentView(
    String regionId,
    int schools,
    int established,
    @Schema(description = "0 to 1") double rate,
    @Schema(description = "The first 1000 schools without a post that is set up")
        List<Missing> missing,
    int missingCount) {
  private static final int MOST = 1000;

  /** A school without one. */
  @Schema(name = "SchoolWithoutPost")
  record Missing(String schoolId, String name) {}

  static EstablishmentView of(Establishment.Count count) {
    return new EstablishmentView(
        count.regionId(),
        count.schools(),
        count.established(),
        count.rate(),
        count.missing().stream().limit(MOST).map(s -> new Missing(s.id(), s.name())).toList(),
        count.missing().size());
  }
}
