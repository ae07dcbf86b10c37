package org.anyuan.incident.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.anyuan.proto.incident.v1.Drill;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * "Drill, verify": the presses are those of a drill window.
 *
 * @param verifyBy unconfirmed by then, they count as real
 * @param confirmedAt absent: to be verified
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Drill")
record DrillView(String windowId, Instant verifyBy, Instant confirmedAt, String confirmedBy) {

  /** Null where there is none. */
  static DrillView of(boolean present, Drill drill) {
    return present
        ? new DrillView(
            drill.getWindowId(),
            Times.at(drill.hasVerifyBy(), drill.getVerifyBy()),
            Times.at(drill.hasConfirmedAt(), drill.getConfirmedAt()),
            Times.text(drill.getConfirmedBy()))
        : null;
  }
}
