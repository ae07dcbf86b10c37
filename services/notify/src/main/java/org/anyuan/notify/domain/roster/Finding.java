package org.anyuan.notify.domain.roster;

import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.Span;

/** What is wrong with rosters, so that somebody puts it right before it happens. */
public sealed interface Finding {
  Span span();

  /**
   * Fewer are on call than have to be.
   *
   * @param missing how many
   */
  record Gap(RosterId roster, Span span, int missing) implements Finding {}

  /** One person is on call for two at once. */
  record DoubleDuty(PersonId person, RosterId one, RosterId other, Span span) implements Finding {}
}
