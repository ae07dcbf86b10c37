package org.anyuan.ledger.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Who answers for a device being where the registry says that it is. It never decides whether a
 * press counts: a press must not be lost because a paper is missing.
 */
public sealed interface Countersignature {
  /** An officer registered it. */
  record NotNeeded() implements Countersignature {}

  /**
   * Open work of the school.
   *
   * @param installedBy the enrolment, or the officer, that put it there
   * @param remindAt the date by which the school means to have seen a test press
   */
  record Due(String installedBy, Instant remindAt) implements Countersignature {
    Given given(String by, Instant at, Optional<UUID> signal) {
      return new Given(installedBy, by, at, signal);
    }
  }

  /**
   * The school saw it work.
   *
   * @param signal the test press, where it is known
   */
  record Given(String installedBy, String by, Instant at, Optional<UUID> signal)
      implements Countersignature {}
}
