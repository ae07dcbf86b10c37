package org.anyuan.lead.domain.review;

import org.anyuan.lead.domain.PersonId;

/** What may be asked of a review. */
public sealed interface ReviewCommand {
  record Conclude(Finding finding) implements ReviewCommand {}

  /** A superior may say so between two rounds; the owner says so by what a round came to. */
  record SetLevel(Level level) implements ReviewCommand {}

  record HandTo(PersonId owner) implements ReviewCommand {}

  /** It is so late. */
  record ReachTime() implements ReviewCommand {}
}
