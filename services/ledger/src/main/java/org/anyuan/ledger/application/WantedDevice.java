package org.anyuan.ledger.application;

import java.util.Optional;
import org.anyuan.ledger.domain.DeviceDetails;
import org.anyuan.ledger.domain.DeviceId;

/**
 * A device as it is wanted.
 *
 * @param enabled absent: as it is, and a new one is
 * @param secret what it signs with; absent: leave it
 */
public record WantedDevice(
    DeviceDetails details, Optional<Boolean> enabled, Optional<PlainSecret> secret) {
  DeviceId id() {
    return details.id();
  }
}
