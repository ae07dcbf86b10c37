package org.anyuan.patrol.application.duty;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.region.Role;
import org.anyuan.patrol.application.Actor;
import org.anyuan.patrol.application.Patrol.Work;
import org.anyuan.patrol.domain.duty.Assignment;
import org.anyuan.patrol.domain.duty.AssignmentId;
import org.anyuan.patrol.domain.duty.RoadSection;
import org.anyuan.patrol.domain.duty.Spot;
import org.anyuan.patrol.domain.post.PostRole;

/** Who stands where on every school day of a time. */
@ApplicationScoped
public class KeepAssignments {
  private final Clock clock;

  KeepAssignments(Clock clock) {
    this.clock = clock;
  }

  /**
   * Assigns somebody to a spot.
   *
   * @param wanted its school is not looked at: the spot says it
   */
  public Uni<Outcome<Assignment>> assign(Work work, AssignmentId id, Assignment.Details wanted) {
    if (isAnothers(work.actor(), wanted.holder().role())) {
      return Uni.createFrom()
          .item(
              Outcome.refused(
                  Reason.FORBIDDEN, "holder.role", "a school assigns no police officers"));
    }
    return spot(work, wanted.kind(), wanted.spotId())
        .chain(
            spot ->
                store(
                    work,
                    "assignment.added",
                    spot.<Outcome<Assignment>>map(
                            s ->
                                new Outcome.Changed<>(
                                    new Assignment(id, at(s, wanted), s.path(), 1)))
                        .orElse(
                            Outcome.refused(
                                Reason.INVALID, "spotId", "no such spot in use here"))));
  }

  static boolean isAnothers(Actor actor, PostRole role) {
    return actor.role().equals(Role.SCHOOL_OFFICER) && !role.ofSchool();
  }

  private static Assignment.Details at(Spot spot, Assignment.Details d) {
    return Assignment.Details.of(
        d.kind(), d.spotId(), spot.schoolId(), d.holder(), d.peaks(), d.from(), d.to());
  }

  private static Uni<Optional<Spot>> spot(Work work, Spot.Kind kind, String id) {
    return switch (kind) {
      case POST ->
          work.guard()
              .posts()
              .find(id)
              .map(found -> found.filter(p -> !p.withdrawn()).map(LoadDuties::spot));
      case ROAD_SECTION ->
          work.guard()
              .roads()
              .find(id)
              .map(found -> found.filter(r -> !r.retired()).map(RoadSection::spot));
    };
  }

  /** Ends it with a day, the last on which it counts; one before its first ends it altogether. */
  public Uni<Outcome<Assignment>> end(Work work, AssignmentId id, LocalDate last) {
    return work.guard()
        .assignments()
        .lock(id.value())
        .chain(
            found ->
                store(
                    work,
                    "assignment.ended",
                    found
                        .map(a -> ended(work.actor(), a, last))
                        .orElse(Outcome.notFound("assignment"))));
  }

  private static Outcome<Assignment> ended(Actor actor, Assignment assignment, LocalDate last) {
    if (isAnothers(actor, assignment.details().holder().role())) {
      return Outcome.refused(Reason.FORBIDDEN, "id", "a school assigns no police officers");
    }
    var to = assignment.details().to();
    if (last.equals(to)) {
      return new Outcome.Unchanged<>(assignment);
    }
    return last.isAfter(to)
        ? Outcome.refused(Reason.CONFLICT, "last", "it ends earlier already: assign anew")
        : new Outcome.Changed<>(assignment.endedOn(last));
  }

  private Uni<Outcome<Assignment>> store(Work work, String action, Outcome<Assignment> outcome) {
    return work.guard()
        .assignments()
        .keep(action, clock.instant(), outcome)
        .call(
            kept ->
                kept instanceof Outcome.Changed<Assignment>(var a)
                    ? work.guard().stale().mark(a.details().schoolId(), a.path())
                    : Uni.createFrom().voidItem());
  }
}
