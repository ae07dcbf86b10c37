package org.anyuan.notify.application.roster;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.notify.domain.roster.Calendar;
import org.anyuan.notify.domain.roster.CalendarId;

/** The calendars of regions: those below the work's scope, and those above it. */
public interface Calendars {
  Uni<Optional<Calendar>> find(CalendarId id);

  Uni<Optional<Calendar>> lock(CalendarId id);

  Uni<List<Calendar>> page(Optional<CalendarId> after, int limit);

  Uni<Void> save(Calendar after, Instant now);
}
