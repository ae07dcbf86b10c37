package org.anyuan.notify.adapter.in.http.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.anyuan.notify.domain.roster.Calendar;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Days that several rosters go by. */
@Schema(name = "Calendar")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CalendarView(
    String id,
    String name,
    @Schema(description = "Absent: the country's own") String regionId,
    @Schema(description = "With the holidays and make-up days of the country") boolean national,
    DaysBody days,
    @Schema(description = "Who published it") String source,
    long version) {
  static CalendarView of(Calendar calendar) {
    var ids = calendar.path().ids();
    return new CalendarView(
        calendar.id().value(),
        calendar.name(),
        ids.isEmpty() ? null : ids.getLast(),
        calendar.national(),
        DaysBody.of(calendar.days()),
        calendar.source().isEmpty() ? null : calendar.source(),
        calendar.version());
  }
}
