package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.picture.Picture;
import org.anyuan.ledger.application.Registry.Work;
import org.anyuan.ledger.domain.Floor;
import org.anyuan.ledger.domain.FloorPlan;
import org.anyuan.ledger.domain.FloorPlanId;
import org.anyuan.ledger.domain.School;
import org.anyuan.ledger.domain.SchoolId;

/** Keeps the plans of a school's floors, and takes them away. */
@ApplicationScoped
public class KeepFloorPlans {
  private final Clock clock;

  KeepFloorPlans(Clock clock) {
    this.clock = clock;
  }

  public Uni<Outcome<FloorPlan>> keep(Work work, SchoolId id, Floor floor, Picture picture) {
    // As exactly as it is stored, so that the same plan is told with the same time.
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var wanted = FloorPlan.of(id, floor, picture, work.actor().name(), now);
    return ofSchool(
        work,
        id,
        school ->
            work.floorPlans()
                .of(id)
                .map(all -> FloorPlan.decide(wanted, school, all))
                .call(outcome -> store(work, school, outcome, picture)));
  }

  private static Uni<Void> store(
      Work work, School school, Outcome<FloorPlan> outcome, Picture picture) {
    return outcome instanceof Outcome.Changed<FloorPlan>(var plan)
        ? work.floorPlans()
            .keep(plan, school.at().path(), picture)
            .chain(() -> work.trail().ofSchool(school, "school.floor-plan-kept", facts(plan)))
        : Uni.createFrom().voidItem();
  }

  private static Map<String, String> facts(FloorPlan plan) {
    return Map.of(
        "planId", plan.id().toString(),
        "building", plan.floor().building(),
        "floor", plan.floor().name(),
        "mediaType", plan.type().mediaType(),
        "bytes", Integer.toString(plan.bytes()),
        "sha256", plan.sha256());
  }

  public Uni<Outcome<FloorPlanId>> remove(Work work, SchoolId id, FloorPlanId plan) {
    return ofSchool(
        work,
        id,
        school ->
            work.floorPlans()
                .remove(id, plan)
                .<Outcome<FloorPlanId>>map(
                    gone -> gone ? new Outcome.Changed<>(plan) : Outcome.notFound("floor plan"))
                .call(outcome -> record(work, school, outcome)));
  }

  private static Uni<Void> record(Work work, School school, Outcome<FloorPlanId> outcome) {
    return outcome instanceof Outcome.Changed<FloorPlanId>(var plan)
        ? work.trail()
            .ofSchool(school, "school.floor-plan-removed", Map.of("planId", plan.toString()))
        : Uni.createFrom().voidItem();
  }

  /** The school is held, so that two uploads at once are counted one after the other. */
  private static <T> Uni<Outcome<T>> ofSchool(
      Work work, SchoolId id, Function<School, Uni<Outcome<T>>> doing) {
    return work.schools()
        .lock(List.of(id))
        .chain(
            locked ->
                locked.containsKey(id)
                    ? doing.apply(locked.get(id))
                    : Uni.createFrom().item(Outcome.notFound("school")));
  }
}
