package org.anyuan.patrol.adapter.in.http;

import java.time.Instant;
import org.anyuan.patrol.domain.beat.Beat.Proof;
import org.anyuan.patrol.domain.beat.Beat.Visit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A visit of a school. */
@Schema(name = "Visit")
record VisitView(
    String id,
    String beatId,
    String schoolId,
    @Schema(description = "The badge number that checked in") String by,
    Proof proof,
    Instant at,
    @Schema(description = "False: so soon after another that both count as one") boolean distinct) {
  static VisitView of(Visit visit) {
    return new VisitView(
        visit.id(),
        visit.beat().value(),
        visit.schoolId(),
        visit.by(),
        visit.proof(),
        visit.at(),
        visit.distinct());
  }
}
