package org.anyuan.ledger.application;

import org.anyuan.ledger.domain.DeviceId;
import org.anyuan.ledger.domain.DeviceSecret;

/** Seals a secret so that alarm alone can open it. */
public interface SecretSeal {
  DeviceSecret seal(DeviceId device, PlainSecret secret);

  /**
   * Tells whether a secret is one that the device has. One that may be guessed has another at each
   * time: it could be found again from a hash, so given again it counts as new.
   */
  String fingerprint(DeviceId device, PlainSecret secret);
}
