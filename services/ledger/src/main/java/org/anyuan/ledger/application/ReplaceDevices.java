package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.ledger.application.Registry.Work;
import org.anyuan.ledger.domain.Device;
import org.anyuan.ledger.domain.DeviceCommand;
import org.anyuan.ledger.domain.DeviceDetails;
import org.anyuan.ledger.domain.DeviceId;
import org.anyuan.ledger.domain.Sentence;

/**
 * Puts one device in the place of another, which is retired with the same work; each knows the
 * other. What takes the place is new, or hangs in the same school already.
 */
@ApplicationScoped
public class ReplaceDevices {
  /** What the new one is, seen from the one whose place it takes. */
  public interface Successor {
    DeviceId id();

    WantedDevice after(DeviceDetails former);
  }

  private final KeepDevices devices;

  ReplaceDevices(KeepDevices devices) {
    this.devices = devices;
  }

  public Uni<Outcome<Device>> replace(
      Work work, DeviceId former, Successor successor, Sentence reason) {
    var latter = successor.id();
    if (latter.equals(former)) {
      return refused(Reason.INVALID, "id", "a device does not replace itself");
    }
    return work.devices()
        .lock(List.of(former, latter))
        .chain(
            locked -> {
              var old = Optional.ofNullable(locked.get(former));
              var present = Optional.ofNullable(locked.get(latter));
              var retired =
                  old.map(device -> device.on(new DeviceCommand.GiveWayTo(latter)))
                      .orElseGet(() -> Outcome.notFound("device"));
              return retired instanceof Outcome.Changed<Device>(var gone)
                  ? replace(work, old.orElseThrow(), gone, present, successor, reason)
                  : Uni.createFrom().item(retired);
            });
  }

  /** The old one first: the account that it gives away has to be free for the new one. */
  private Uni<Outcome<Device>> replace(
      Work work,
      Device old,
      Device gone,
      Optional<Device> present,
      Successor successor,
      Sentence reason) {
    var change = new Change<>("device.replaced", Optional.of(old), gone, Optional.of(reason));
    return work.devices()
        .save(List.of(change))
        .chain(
            () ->
                present
                    .map(device -> sameSchool(old, device))
                    .map(outcome -> Uni.createFrom().item(outcome))
                    .orElseGet(() -> devices.register(work, successor.after(old.details()))))
        .chain(outcome -> link(work, old.id(), outcome, reason));
  }

  private static Outcome<Device> sameSchool(Device old, Device present) {
    return present.details().school().equals(old.details().school())
        ? new Outcome.Unchanged<>(present)
        : Outcome.refused(Reason.CONFLICT, "id", "the device is another school's: move it first");
  }

  private static Uni<Outcome<Device>> link(
      Work work, DeviceId former, Outcome<Device> latter, Sentence reason) {
    return switch (latter) {
      case Outcome.Refused<Device> refused -> Uni.createFrom().item(refused);
      case Outcome.Changed<Device>(var device) -> link(work, former, device, reason);
      case Outcome.Unchanged<Device>(var device) -> link(work, former, device, reason);
    };
  }

  private static Uni<Outcome<Device>> link(
      Work work, DeviceId former, Device device, Sentence reason) {
    var linked = device.on(new DeviceCommand.TakePlaceOf(former));
    if (!(linked instanceof Outcome.Changed<Device>(var after))) {
      return Uni.createFrom().item(linked);
    }
    var change = new Change<>("device.took-place", Optional.of(device), after, Optional.of(reason));
    return work.devices().save(List.of(change)).replaceWith(linked);
  }

  private static Uni<Outcome<Device>> refused(Reason reason, String field, String message) {
    return Uni.createFrom().item(Outcome.refused(reason, field, message));
  }
}
