package org.anyuan.ledger.application;

import java.util.Optional;
import org.anyuan.ledger.domain.DeviceDetails;
import org.anyuan.ledger.domain.DeviceId;

/**
 * A device as it is wanted.
 *
 * @param secret what it signs with; absent: leave it
 */
public record WantedDevice(DeviceDetails details, Optional<PlainSecret> secret) {
  DeviceId id() {
    return details.id();
  }
}
