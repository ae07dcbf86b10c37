package org.anyuan.notify.adapter.in.http.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.Span;
import org.anyuan.notify.domain.roster.Finding;
import org.anyuan.notify.domain.roster.Findings;
import org.anyuan.notify.domain.roster.OnCall;
import org.anyuan.notify.domain.roster.Roster;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A roster in a list: who is on call now, and what is missing next. */
@Schema(name = "RosterSummary")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RosterSummary(
    String id,
    String name,
    Lane lane,
    String regionId,
    String schoolId,
    boolean remind,
    @Schema(description = "The one who leads first") List<String> onCall,
    @Schema(description = "When others are; absent: not in the next 14 days") Instant onCallUntil,
    @Schema(description = "The first one in the next 14 days") FindingView nextGap,
    long version) {
  static RosterSummary of(Roster roster, Span ahead) {
    var segments = OnCall.between(roster, ahead);
    var present = segments.getFirst();
    return new RosterSummary(
        roster.id().value(),
        roster.name(),
        roster.lane(),
        RosterView.region(roster),
        roster.school().map(SchoolId::value).orElse(null),
        roster.details().remind(),
        present.people().stream().map(PersonId::value).toList(),
        segments.size() == 1 ? null : present.span().until(),
        Findings.about(roster, List.of(), ahead).stream()
            .filter(finding -> finding instanceof Finding.Gap)
            .findFirst()
            .map(gap -> FindingView.of(gap, roster.id()))
            .orElse(null),
        roster.version());
  }
}
