package org.anyuan.ledger.domain;

import java.time.Instant;
import java.util.Optional;

/** How far an enrolment is. Its end by time is nobody's act and no state. */
public sealed interface EnrolmentState {
  /** The link works, once. */
  record Open() implements EnrolmentState {
    Redeemed redeem(String holderHash, Instant at) {
      return new Redeemed(holderHash, at);
    }

    Revoked revoke(String by, Instant at) {
      return new Revoked(by, at, Optional.empty());
    }
  }

  /**
   * The link is used up.
   *
   * @param holderHash of what the phone that redeemed it holds, so that it alone may go on
   */
  record Redeemed(String holderHash, Instant at) implements EnrolmentState {
    Revoked revoke(String by, Instant end) {
      return new Revoked(by, end, Optional.of(this));
    }
  }

  /** Over, before its time. */
  record Revoked(String by, Instant at, Optional<Redeemed> redeemed) implements EnrolmentState {}
}
