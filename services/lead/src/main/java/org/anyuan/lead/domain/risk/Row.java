package org.anyuan.lead.domain.risk;

import java.time.Instant;
import org.anyuan.lead.domain.SchoolId;
import org.anyuan.lead.domain.Severity;

/**
 * Something open, or lately past, at a school.
 *
 * @param id as its own service calls it
 * @param late what had to be done about it was not done in time
 * @param isProtected who does not handle it may not learn of it
 */
public record Row(
    Kind kind,
    String id,
    SchoolId school,
    Severity severity,
    Instant since,
    boolean late,
    boolean isProtected) {
  /** As who reads it has to take it: what it stands for may be protected by now. */
  public Row protectedNow() {
    return new Row(kind, id, school, severity, since, late, true);
  }

  /** Of which sort. */
  public enum Kind {
    LEAD,
    HAZARD,
    INCIDENT,
    /** An alarm or a camera that a school should have and has not, or that is out. */
    DEVICE_GAP
  }
}
