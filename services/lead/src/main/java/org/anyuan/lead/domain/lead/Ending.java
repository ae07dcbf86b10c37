package org.anyuan.lead.domain.lead;

import org.anyuan.lead.domain.LeadId;

/** Why a lead is over. */
public sealed interface Ending {
  /** Settled, and it held. */
  record Kept() implements Ending {}

  record Unfounded() implements Ending {}

  /** Nobody could verify it in time. */
  record Expired() implements Ending {}

  /** It goes on as part of another one. */
  record MergedInto(LeadId head) implements Ending {}

  default Name name() {
    return switch (this) {
      case Kept _ -> Name.KEPT;
      case Unfounded _ -> Name.UNFOUNDED;
      case Expired _ -> Name.EXPIRED;
      case MergedInto _ -> Name.MERGED;
    };
  }

  /** As it is stored and answered. */
  enum Name {
    KEPT,
    UNFOUNDED,
    EXPIRED,
    MERGED
  }
}
