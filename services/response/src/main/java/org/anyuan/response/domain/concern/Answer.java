package org.anyuan.response.domain.concern;

import org.anyuan.response.domain.StatementId;

/** What met a concern. */
public sealed interface Answer {
  record ByStatement(StatementId statement) implements Answer {}

  /**
   * Somebody spoke with whoever asked.
   *
   * @param role what they spoke as, never who they are
   * @param note in a sentence; may be empty
   */
  record ByPerson(String role, String note) implements Answer {}
}
