package org.anyuan.patrol.adapter.in.http;

import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.geo.Position;
import org.anyuan.common.http.PositionBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where somebody is, and when it was entered. */
@Schema(name = "PresenceBody")
record PresenceBody(
    @Schema(required = true) PositionBody position,
    @Schema(description = "RFC 3339, of the last 12 hours: when a phone took it while offline")
        String at,
    @Schema(description = "Of a relief: who takes over") HolderBody holder) {
  Position where() {
    return Given.required("position", position).toPosition("position");
  }

  Optional<Instant> when() {
    return Given.instant("at", at);
  }
}
