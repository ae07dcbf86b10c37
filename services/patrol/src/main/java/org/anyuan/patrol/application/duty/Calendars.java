package org.anyuan.patrol.application.duty;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.domain.calendar.SchoolCalendar;

/** Calendars: a school's own, and of regions for their schools that have none. */
public interface Calendars {
  /** Whose one is. */
  sealed interface Owner {
    RegionPath path();

    /**
     * Of a school.
     *
     * @param path its region's
     */
    record OfSchool(String id, RegionPath path) implements Owner {}

    record OfRegion(RegionPath path) implements Owner {}
  }

  /** A calendar as it is kept. */
  record Entry(Owner owner, SchoolCalendar calendar, long version) {}

  Uni<Optional<Entry>> find(Owner owner);

  Uni<Optional<Entry>> lock(Owner owner);

  Uni<Void> save(Entry entry, Instant at);

  /** By id: own ones of these schools. */
  Uni<Map<String, SchoolCalendar>> ofSchools(Collection<String> ids);

  /** By path: of the regions of these paths. */
  Uni<Map<RegionPath, SchoolCalendar>> ofRegions(Collection<RegionPath> paths);
}
