package org.anyuan.incident.domain;

import java.time.Instant;

/**
 * Somebody stands beside a button and has said that its next press is a test.
 *
 * @param until the last moment at which a press may be received for it
 */
public record ButtonTest(DeviceId device, Instant from, Instant until) {

  /** Whoever is threatened must not be taken for a tester: those kinds are never a test. */
  boolean covers(Signal signal) {
    return signal.modeByDefault()
        && !signal.kind().silentAtSchool()
        && signal.device().equals(device)
        && !signal.receivedAt().isBefore(from)
        && !signal.receivedAt().isAfter(until);
  }
}
