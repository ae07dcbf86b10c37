package org.anyuan.notify.domain.roster;

/** Why somebody is on call. */
public sealed interface By {
  /** By the plan. */
  record InLayer(String name) implements By {}

  /** Somebody who keeps the roster has put them there. */
  record ByHand(OverrideId override) implements By {}

  /** They exchanged it with another. */
  record BySwap(OverrideId override) implements By {}
}
