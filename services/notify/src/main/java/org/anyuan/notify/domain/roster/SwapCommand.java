package org.anyuan.notify.domain.roster;

import org.anyuan.notify.domain.PersonId;

/** What may be asked of a swap. */
public sealed interface SwapCommand {
  /**
   * One of the two consents.
   *
   * @param roster as it is now: both must still have what they give away
   */
  record Agree(PersonId who, Roster roster) implements SwapCommand {}

  record Refuse(PersonId who) implements SwapCommand {}

  /** By whom it was proposed. */
  record Cancel(PersonId who) implements SwapCommand {}

  /** The time to agree is over. */
  record Expire() implements SwapCommand {}
}
