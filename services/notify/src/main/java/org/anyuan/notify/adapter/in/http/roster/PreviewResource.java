package org.anyuan.notify.adapter.in.http.roster;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.MEDIA_OFFICER;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.SCHOOL_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Given;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.adapter.in.http.CurrentActor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.roster.DrawPlan;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.Span;
import org.anyuan.notify.domain.roster.Findings;
import org.anyuan.notify.domain.roster.OnCall;
import org.anyuan.notify.domain.roster.Plan;
import org.anyuan.notify.domain.roster.Roster;
import org.anyuan.notify.domain.roster.RosterDetails;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/rosters/preview")
@Tag(name = "rosters")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class PreviewResource {
  private static final Duration USUAL = Duration.ofDays(14);
  private static final Duration MOST = Duration.ofDays(92);

  private final Coordination coordination;
  private final DrawPlan draw;
  private final CurrentActor current;
  private final Clock clock;

  PreviewResource(Coordination coordination, DrawPlan draw, CurrentActor current, Clock clock) {
    this.coordination = coordination;
    this.draw = draw;
    this.current = current;
    this.clock = clock;
  }

  /** A plan that nobody has made yet. */
  @Schema(name = "PreviewRequest")
  record Body(
      @Schema(required = true) PlanBody plan,
      @Schema(implementation = OffsetDateTime.class, description = "Absent: now") String from,
      @Schema(implementation = OffsetDateTime.class, description = "Absent: 14 days later")
          String until) {}

  /** What would be. */
  @Schema(name = "Preview")
  record View(List<SegmentView> segments, List<FindingView> findings) {
    static View of(Roster roster, Span span) {
      return new View(
          OnCall.explained(roster, span).stream().map(SegmentView::of).toList(),
          Findings.about(roster, List.of(), span).stream()
              .map(finding -> FindingView.of(finding, roster.id()))
              .toList());
    }
  }

  @POST
  @RolesAllowed({
    POLICE_DISPATCHER,
    EDUCATION_OFFICER,
    MEDIA_OFFICER,
    SCHOOL_OFFICER,
    ADMINISTRATOR
  })
  @Operation(summary = "What a plan would come to, before it is made; nothing is kept")
  public Uni<View> preview(Body body) {
    var draft = Given.required("plan", Given.body(body).plan()).draft();
    var span = Read.span(body.from(), body.until(), clock.instant(), USUAL, MOST);
    return coordination
        .work(current.actor(), work -> draw.of(work, draft))
        .map(outcome -> Answers.view(outcome, plan -> View.of(roster(plan, span), span)));
  }

  private static Roster roster(Plan plan, Span span) {
    var details = RosterDetails.of("preview", Lane.POLICE, RegionPath.ALL, Optional.empty(), false);
    return Roster.planned(new RosterId("preview"), details, plan, span.from());
  }
}
