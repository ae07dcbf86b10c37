package org.anyuan.incident.application.calls;

import java.time.Instant;
import java.util.Optional;

/**
 * What is kept of a handing over.
 *
 * @param state PENDING, SENT, FAILED, or SUPERSEDED by a newer one or by a number
 * @param failure of the newest try
 */
public record HandoverRecord(
    String handoverId,
    String incidentId,
    String schoolId,
    String schoolName,
    String systemId,
    String state,
    Instant askedAt,
    String askedBy,
    int attempts,
    Optional<Instant> nextAttemptAt,
    Optional<String> failure) {}
