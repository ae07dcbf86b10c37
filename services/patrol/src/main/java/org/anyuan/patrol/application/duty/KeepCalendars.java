package org.anyuan.patrol.application.duty;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.OptionalLong;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.application.Actor;
import org.anyuan.patrol.application.Patrol.Work;
import org.anyuan.patrol.application.Scoped;
import org.anyuan.patrol.application.duty.Calendars.Entry;
import org.anyuan.patrol.application.duty.Calendars.Owner;
import org.anyuan.patrol.domain.calendar.SchoolCalendar;
import org.anyuan.proto.ledger.v1.School;

/** Calendars of schools, and of regions for their schools that have none of their own. */
@ApplicationScoped
public class KeepCalendars {
  private final Scoped scoped;
  private final Clock clock;

  KeepCalendars(Scoped scoped, Clock clock) {
    this.scoped = scoped;
    this.clock = clock;
  }

  public Outcome<Owner> school(Actor actor, String id) {
    return scoped.school(actor, "schoolId", id).map(s -> ownerOf(s, id));
  }

  private static Owner ownerOf(School school, String id) {
    return new Owner.OfSchool(id, Scoped.path(school));
  }

  public Outcome<Owner> region(Actor actor, String id) {
    return scoped.region(actor, "regionId", id).map(Owner.OfRegion::new);
  }

  /**
   * The calendar from now on. Duties of the next days follow it; what has begun stays.
   *
   * @param expected the version that the caller has read
   */
  public Uni<Outcome<Entry>> put(
      Work work, Owner owner, SchoolCalendar wanted, OptionalLong expected) {
    var calendars = work.guard().calendars();
    return calendars
        .lock(owner)
        .chain(
            found -> {
              var version = found.map(Entry::version).orElse(0L);
              if (expected.isPresent() && expected.getAsLong() != version) {
                return Uni.createFrom()
                    .item(
                        Outcome.<Entry>refused(
                            Reason.CONFLICT, "version", "it was changed meanwhile; read it again"));
              }
              if (found.isPresent() && found.get().calendar().equals(wanted)) {
                return Uni.createFrom().item(new Outcome.Unchanged<>(found.get()));
              }
              var entry = new Entry(owner, wanted, version + 1);
              return calendars
                  .save(entry, clock.instant())
                  .chain(() -> stale(work, owner))
                  .replaceWith(new Outcome.Changed<>(entry));
            });
  }

  private static Uni<Void> stale(Work work, Owner owner) {
    return switch (owner) {
      case Owner.OfSchool(var id, RegionPath path) -> work.guard().stale().mark(id, path);
      case Owner.OfRegion(var path) -> work.guard().stale().markUnder(path);
    };
  }
}
