package org.anyuan.patrol.adapter.in.http;

import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.http.PositionBody;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;
import org.anyuan.patrol.application.beat.VisitTargets.Evidence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A check-in at a school of a beat: by a position or by the code at the gate, one of them. */
@Schema(name = "VisitBody")
record VisitBody(
    @Schema(required = true) String schoolId,
    PositionBody position,
    @Schema(maxLength = 16, description = "What the gate shows") String code,
    @Schema(description = "RFC 3339, of the last 12 hours: when a phone took it while offline")
        String at) {
  Evidence evidence() {
    if ((position == null) == (code == null)) {
      throw new InvalidField("position", "either a position or the code at the gate");
    }
    return position == null
        ? new Evidence.Code(Text.required("code", code, 16))
        : new Evidence.At(position.toPosition("position"));
  }

  Optional<Instant> when() {
    return Given.instant("at", at);
  }
}
