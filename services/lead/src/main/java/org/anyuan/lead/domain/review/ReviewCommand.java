package org.anyuan.lead.domain.review;

import org.anyuan.lead.domain.PersonId;

/** What may be asked of a review. */
public sealed interface ReviewCommand {
  record Conclude(Finding finding) implements ReviewCommand {}

  record HandTo(PersonId owner) implements ReviewCommand {}

  /** It is so late. */
  record ReachTime() implements ReviewCommand {}
}
