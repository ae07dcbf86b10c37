package org.anyuan.ledger.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What may be asked of a device that is registered. */
public sealed interface DeviceCommand {
  record Enable() implements DeviceCommand {}

  record Disable(String reason) implements DeviceCommand {}

  record Countersign(String by, Instant at, Optional<UUID> signal) implements DeviceCommand {}

  record Rotate(DeviceSecret fresh, Instant now, Duration overlap) implements DeviceCommand {}

  /** The secret before the present one counts no longer. */
  record EndOverlap() implements DeviceCommand {}

  /** Of a panel that has its own key: it goes without one from now on. */
  record RemoveKey() implements DeviceCommand {}

  /**
   * To another school. It hangs in another place then, which nobody there has seen working.
   *
   * @param remindAt when the school is to have countersigned
   */
  record Move(School to, Place place, String by, Instant remindAt) implements DeviceCommand {}

  /** It takes the place of one that is taken out of use with the same work. */
  record TakePlaceOf(DeviceId former) implements DeviceCommand {}

  /** Something takes its place. */
  record GiveWayTo(DeviceId latter) implements DeviceCommand {}

  record Retire() implements DeviceCommand {}
}
