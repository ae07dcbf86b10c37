package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.region.RegionPath;
import org.anyuan.ledger.application.Registry.Work;
import org.anyuan.ledger.domain.Device;
import org.anyuan.ledger.domain.DeviceId;
import org.anyuan.ledger.domain.Exercise;
import org.anyuan.ledger.domain.ExerciseDetails;
import org.anyuan.ledger.domain.ExerciseId;
import org.anyuan.ledger.domain.RegionId;
import org.anyuan.ledger.domain.SchoolId;

/** Registers exercises, changes them before they begin, and cancels them. */
@ApplicationScoped
public class KeepExercises {
  private final Clock clock;

  KeepExercises(Clock clock) {
    this.clock = clock;
  }

  public Uni<Outcome<Exercise>> put(Work work, ExerciseDetails wanted, Expected expected) {
    return work.exercises()
        .lock(List.of(wanted.id()))
        .chain(
            locked ->
                place(work, wanted)
                    .chain(
                        place ->
                            work.devices()
                                .find(wanted.drill().devices())
                                .map(devices -> decide(wanted, expected, locked, place, devices)))
                    .call(outcome -> save(work, locked.get(wanted.id()), outcome)));
  }

  private Outcome<Exercise> decide(
      ExerciseDetails wanted,
      Expected expected,
      Map<ExerciseId, Exercise> locked,
      Outcome<RegionPath> place,
      Map<DeviceId, Device> devices) {
    var before = Optional.ofNullable(locked.get(wanted.id()));
    var version = before.stream().mapToLong(Exercise::version).findFirst();
    var outcome =
        switch (place) {
          case Outcome.Refused<RegionPath>(var reason, var field, var message) ->
              Outcome.<Exercise>refused(reason, field, message);
          case Outcome.Changed<RegionPath>(var path) -> decide(wanted, before, path, devices);
          case Outcome.Unchanged<RegionPath>(var path) -> decide(wanted, before, path, devices);
        };
    return expected.unlessOtherwise(version, outcome);
  }

  private Outcome<Exercise> decide(
      ExerciseDetails wanted,
      Optional<Exercise> before,
      RegionPath path,
      Map<DeviceId, Device> devices) {
    var strange =
        wanted.drill().devices().stream()
            .filter(id -> !isThere(wanted, path, devices.get(id)))
            .findFirst();
    return strange.isPresent()
        ? Outcome.refused(
            Reason.INVALID, "deviceIds", "no such device of this place: " + strange.get())
        : Exercise.decide(wanted, before, path, clock.instant());
  }

  private static boolean isThere(ExerciseDetails wanted, RegionPath path, Device device) {
    return device != null
        && !device.retired()
        && wanted.school().map(device.details().school()::equals).orElse(true)
        && path.contains(device.path());
  }

  /** Where it takes place, as far as the actor may decide about it. */
  private static Uni<Outcome<RegionPath>> place(Work work, ExerciseDetails wanted) {
    return wanted.school().isPresent()
        ? ofSchool(work, wanted.school().get())
        : ofRegion(work, wanted.region().orElseThrow());
  }

  private static Uni<Outcome<RegionPath>> ofSchool(Work work, SchoolId id) {
    return work.schools()
        .find(List.of(id))
        .map(
            found -> {
              var school = found.get(id);
              if (school == null) {
                return Outcome.refused(
                    Reason.INVALID,
                    "schoolId",
                    "no such school, or outside of your region or school");
              }
              return school.retired()
                  ? Outcome.refused(Reason.CONFLICT, "schoolId", "the school is retired")
                  : new Outcome.Changed<>(school.at().path());
            });
  }

  /** Whoever is bound to a school decides about no region. */
  private static Uni<Outcome<RegionPath>> ofRegion(Work work, RegionId id) {
    var scope = work.actor().scope();
    return work.regions()
        .find(List.of(id))
        .map(
            found -> {
              var region = found.get(id);
              if (region == null || region.retired()) {
                return Outcome.refused(Reason.INVALID, "regionId", "no such region in use");
              }
              return scope.schoolId().isEmpty()
                      && scope.path().filter(p -> p.contains(region.path())).isPresent()
                  ? new Outcome.Changed<>(region.path())
                  : Outcome.refused(Reason.OUTSIDE_SCOPE, "regionId", "outside of your region");
            });
  }

  public Uni<Outcome<Exercise>> cancel(Work work, ExerciseId id) {
    return work.exercises()
        .lock(List.of(id))
        .chain(
            locked -> {
              var before = locked.get(id);
              var outcome =
                  before == null
                      ? Outcome.<Exercise>notFound("exercise")
                      : before.cancel(clock.instant());
              return save(work, before, outcome).replaceWith(outcome);
            });
  }

  private static Uni<Void> save(Work work, Exercise before, Outcome<Exercise> outcome) {
    if (outcome instanceof Outcome.Changed<Exercise>(var after)) {
      var action =
          before == null
              ? "exercise.added"
              : after.cancelled() ? "exercise.cancelled" : "exercise.changed";
      return work.exercises()
          .save(List.of(new Change<>(action, Optional.ofNullable(before), after)));
    }
    return Uni.createFrom().voidItem();
  }
}
