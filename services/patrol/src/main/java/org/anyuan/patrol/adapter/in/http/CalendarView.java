package org.anyuan.patrol.adapter.in.http;

import org.anyuan.patrol.application.duty.Calendars.Entry;
import org.anyuan.patrol.application.duty.Calendars.Owner;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A calendar that counts, and whose it is. */
@Schema(name = "CalendarEntry")
record CalendarView(
    @Schema(nullable = true, description = "Of a school's own calendar") String schoolId,
    @Schema(nullable = true, description = "Of a region's default") String regionId,
    CalendarBody calendar,
    long version) {
  static CalendarView of(Entry entry) {
    return switch (entry.owner()) {
      case Owner.OfSchool(var id, var _) ->
          new CalendarView(id, null, CalendarBody.of(entry.calendar()), entry.version());
      case Owner.OfRegion(var path) ->
          new CalendarView(
              null, path.ids().getLast(), CalendarBody.of(entry.calendar()), entry.version());
    };
  }
}
