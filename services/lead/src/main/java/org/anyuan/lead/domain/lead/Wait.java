package org.anyuan.lead.domain.lead;

import java.time.Instant;

/**
 * Something that is waited for, and when its absence is said.
 *
 * @param raised how often it was said already: the higher, the further up
 */
public record Wait(Awaited what, Instant dueAt, int raised) {
  static Wait of(Awaited what, Instant dueAt) {
    return new Wait(what, dueAt, 0);
  }

  boolean due(Instant now) {
    return !now.isBefore(dueAt);
  }
}
