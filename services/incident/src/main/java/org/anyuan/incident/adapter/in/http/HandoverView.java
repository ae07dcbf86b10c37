package org.anyuan.incident.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.anyuan.incident.application.calls.HandoverRecord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A handing over to a call-handling system, with its tries. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CallHandover")
record HandoverView(
    String handoverId,
    String incidentId,
    String schoolId,
    String schoolName,
    String systemId,
    @Schema(description = "PENDING, SENT, FAILED or SUPERSEDED") String state,
    Instant askedAt,
    String askedBy,
    int attempts,
    Instant nextAttemptAt,
    @Schema(description = "Why the newest try failed") String failure) {

  static HandoverView of(HandoverRecord r) {
    return new HandoverView(
        r.handoverId(),
        r.incidentId(),
        r.schoolId(),
        r.schoolName(),
        r.systemId(),
        r.state(),
        r.askedAt(),
        r.askedBy(),
        r.attempts(),
        r.nextAttemptAt().orElse(null),
        r.failure().orElse(null));
  }
}
