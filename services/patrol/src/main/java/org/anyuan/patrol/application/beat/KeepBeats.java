package org.anyuan.patrol.application.beat;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.function.Function;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.patrol.application.Patrol.Work;
import org.anyuan.patrol.application.Scoped;
import org.anyuan.patrol.domain.beat.Beat;
import org.anyuan.patrol.domain.beat.BeatId;
import org.anyuan.patrol.domain.beat.Grid;
import org.anyuan.proto.ledger.v1.School;

/** Beats: which unit patrols which schools of a grid. */
@ApplicationScoped
public class KeepBeats {
  private final Scoped scoped;
  private final Clock clock;

  KeepBeats(Scoped scoped, Clock clock) {
    this.scoped = scoped;
    this.clock = clock;
  }

  public Uni<Outcome<Beat>> add(Work work, BeatId id, Beat.Details wanted) {
    return made(work, id, wanted, 1)
        .chain(beat -> work.guard().beats().keep("beat.added", clock.instant(), beat));
  }

  public Uni<Outcome<Beat>> change(
      Work work, BeatId id, Beat.Details wanted, OptionalLong expected) {
    return next(
        work,
        id,
        "beat.changed",
        beat ->
            expected.isPresent() && expected.getAsLong() != beat.version()
                ? Uni.createFrom()
                    .item(
                        Outcome.refused(
                            Reason.CONFLICT, "version", "it was changed meanwhile; read it again"))
                : made(work, id, wanted, beat.version() + 1));
  }

  public Uni<Outcome<Beat>> retire(Work work, BeatId id) {
    return next(
        work,
        id,
        "beat.retired",
        beat ->
            Uni.createFrom()
                .item(
                    new Outcome.Changed<>(
                        new Beat(id, beat.details(), beat.path(), true, beat.version() + 1))));
  }

  private Uni<Outcome<Beat>> next(
      Work work, BeatId id, String action, Function<Beat, Uni<Outcome<Beat>>> change) {
    var beats = work.guard().beats();
    return beats
        .lock(id.value())
        .chain(
            found -> {
              if (found.isEmpty()) {
                return Uni.createFrom().item(Outcome.<Beat>notFound("beat"));
              }
              return found.get().retired()
                  ? Uni.createFrom()
                      .item(Outcome.<Beat>refused(Reason.CONFLICT, "id", "the beat is retired"))
                  : change.apply(found.get());
            })
        .chain(outcome -> beats.keep(action, clock.instant(), outcome));
  }

  /** Its schools lie in its grid: what is outside is another grid's. */
  private Uni<Outcome<Beat>> made(Work work, BeatId id, Beat.Details wanted, long version) {
    return work.guard()
        .grids()
        .find(wanted.grid().value())
        .map(
            grid ->
                grid.filter(g -> !g.retired()).isEmpty()
                    ? Outcome.refused(Reason.INVALID, "gridId", "no such grid in use here")
                    : inGrid(
                        work, new Beat(id, wanted, grid.get().path(), false, version), grid.get()));
  }

  private Outcome<Beat> inGrid(Work work, Beat beat, Grid grid) {
    for (var id : beat.details().schoolIds()) {
      switch (scoped.school(work.actor(), "schoolIds", id)) {
        case Outcome.Refused<School>(var reason, var field, var message) -> {
          return Outcome.refused(reason, field, id + ": " + message);
        }
        case Outcome.Changed<School>(var school) -> {
          if (outside(school, grid)) {
            return refused(id);
          }
        }
        case Outcome.Unchanged<School>(var school) -> {
          if (outside(school, grid)) {
            return refused(id);
          }
        }
      }
    }
    return new Outcome.Changed<>(beat);
  }

  private static boolean outside(School school, Grid grid) {
    return Scoped.position(school).filter(grid.details().area()::covers).isEmpty();
  }

  private static Outcome<Beat> refused(String schoolId) {
    return Outcome.refused(Reason.INVALID, "schoolIds", schoolId + ": not within the grid");
  }
}
