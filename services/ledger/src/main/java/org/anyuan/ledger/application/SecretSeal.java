package org.anyuan.ledger.application;

import org.anyuan.ledger.domain.DeviceId;
import org.anyuan.ledger.domain.DeviceSecret;

/** Seals a secret so that alarm alone can open it. */
public interface SecretSeal {
  DeviceSecret seal(DeviceId device, PlainSecret secret);

  /** Tells whether a secret is one that the device has. */
  String fingerprint(DeviceId device, PlainSecret secret);
}
