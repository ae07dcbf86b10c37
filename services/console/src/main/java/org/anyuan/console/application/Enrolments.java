package org.anyuan.console.application;

import java.time.Instant;

/** Installers' links, which the ledger keeps. */
public interface Enrolments {
  /** What came of it. */
  sealed interface Redemption {}

  /**
   * The link holds.
   *
   * @param endsAt no token may last longer
   */
  record Redeemed(
      String subject, String schoolId, String schoolName, String regionPath, Instant endsAt)
      implements Redemption {}

  /** It was used on another phone, it is over or revoked, or there is no such link. */
  record Refused() implements Redemption {}

  /** The ledger does not answer. */
  record Unavailable() implements Redemption {}

  /**
   * Uses a link up; ends within a few seconds.
   *
   * @param holder what the phone keeps, so that it may come again
   */
  Redemption redeem(String grant, String holder);
}
