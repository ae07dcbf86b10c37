package org.anyuan.incident.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * That an incident holds presses of a drill window, which a person has to verify.
 *
 * @param window the exercise that lists their devices and kinds
 * @param verifyBy past it, unconfirmed, the incident turns ACTUAL
 */
public record Drill(String window, Instant verifyBy, Optional<Confirmation> confirmation) {

  public boolean toVerify() {
    return confirmation.isEmpty();
  }

  /** The first press counts, and one from a spool may be earlier than the one that came first. */
  Drill withPressToVerifyBy(Instant by) {
    return by.isBefore(verifyBy) ? new Drill(window, by, confirmation) : this;
  }

  Drill confirmed(Confirmation by) {
    return new Drill(window, verifyBy, Optional.of(by));
  }
}
