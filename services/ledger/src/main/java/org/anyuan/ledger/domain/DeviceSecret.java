package org.anyuan.ledger.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A device's secret as the ledger has it: sealed for alarm, never to be opened here.
 *
 * @param sealed base64, opaque to the ledger
 * @param fingerprint tells a secret that is given again from another one
 * @param notAfter absent: counts until it is rotated out
 */
public record DeviceSecret(String sealed, String fingerprint, Optional<Instant> notAfter) {
  /** An old secret beside the new one, so that a device can be told in its own time. */
  public static final int MOST_LIVE = 2;

  public boolean live(Instant now) {
    return notAfter.isEmpty() || notAfter.get().isAfter(now);
  }

  /** The newest first. Of two that are live, the older gives way at once. */
  static List<DeviceSecret> rotated(
      DeviceSecret fresh, List<DeviceSecret> before, Instant now, Instant overlapEnds) {
    var kept = new ArrayList<DeviceSecret>();
    kept.add(fresh);
    before.stream()
        .filter(secret -> secret.live(now))
        .limit(MOST_LIVE - 1)
        .map(secret -> secret.until(overlapEnds))
        .filter(secret -> secret.live(now))
        .forEach(kept::add);
    return List.copyOf(kept);
  }

  private DeviceSecret until(Instant end) {
    return notAfter.isPresent() && notAfter.get().isBefore(end)
        ? this
        : new DeviceSecret(sealed, fingerprint, Optional.of(end));
  }
}
