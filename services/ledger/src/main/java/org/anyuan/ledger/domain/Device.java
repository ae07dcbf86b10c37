package org.anyuan.ledger.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.ledger.domain.Outcome.Reason;

/**
 * An alarm device of a school.
 *
 * @param path its school's, which row-level security goes by
 */
public record Device(
    DeviceDetails details,
    RegionPath path,
    List<DeviceSecret> secrets,
    long version,
    boolean retired) {
  public DeviceId id() {
    return details.id();
  }

  /**
   * What is wanted beside what is.
   *
   * @param school the school that {@code wanted} names
   */
  public static Outcome<Device> decide(
      DeviceDetails wanted, Optional<Device> current, School school) {
    if (school.retired()) {
      return Outcome.refused(Reason.CONFLICT, "schoolId", "the school is retired");
    }
    var path = school.at().path();
    if (current.isEmpty()) {
      return new Outcome.Changed<>(new Device(wanted, path, List.of(), 1, false));
    }
    var device = current.get();
    if (device.retired) {
      return Outcome.refused(Reason.CONFLICT, "id", "the device is retired");
    }
    return wanted.equals(device.details) && path.equals(device.path)
        ? new Outcome.Unchanged<>(device)
        : new Outcome.Changed<>(device.next(wanted, path, device.secretsAs(wanted), false));
  }

  /** A key that may be guessed is none for a protocol that signs with what is issued here. */
  private List<DeviceSecret> secretsAs(DeviceDetails wanted) {
    return wanted.protocol().keyIsGiven() == details.protocol().keyIsGiven() ? secrets : List.of();
  }

  public Outcome<Device> enable(boolean enabled) {
    if (retired) {
      return Outcome.refused(Reason.CONFLICT, "id", "the device is retired");
    }
    return details.enabled() == enabled
        ? new Outcome.Unchanged<>(this)
        : new Outcome.Changed<>(next(details.enabled(enabled), path, secrets, false));
  }

  /** For good: its secrets go with it. */
  public Outcome<Device> retire() {
    return retired
        ? new Outcome.Unchanged<>(this)
        : new Outcome.Changed<>(next(details.enabled(false), path, List.of(), true));
  }

  public Outcome<Device> rotate(DeviceSecret fresh, Instant now, Duration overlap) {
    return retired
        ? Outcome.refused(Reason.CONFLICT, "id", "the device is retired")
        : new Outcome.Changed<>(
            next(details, path, List.of(), false).holding(fresh, secrets, now, overlap));
  }

  /** With a newer secret, as part of another change. */
  public Device holding(DeviceSecret fresh, Instant now, Duration overlap) {
    return holding(fresh, secrets, now, overlap);
  }

  private Device holding(
      DeviceSecret fresh, List<DeviceSecret> before, Instant now, Duration overlap) {
    var rotated = DeviceSecret.rotated(fresh, before, now, now.plus(overlap));
    return new Device(details, path, rotated, version, retired);
  }

  public boolean knows(String fingerprint, Instant now) {
    return secrets.stream().anyMatch(s -> s.live(now) && s.fingerprint().equals(fingerprint));
  }

  private Device next(DeviceDetails wanted, RegionPath to, List<DeviceSecret> kept, boolean gone) {
    return new Device(wanted, to, kept, version + 1, gone);
  }
}
