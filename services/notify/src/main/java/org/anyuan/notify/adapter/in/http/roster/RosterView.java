package org.anyuan.notify.adapter.in.http.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.roster.Plan;
import org.anyuan.notify.domain.roster.Roster;
import org.anyuan.notify.domain.roster.Version;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A roster as it is now and will be. What was, its segments say. */
@Schema(name = "Roster")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RosterView(
    String id,
    String name,
    Lane lane,
    String regionId,
    String schoolId,
    @Schema(description = "Whoever comes on duty is told shortly before") boolean remind,
    long version,
    @Schema(description = "The present one, and those to come") List<PlannedView> plans,
    @Schema(description = "Those that are not over") List<OverrideView> overrides) {

  /** A plan, and since when it counts. */
  @Schema(name = "PlannedPlan")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PlannedView(
      Instant effectiveFrom,
      @Schema(description = "From which its days were taken") String calendarId,
      Long calendarVersion,
      PlanBody plan) {
    static PlannedView of(Version version) {
      var from = version.plan().daysFrom();
      return new PlannedView(
          version.effectiveFrom(),
          from.map(f -> f.calendar().value()).orElse(null),
          from.map(Plan.DaysFrom::version).orElse(null),
          PlanBody.of(version.plan()));
    }
  }

  static RosterView of(Roster roster, Instant now) {
    var present = roster.planAt(now);
    return new RosterView(
        roster.id().value(),
        roster.name(),
        roster.lane(),
        region(roster),
        roster.school().map(SchoolId::value).orElse(null),
        roster.details().remind(),
        roster.version(),
        roster.versions().stream()
            .filter(v -> v.effectiveFrom().isAfter(now) || present.equals(Optional.of(v.plan())))
            .map(PlannedView::of)
            .toList(),
        roster.overrides().stream()
            .filter(override -> override.span().until().isAfter(now))
            .map(OverrideView::of)
            .toList());
  }

  static String region(Roster roster) {
    return roster.path().ids().isEmpty() ? "" : roster.path().ids().getLast();
  }
}
