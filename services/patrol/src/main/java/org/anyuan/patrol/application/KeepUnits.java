package org.anyuan.patrol.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.application.Patrol.Work;
import org.anyuan.patrol.domain.unit.Unit;
import org.anyuan.patrol.domain.unit.UnitCommand;
import org.anyuan.patrol.domain.unit.UnitDetails;
import org.anyuan.patrol.domain.unit.UnitId;
import org.anyuan.patrol.domain.unit.UnitKind;
import org.anyuan.patrol.domain.unit.UnitStatus;

/** Registers units, and takes them on and off duty. */
@ApplicationScoped
public class KeepUnits {
  private final Registry registry;
  private final Crew crew;
  private final Clock clock;

  KeepUnits(Registry registry, Crew crew, Clock clock) {
    this.registry = registry;
    this.crew = crew;
    this.clock = clock;
  }

  /**
   * Adds a unit, or changes what is registered of one.
   *
   * @param version of a change: the one that was read, where it was said
   */
  public Uni<Outcome<Unit>> put(
      Work work, UnitDetails wanted, boolean fresh, Optional<Long> version) {
    return switch (place(work.actor(), wanted)) {
      case Outcome.Changed<RegionPath>(var path) -> put(work, wanted, path, fresh, version);
      case Outcome.Unchanged<RegionPath>(var path) -> put(work, wanted, path, fresh, version);
      case Outcome.Refused<RegionPath>(var reason, var field, var message) ->
          Uni.createFrom().item(Outcome.refused(reason, field, message));
    };
  }

  private Uni<Outcome<Unit>> put(
      Work work, UnitDetails wanted, RegionPath path, boolean fresh, Optional<Long> version) {
    return work.units()
        .lock(List.of(wanted.id()))
        .chain(
            locked -> {
              var before = Optional.ofNullable(locked.get(wanted.id()));
              if (fresh && before.isPresent()) {
                return refused(Reason.CONFLICT, "id", "the id is taken");
              }
              if (!fresh && before.isEmpty()) {
                return Uni.createFrom().item(Outcome.<Unit>notFound("unit"));
              }
              if (version.isPresent() && !version.equals(before.map(Unit::version))) {
                return refused(
                    Reason.CONFLICT, "version", "it was changed meanwhile; read it again");
              }
              return save(
                  work,
                  fresh ? "unit.added" : "unit.changed",
                  Unit.register(wanted, before, path, clock.instant()));
            });
  }

  /** Where it belongs, as far as the actor may decide about it. */
  private Outcome<RegionPath> place(Actor actor, UnitDetails wanted) {
    var region = registry.region(wanted.region().value());
    if (region.isEmpty()) {
      return Outcome.refused(Reason.INVALID, "regionId", "no such region in use");
    }
    var path = new RegionPath(region.get().getPath());
    var school = wanted.school().map(Object::toString);
    if (school.isPresent()
        && registry
            .school(school.get())
            .filter(s -> path.contains(s.getRef().getRegionPath()))
            .isEmpty()) {
      return Outcome.refused(Reason.INVALID, "schoolId", "no such school in the region");
    }
    if (!actor.scope().allows(path.value(), school.orElse(""))) {
      return Outcome.refused(Reason.OUTSIDE_SCOPE, "regionId", "outside of your region or school");
    }
    if (actor.scope().schoolId().isPresent() && isPolice(wanted.kind())) {
      return Outcome.refused(Reason.FORBIDDEN, "kind", "a school registers no unit of the police");
    }
    return new Outcome.Changed<>(path);
  }

  private static boolean isPolice(UnitKind kind) {
    return switch (kind) {
      case POLICE, AUXILIARY, POLICE_ROOM -> true;
      case SCHOOL_GUARD, SCHOOL_STAFF, VOLUNTEER -> false;
    };
  }

  public Uni<Outcome<Unit>> retire(Work work, UnitId id) {
    return on(work, id, "unit.retired", Unit::retire);
  }

  public Uni<Outcome<Unit>> goOnDuty(Work work, UnitId id) {
    return command(work, id, new UnitCommand.GoOnDuty(), "unit.on-duty");
  }

  public Uni<Outcome<Unit>> becomeAvailable(Work work, UnitId id) {
    return command(work, id, new UnitCommand.BecomeAvailable(), "unit.available");
  }

  /** Where somebody is who is off duty is nobody's business. */
  public Uni<Outcome<Unit>> goOffDuty(Work work, UnitId id) {
    return command(work, id, new UnitCommand.GoOffDuty(), "unit.off-duty")
        .call(
            outcome ->
                outcome instanceof Outcome.Changed<Unit>(var unit)
                        && unit.status() instanceof UnitStatus.OffDuty
                    ? work.positions().forget(id)
                    : Uni.createFrom().voidItem());
  }

  private Uni<Outcome<Unit>> command(Work work, UnitId id, UnitCommand command, String action) {
    return crew.only(
        work.actor(), id, () -> on(work, id, action, unit -> unit.on(command, clock.instant())));
  }

  private Uni<Outcome<Unit>> on(
      Work work,
      UnitId id,
      String action,
      java.util.function.Function<Unit, Outcome<Unit>> decision) {
    return work.units()
        .lock(List.of(id))
        .chain(
            locked -> {
              var unit = locked.get(id);
              return save(
                  work, action, unit == null ? Outcome.notFound("unit") : decision.apply(unit));
            });
  }

  private Uni<Outcome<Unit>> save(Work work, String action, Outcome<Unit> outcome) {
    return outcome instanceof Outcome.Changed<Unit>(var unit)
        ? work.units().save(action, unit, clock.instant()).replaceWith(outcome)
        : Uni.createFrom().item(outcome);
  }

  private static Uni<Outcome<Unit>> refused(Reason reason, String field, String message) {
    return Uni.createFrom().item(Outcome.refused(reason, field, message));
  }
}
