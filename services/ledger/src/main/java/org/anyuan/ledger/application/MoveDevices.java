package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.ledger.application.Registry.Work;
import org.anyuan.ledger.domain.Device;
import org.anyuan.ledger.domain.DeviceCommand;
import org.anyuan.ledger.domain.DeviceId;
import org.anyuan.ledger.domain.Place;
import org.anyuan.ledger.domain.School;
import org.anyuan.ledger.domain.SchoolId;
import org.anyuan.ledger.domain.Sentence;

/**
 * Takes a device to another school, with its id, its account, its secrets and its history. The
 * actor's region holds both schools: what it does not hold, is not found.
 */
@ApplicationScoped
public class MoveDevices {
  private final Reminder reminder;
  private final Clock clock;

  MoveDevices(Reminder reminder, Clock clock) {
    this.reminder = reminder;
    this.clock = clock;
  }

  public Uni<Outcome<Device>> move(
      Work work, DeviceId id, SchoolId to, Place place, Sentence reason) {
    return work.devices()
        .lock(List.of(id))
        .chain(
            locked ->
                locked.containsKey(id)
                    ? schools(work, locked.get(id), to)
                        .chain(schools -> move(work, locked.get(id), to, schools, place, reason))
                    : Uni.createFrom().item(Outcome.notFound("device")));
  }

  private static Uni<Map<SchoolId, School>> schools(Work work, Device device, SchoolId to) {
    return work.schools().find(List.of(device.details().school(), to));
  }

  private Uni<Outcome<Device>> move(
      Work work,
      Device device,
      SchoolId to,
      Map<SchoolId, School> schools,
      Place place,
      Sentence reason) {
    var school = schools.get(to);
    if (school == null) {
      return Uni.createFrom()
          .item(
              Outcome.refused(
                  Reason.INVALID, "schoolId", "no such school, or outside of your region"));
    }
    var remindAt = reminder.from(clock.instant());
    var outcome = device.on(new DeviceCommand.Move(school, place, work.actor().name(), remindAt));
    if (!(outcome instanceof Outcome.Changed<Device>(var after))) {
      return Uni.createFrom().item(outcome);
    }
    var from = schools.get(device.details().school());
    var change = new Change<>("device.moved", Optional.of(device), after, Optional.of(reason));
    return work.devices()
        .save(List.of(change))
        .chain(() -> tell(work, from, "school.device-left", device, "to", to, reason))
        .chain(() -> tell(work, school, "school.device-came", device, "from", from.id(), reason))
        .replaceWith(outcome);
  }

  /** Each school's officers read what left and what came with their own school. */
  private static Uni<Void> tell(
      Work work,
      School school,
      String action,
      Device device,
      String where,
      SchoolId other,
      Sentence reason) {
    var detail =
        Map.of("deviceId", device.id().value(), where, other.value(), "reason", reason.value());
    return work.trail().ofSchool(school, action, detail);
  }
}
