package org.anyuan.notify.application.roster;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.domain.roster.Calendar;
import org.anyuan.notify.domain.roster.CalendarId;

/** The calendars of regions, and the one of the country, which nobody here changes. */
@ApplicationScoped
public class KeepCalendars {
  private final DrawPlan draw;
  private final NationalDays national;
  private final Clock clock;

  KeepCalendars(DrawPlan draw, NationalDays national, Clock clock) {
    this.draw = draw;
    this.national = national;
    this.clock = clock;
  }

  public Uni<Optional<Calendar>> find(Work work, CalendarId id) {
    return draw.find(work, id);
  }

  /** The country's before all others. */
  public Uni<List<Calendar>> page(Work work, Optional<CalendarId> after, int limit) {
    return work.calendars()
        .page(after, limit)
        .map(
            found ->
                after.isPresent()
                    ? found
                    : Stream.concat(Stream.of(national.calendar()), found.stream()).toList());
  }

  /**
   * A new one, or its next version.
   *
   * @param version that was read; absent: it is new
   */
  public Uni<Outcome<Calendar>> put(Work work, Calendar wanted, Optional<Long> version) {
    if (wanted.id().equals(national.calendar().id())) {
      return Uni.createFrom()
          .item(Outcome.refused(Reason.CONFLICT, "id", "the country's, as it was published"));
    }
    return work.calendars()
        .lock(wanted.id())
        .chain(
            found ->
                switch (decide(found, wanted, version)) {
                  case Outcome.Changed<Calendar>(var after) ->
                      work.calendars()
                          .save(after, clock.instant())
                          .replaceWith(new Outcome.Changed<>(after));
                  case Outcome.Unchanged<Calendar> same -> Uni.createFrom().item(same);
                  case Outcome.Refused<Calendar> refused -> Uni.createFrom().item(refused);
                });
  }

  private static Outcome<Calendar> decide(
      Optional<Calendar> found, Calendar wanted, Optional<Long> version) {
    if (found.isEmpty()) {
      return version.isPresent()
          ? Outcome.notFound("calendar")
          : new Outcome.Changed<>(wanted.at(1));
    }
    var before = found.get();
    if (before.equals(wanted.at(before.version()))) {
      return new Outcome.Unchanged<>(before);
    }
    if (!version.equals(Optional.of(before.version()))) {
      return Outcome.refused(Reason.CONFLICT, "version", "it is at " + before.version());
    }
    return before.path().equals(wanted.path())
        ? new Outcome.Changed<>(wanted.at(before.version() + 1))
        : Outcome.refused(Reason.CONFLICT, "regionId", "a calendar stays in its region");
  }
}
