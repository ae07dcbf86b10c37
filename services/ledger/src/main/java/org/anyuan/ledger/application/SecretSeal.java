package org.anyuan.ledger.application;

import org.anyuan.ledger.domain.DeviceId;
import org.anyuan.ledger.domain.DeviceSecret;

/** Seals a secret so that alarm alone can open it. */
public interface SecretSeal {
  DeviceSecret seal(DeviceId device, PlainSecret secret);

  /**
   * Tells whether a secret is one that the device has. One that may be guessed has a keyed one, or
   * where there is no key for that, another at each time: it could be found again from a plain
   * hash. Given again it counts as new then.
   */
  String fingerprint(DeviceId device, PlainSecret secret);
}
