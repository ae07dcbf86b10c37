package org.anyuan.patrol.adapter.in.http;

import java.time.LocalDate;
import java.util.List;
import org.anyuan.patrol.domain.calendar.Peak;
import org.anyuan.patrol.domain.duty.Assignment;
import org.anyuan.patrol.domain.duty.Spot;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who stands at a spot on every school day of a time. */
@Schema(name = "Assignment")
record AssignmentView(
    String id,
    Spot.Kind spotKind,
    String spotId,
    String schoolId,
    HolderBody holder,
    List<Peak> peaks,
    LocalDate from,
    LocalDate to,
    long version) {
  static AssignmentView of(Assignment assignment) {
    var d = assignment.details();
    return new AssignmentView(
        assignment.id().value(),
        d.kind(),
        d.spotId(),
        d.schoolId(),
        HolderBody.of(d.holder()),
        d.peaks().stream().sorted().toList(),
        d.from(),
        d.to(),
        assignment.version());
  }
}
