package org.anyuan.incident.application.shifts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;

/**
 * A desk as one dispatcher left it to the next.
 *
 * @param region whose desk it is
 * @param waiting how many of the open tasks nobody had acknowledged
 * @param tasks what was open then, at most {@link #MOST}: what waited first, the real before the
 *     rest
 */
public record ShiftHandover(
    String id,
    RegionPath region,
    String givenBy,
    Instant givenAt,
    String notes,
    int open,
    int waiting,
    List<OpenTask> tasks,
    Optional<Acceptance> acceptance) {
  public static final int MOST = 500;

  /** Who took the desk over. */
  public record Acceptance(String by, Instant at, String note) {}

  /** An open task of the police lane, without the words of whoever called. */
  public record OpenTask(
      String taskId,
      String incidentId,
      String schoolId,
      String schoolName,
      String mode,
      String severity,
      List<String> kinds,
      String taskState,
      String incidentState,
      String acknowledgedBy,
      Instant receivedAt) {}
}
