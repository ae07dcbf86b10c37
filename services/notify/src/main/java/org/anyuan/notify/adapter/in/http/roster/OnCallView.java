package org.anyuan.notify.adapter.in.http.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.Span;
import org.anyuan.notify.domain.roster.Duties;
import org.anyuan.notify.domain.roster.OnCall;
import org.anyuan.notify.domain.roster.Roster;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is on call by a roster at a time. */
@Schema(name = "OnCall")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OnCallView(
    String rosterId,
    String rosterName,
    Lane lane,
    String regionId,
    String schoolId,
    Instant at,
    @Schema(description = "The one who leads first") List<PersonView> people) {
  private static final Duration AHEAD = Duration.ofDays(31);

  static OnCallView of(Roster roster, Instant at) {
    var ahead = OnCall.explained(roster, new Span(at, at.plus(AHEAD)));
    return new OnCallView(
        roster.id().value(),
        roster.name(),
        roster.lane(),
        RosterView.region(roster),
        roster.school().map(SchoolId::value).orElse(null),
        at,
        ahead.getFirst().people().sequencedEntrySet().stream()
            .map(
                entry ->
                    PersonView.of(
                        entry.getKey(),
                        entry.getValue(),
                        Duties.until(ahead, entry.getKey()).orElse(null)))
            .toList());
  }
}
