package org.anyuan.common.audit;

import java.time.Instant;

/**
 * One act.
 *
 * @param action what was done, such as {@code device.secret-rotated}
 * @param subject to what, such as {@code device/420106-001-b1}
 * @param detail JSON, kept to the byte; no secret and no personal data
 */
public record AuditEntry(
    String regionId,
    String regionPath,
    Instant occurredAt,
    AuditActor actor,
    String action,
    String subject,
    String detail) {
  /** A user name with the role that was used, or a service's name with the role "service". */
  public record AuditActor(String name, String role) {}
}
