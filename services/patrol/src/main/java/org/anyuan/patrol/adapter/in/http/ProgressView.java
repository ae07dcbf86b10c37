package org.anyuan.patrol.adapter.in.http;

import java.util.List;
import org.anyuan.patrol.domain.beat.Progress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A beat's day against its target. */
@Schema(name = "BeatProgress")
record ProgressView(
    String beatId,
    String gridId,
    String name,
    String unit,
    List<OfSchool> schools,
    @Schema(description = "Distinct ones") int visits,
    @Schema(description = "Visits that its schools are short of") int behind,
    @Schema(description = "Distinct visits of its grid by square kilometre") double density,
    double densityTarget,
    boolean densityReached) {

  /** One school's day. */
  @Schema(name = "SchoolProgress")
  record OfSchool(String schoolId, int actual, int target, int behind) {}

  static ProgressView of(Progress p) {
    return new ProgressView(
        p.beat().id().value(),
        p.grid().grid().id().value(),
        p.beat().details().name(),
        p.beat().details().unit(),
        p.schools().stream()
            .map(s -> new OfSchool(s.schoolId(), s.actual(), s.target(), s.behind()))
            .toList(),
        p.visits(),
        p.behind(),
        p.densityActual(),
        p.densityTarget(),
        p.densityReached());
  }
}
