package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.ledger.application.Registry.Work;
import org.anyuan.ledger.domain.Device;
import org.anyuan.ledger.domain.DeviceCommand;
import org.anyuan.ledger.domain.DeviceId;
import org.anyuan.ledger.domain.Sentence;

/** What becomes of one device while it hangs where it is. */
@ApplicationScoped
public class TendDevices {
  private final SecretSeal seal;
  private final Clock clock;

  TendDevices(SecretSeal seal, Clock clock) {
    this.seal = seal;
    this.clock = clock;
  }

  public Uni<Outcome<Device>> enable(Work work, DeviceId id, Sentence reason) {
    return command(work, id, "device.enabled", Optional.of(reason), new DeviceCommand.Enable());
  }

  public Uni<Outcome<Device>> disable(Work work, DeviceId id, Sentence reason) {
    var command = new DeviceCommand.Disable(reason.value());
    return command(work, id, "device.disabled", Optional.of(reason), command);
  }

  public Uni<Outcome<Device>> retire(Work work, DeviceId id) {
    return command(work, id, "device.retired", Optional.empty(), new DeviceCommand.Retire());
  }

  /**
   * The school says that it saw the device work.
   *
   * @param signal the test press that it saw
   */
  public Uni<Outcome<Device>> countersign(Work work, DeviceId id, Optional<UUID> signal) {
    var command =
        new DeviceCommand.Countersign(
            work.actor().name(), clock.instant().truncatedTo(ChronoUnit.MICROS), signal);
    return command(work, id, "device.countersigned", Optional.empty(), command);
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
        work,
        id,
        "device.secret-rotated",
        Optional.empty(),
        device -> rotate(device, given, issued, overlap));
  }

  private Outcome<Device> rotate(
      Device device, Optional<PlainSecret> given, PlainSecret issued, Duration overlap) {
    var isGiven = device.details().protocol().keyIsGiven();
    if (isGiven != given.isPresent()) {
      return Outcome.refused(
          Reason.INVALID,
          "secret",
          isGiven ? "the key that the panel has" : "none: it is issued, not given");
    }
    var fresh = seal.seal(device.id(), given.orElse(issued));
    return device.on(new DeviceCommand.Rotate(fresh, clock.instant(), overlap));
  }

  /** Ends the former secret before its time. */
  public Uni<Outcome<Device>> endOverlap(Work work, DeviceId id, Sentence reason) {
    var command = new DeviceCommand.EndOverlap();
    return command(work, id, "device.overlap-ended", Optional.of(reason), command);
  }

  /** Takes a panel's key away: it reports in plain from now on. */
  public Uni<Outcome<Device>> removeKey(Work work, DeviceId id, Sentence reason) {
    var command = new DeviceCommand.RemoveKey();
    return command(work, id, "device.key-removed", Optional.of(reason), command);
  }

  private static Uni<Outcome<Device>> command(
      Work work, DeviceId id, String action, Optional<Sentence> reason, DeviceCommand command) {
    return change(work, id, action, reason, device -> device.on(command));
  }

  private static Uni<Outcome<Device>> change(
      Work work,
      DeviceId id,
      String action,
      Optional<Sentence> reason,
      Function<Device, Outcome<Device>> decision) {
    return work.devices()
        .lock(List.of(id))
        .chain(
            locked -> {
              var before = Optional.ofNullable(locked.get(id));
              var outcome = before.map(decision).orElseGet(() -> Outcome.notFound("device"));
              return outcome instanceof Outcome.Changed<Device>(var after)
                  ? work.devices()
                      .save(List.of(new Change<>(action, before, after, reason)))
                      .replaceWith(outcome)
                  : Uni.createFrom().item(outcome);
            });
  }
}
