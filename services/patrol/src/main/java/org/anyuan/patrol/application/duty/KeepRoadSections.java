package org.anyuan.patrol.application.duty;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.patrol.application.Patrol.Work;
import org.anyuan.patrol.application.Scoped;
import org.anyuan.patrol.domain.duty.RoadSection;
import org.anyuan.patrol.domain.duty.RoadSectionId;

/** Key road sections around schools. */
@ApplicationScoped
public class KeepRoadSections {
  private final Scoped scoped;
  private final Clock clock;

  KeepRoadSections(Scoped scoped, Clock clock) {
    this.scoped = scoped;
    this.clock = clock;
  }

  public Uni<Outcome<RoadSection>> add(Work work, RoadSectionId id, RoadSection.Details wanted) {
    var made =
        scoped
            .school(work.actor(), "schoolId", wanted.schoolId())
            .map(school -> new RoadSection(id, wanted, Scoped.path(school), false, 1));
    return store(
        work,
        "road-section.added",
        made instanceof Outcome.Unchanged<RoadSection>(var section)
            ? new Outcome.Changed<>(section)
            : made);
  }

  public Uni<Outcome<RoadSection>> retire(Work work, RoadSectionId id) {
    return work.guard()
        .roads()
        .lock(id.value())
        .chain(
            found ->
                store(
                    work,
                    "road-section.retired",
                    found
                        .<Outcome<RoadSection>>map(
                            r ->
                                r.retired()
                                    ? new Outcome.Unchanged<>(r)
                                    : new Outcome.Changed<>(
                                        new RoadSection(
                                            id, r.details(), r.path(), true, r.version() + 1)))
                        .orElse(Outcome.notFound("road section"))));
  }

  private Uni<Outcome<RoadSection>> store(Work work, String action, Outcome<RoadSection> outcome) {
    return work.guard()
        .roads()
        .keep(action, clock.instant(), outcome)
        .call(
            kept ->
                kept instanceof Outcome.Changed<RoadSection>(var r)
                    ? work.guard().stale().mark(r.details().schoolId(), r.path())
                    : Uni.createFrom().voidItem());
  }
}
