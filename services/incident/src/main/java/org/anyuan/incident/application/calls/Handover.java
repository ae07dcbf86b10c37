package org.anyuan.incident.application.calls;

import java.time.Instant;
import org.anyuan.proto.incident.v1.Incident;

/**
 * An incident on its way to a call-handling system.
 *
 * @param attempts how often it was tried, this time included
 * @param incident as it stood when the handing over was asked for
 */
public record Handover(
    String handoverId, String systemId, Instant askedAt, int attempts, Incident incident) {}
