package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.anyuan.ledger.application.Registry.Work;
import org.anyuan.ledger.domain.Device;
import org.anyuan.ledger.domain.DeviceDetails;
import org.anyuan.ledger.domain.DeviceId;
import org.anyuan.ledger.domain.Outcome;
import org.anyuan.ledger.domain.Outcome.Reason;
import org.anyuan.ledger.domain.School;
import org.anyuan.ledger.domain.SchoolId;

/** Registers devices, changes them, and gives them new secrets. */
@ApplicationScoped
public class KeepDevices {
  public static final Duration DEFAULT_OVERLAP = Duration.ofHours(24);

  private final SecretSeal seal;
  private final Clock clock;

  KeepDevices(SecretSeal seal, Clock clock) {
    this.seal = seal;
    this.clock = clock;
  }

  /** As they are wanted, each id once; an outcome for each. */
  public Uni<Map<DeviceId, Outcome<Device>>> put(
      Work work, List<WantedDevice> wanted, Expected expected) {
    var schools = wanted.stream().map(device -> device.details().school()).distinct().toList();
    return work.devices()
        .lock(wanted.stream().map(WantedDevice::id).toList())
        .chain(
            locked ->
                work.schools()
                    .find(schools)
                    .chain(found -> decideAll(work, wanted, expected, locked, found)));
  }

  private Uni<Map<DeviceId, Outcome<Device>>> decideAll(
      Work work,
      List<WantedDevice> wanted,
      Expected expected,
      Map<DeviceId, Device> locked,
      Map<SchoolId, School> schools) {
    var outcomes = new LinkedHashMap<DeviceId, Outcome<Device>>();
    var changes = new ArrayList<Change<Device>>();
    for (var device : wanted) {
      var before = Optional.ofNullable(locked.get(device.id()));
      var version = before.stream().mapToLong(Device::version).findFirst();
      var outcome = expected.unlessOtherwise(version, decide(device.details(), before, schools));
      if (device.secret().isPresent()) {
        outcome = withSecret(outcome, device.secret().get());
      }
      outcomes.put(device.id(), outcome);
      if (outcome instanceof Outcome.Changed<Device>(var after)) {
        var action = before.isEmpty() ? "device.added" : "device.changed";
        changes.add(new Change<>(action, before, after));
      }
    }
    return work.devices().save(changes).replaceWith(outcomes);
  }

  private static Outcome<Device> decide(
      DeviceDetails wanted, Optional<Device> before, Map<SchoolId, School> schools) {
    var school = schools.get(wanted.school());
    return school == null
        ? Outcome.refused(
            Reason.INVALID, "schoolId", "no such school, or outside of your region or school")
        : Device.decide(wanted, before, school);
  }

  /** A secret that the device has already is left as it is, so an import can be repeated. */
  private Outcome<Device> withSecret(Outcome<Device> outcome, PlainSecret secret) {
    return switch (outcome) {
      case Outcome.Refused<Device> refused -> refused;
      case Outcome.Changed<Device>(var device) -> new Outcome.Changed<>(given(device, secret));
      case Outcome.Unchanged<Device>(var device) when knows(device, secret) -> outcome;
      case Outcome.Unchanged<Device>(var device) -> rotate(device, secret, DEFAULT_OVERLAP);
    };
  }

  private Device given(Device device, PlainSecret secret) {
    if (knows(device, secret)) {
      return device;
    }
    return device.holding(seal.seal(device.id(), secret), clock.instant(), DEFAULT_OVERLAP);
  }

  private boolean knows(Device device, PlainSecret secret) {
    return device.knows(seal.fingerprint(device.id(), secret), clock.instant());
  }

  private Outcome<Device> rotate(Device device, PlainSecret secret, Duration overlap) {
    return device.rotate(seal.seal(device.id(), secret), clock.instant(), overlap);
  }

  /**
   * Gives a device another secret.
   *
   * @param given the key of a panel that has its own
   * @param issued for every other device
   */
  public Uni<Outcome<Device>> rotate(
      Work work, DeviceId id, Optional<PlainSecret> given, PlainSecret issued, Duration overlap) {
    return change(
        work, id, "device.secret-rotated", device -> rotate(device, given, issued, overlap));
  }

  private Outcome<Device> rotate(
      Device device, Optional<PlainSecret> given, PlainSecret issued, Duration overlap) {
    var isGiven = device.details().protocol().keyIsGiven();
    return isGiven == given.isPresent()
        ? rotate(device, given.orElse(issued), overlap)
        : Outcome.refused(
            Reason.INVALID,
            "secret",
            isGiven ? "the key that the panel has" : "none: it is issued, not given");
  }

  public Uni<Outcome<Device>> enable(Work work, DeviceId id, boolean enabled) {
    var action = enabled ? "device.enabled" : "device.disabled";
    return change(work, id, action, device -> device.enable(enabled));
  }

  public Uni<Outcome<Device>> retire(Work work, DeviceId id) {
    return change(work, id, "device.retired", Device::retire);
  }

  private static Uni<Outcome<Device>> change(
      Work work, DeviceId id, String action, Function<Device, Outcome<Device>> decision) {
    return work.devices()
        .lock(List.of(id))
        .chain(
            locked -> {
              var before = Optional.ofNullable(locked.get(id));
              var outcome = before.map(decision).orElseGet(() -> Outcome.notFound("device"));
              return outcome instanceof Outcome.Changed<Device>(var after)
                  ? work.devices()
                      .save(List.of(new Change<>(action, before, after)))
                      .replaceWith(outcome)
                  : Uni.createFrom().item(outcome);
            });
  }
}
