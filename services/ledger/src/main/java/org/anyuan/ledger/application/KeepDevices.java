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
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.ledger.application.Registry.Work;
import org.anyuan.ledger.domain.Countersignature;
import org.anyuan.ledger.domain.Device;
import org.anyuan.ledger.domain.DeviceCommand;
import org.anyuan.ledger.domain.DeviceId;
import org.anyuan.ledger.domain.Enrolment;
import org.anyuan.ledger.domain.School;
import org.anyuan.ledger.domain.SchoolId;

/** Registers devices and changes what is said about them. */
@ApplicationScoped
public class KeepDevices {
  public static final Duration DEFAULT_OVERLAP = Duration.ofHours(24);

  private final KeepEnrolments enrolments;
  private final Reminder reminder;
  private final SecretSeal seal;
  private final Clock clock;

  KeepDevices(KeepEnrolments enrolments, Reminder reminder, SecretSeal seal, Clock clock) {
    this.enrolments = enrolments;
    this.reminder = reminder;
    this.seal = seal;
    this.clock = clock;
  }

  /** A new one; an installer's as far as its enrolment reaches. */
  public Uni<Outcome<Device>> register(Work work, WantedDevice wanted) {
    if (!work.actor().isInstaller()) {
      return add(work, wanted);
    }
    return enrolments
        .oneMore(work)
        .chain(
            may ->
                may instanceof Outcome.Refused<Enrolment>(var reason, var field, var message)
                    ? Uni.createFrom().item(Outcome.refused(reason, field, message))
                    : add(work, wanted));
  }

  private Uni<Outcome<Device>> add(Work work, WantedDevice wanted) {
    return put(work, List.of(wanted), new Expected.Nothing())
        .map(outcomes -> outcomes.get(wanted.id()));
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
      var outcome = expected.unlessOtherwise(version, decide(work, device, before, schools));
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

  private Outcome<Device> decide(
      Work work, WantedDevice wanted, Optional<Device> before, Map<SchoolId, School> schools) {
    var school = schools.get(wanted.details().school());
    if (school == null) {
      return Outcome.refused(
          Reason.INVALID, "schoolId", "no such school, or outside of your region or school");
    }
    return before
        .map(device -> device.change(wanted.details(), wanted.enabled(), school))
        .orElseGet(
            () ->
                Device.register(
                    wanted.details(), wanted.enabled().orElse(true), paper(work), school));
  }

  private Countersignature paper(Work work) {
    return work.actor().isInstaller()
        ? new Countersignature.Due(work.actor().name(), reminder.from(clock.instant()))
        : new Countersignature.NotNeeded();
  }

  /** A secret that the device has already is left as it is, so an import can be repeated. */
  private Outcome<Device> withSecret(Outcome<Device> outcome, PlainSecret secret) {
    return switch (outcome) {
      case Outcome.Refused<Device> refused -> refused;
      case Outcome.Changed<Device>(var device) -> new Outcome.Changed<>(given(device, secret));
      case Outcome.Unchanged<Device>(var device) when knows(device, secret) -> outcome;
      case Outcome.Unchanged<Device>(var device) ->
          device.on(
              new DeviceCommand.Rotate(
                  seal.seal(device.id(), secret), clock.instant(), DEFAULT_OVERLAP));
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
}
