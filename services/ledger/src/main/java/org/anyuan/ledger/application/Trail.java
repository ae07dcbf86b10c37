package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.anyuan.ledger.domain.School;

/** The audit trail beyond what each stored change leaves in it by itself. */
public interface Trail {
  /** What was done to one thing, as it was recorded. */
  record Line(
      long id,
      Instant at,
      String actor,
      String role,
      String action,
      String subject,
      String detail) {}

  /** Recorded with the school, so that its officers find what became of a thing of theirs. */
  Uni<Void> ofSchool(School school, String action, Map<String, String> detail);

  /**
   * The newest first, as far as the work's scope reaches.
   *
   * @param subject such as {@code device/420106-001-b1}
   * @param before the id of the line before which the page ends
   */
  Uni<List<Line>> page(String subject, long before, int limit);
}
