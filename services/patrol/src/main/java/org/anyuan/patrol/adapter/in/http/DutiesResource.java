package org.anyuan.patrol.adapter.in.http;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;
import static org.anyuan.common.region.Role.SCHOOL_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.patrol.application.Patrol;
import org.anyuan.patrol.application.duty.ChaseDuties;
import org.anyuan.patrol.application.duty.DoDuties;
import org.anyuan.patrol.application.duty.Duties;
import org.anyuan.patrol.application.duty.PlanDuties;
import org.anyuan.patrol.application.post.KeepPosts;
import org.anyuan.patrol.domain.duty.DutyCommand;
import org.anyuan.patrol.domain.duty.DutyId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/duties")
@Tag(name = "duties", description = "Peak duty (高峰勤务)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class DutiesResource {
  private static final Set<String> STATES =
      Set.of("VACANT", "PLANNED", "MISSING", "ON_DUTY", "DONE");

  private final Patrol patrol;
  private final PlanDuties plans;
  private final DoDuties duties;
  private final ChaseDuties chase;
  private final CurrentActor current;
  private final Regions regions;
  private final Clock clock;

  DutiesResource(
      Patrol patrol,
      PlanDuties plans,
      DoDuties duties,
      ChaseDuties chase,
      CurrentActor current,
      Regions regions,
      Clock clock) {
    this.patrol = patrol;
    this.plans = plans;
    this.duties = duties;
    this.chase = chase;
    this.current = current;
    this.regions = regions;
    this.clock = clock;
  }

  @GET
  @Path("plan")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    SCHOOL_OFFICER,
    INSPECTOR,
    ADMINISTRATOR
  })
  @Operation(
      summary = "What a time asks for: coverage, gaps, conflicts, before any of its days",
      description =
          "Worked out from what counts now; at most 250 days and 2000 schools. Whoever is bound to a"
              + " school sees that school's.")
  public Uni<DutyPlanView> plan(
      @QueryParam("regionId") String regionId,
      @QueryParam("from") String from,
      @QueryParam("to") String to) {
    var actor = current.actor();
    var region = regions.of(actor, regionId);
    var first = Given.day("from", from);
    var last = Given.day("to", to);
    return patrol.work(actor, work -> plans.of(work, region, first, last)).map(DutyPlanView::of);
  }

  @GET
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    SCHOOL_OFFICER,
    INSPECTOR,
    ADMINISTRATOR
  })
  @Operation(
      summary = "A day's duties in the order of their ids",
      description =
          "Those of today and tomorrow are made ahead. An officer's own: mine=true, by the name that"
              + " the token says.")
  public Uni<Page<DutyView>> list(
      @QueryParam("day") String day,
      @QueryParam("regionId") String regionId,
      @QueryParam("schoolId") String schoolId,
      @QueryParam("state") String state,
      @QueryParam("mine") Boolean mine,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    var most = Paging.limit(limit);
    if (state != null && !STATES.contains(state)) {
      throw new InvalidField("state", "one of " + STATES.stream().sorted().toList());
    }
    var actor = current.actor();
    var query =
        new Duties.OfDay(
            Given.dayIfAny("day", day)
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), KeepPosts.CHINA)),
            regions.ifNamed(actor, regionId),
            Given.id("schoolId", schoolId),
            Optional.ofNullable(state),
            Optional.ofNullable(mine).filter(m -> m).map(_ -> actor.name()),
            Paging.after(cursor),
            most + 1);
    return patrol
        .work(actor, work -> work.guard().duties().ofDay(query))
        .map(found -> Paging.page(found, most, DutyView::of, d -> d.id().value()));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    SCHOOL_OFFICER,
    INSPECTOR,
    ADMINISTRATOR
  })
  @Operation(summary = "One duty")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<DutyView> get(@PathParam("id") String id) {
    var duty = DutyId.of("id", id);
    return patrol
        .work(current.actor(), work -> work.guard().duties().find(duty.value()))
        .map(found -> Answers.found(found, DutyView::of));
  }

  @POST
  @Path("{id}/check-in")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, SCHOOL_OFFICER})
  @Operation(
      summary = "Whoever has the duty stands there (签到)",
      description =
          "Within the spot's radius, from 30 minutes before its begin to its end. An officer checks"
              + " itself in, a school its own people.")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<DutyView> checkIn(@PathParam("id") String id, PresenceBody body) {
    var where = Given.body(body).where();
    var at = duties.entered(body.when());
    return command(id, "duty.checked-in", new DutyCommand.CheckIn(at, where, chase.grace()));
  }

  @POST
  @Path("{id}/check-out")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, SCHOOL_OFFICER})
  @Operation(summary = "Whoever stands there leaves (签退)")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<DutyView> checkOut(@PathParam("id") String id, PresenceBody body) {
    var where = Given.body(body).where();
    var at = duties.entered(body.when());
    return command(id, "duty.checked-out", new DutyCommand.CheckOut(at, where));
  }

  @POST
  @Path("{id}/relieve")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, SCHOOL_OFFICER})
  @Operation(summary = "Another takes over at the spot (换班)")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<DutyView> relieve(@PathParam("id") String id, PresenceBody body) {
    var where = Given.body(body).where();
    var next = Given.required("holder", body.holder()).holder();
    var at = duties.entered(body.when());
    return command(id, "duty.relieved", new DutyCommand.Relieve(next, at, where));
  }

  @POST
  @Path("{id}/absence")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, SCHOOL_OFFICER})
  @Operation(summary = "Whoever has the duty cannot come (请假): it is vacant from now on")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<DutyView> absence(@PathParam("id") String id, GuardReason body) {
    return command(id, "duty.absent", new DutyCommand.ReportAbsence(Given.body(body).text()));
  }

  /** Who takes a duty. */
  @Schema(name = "DutyFill")
  record FillBody(@Schema(required = true) HolderBody holder) {}

  @POST
  @Path("{id}/fill")
  @RolesAllowed({POLICE_DISPATCHER, SCHOOL_OFFICER})
  @Operation(summary = "Somebody for a duty that nobody has (补岗)")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<DutyView> fill(@PathParam("id") String id, FillBody body) {
    var holder = Given.required("holder", Given.body(body).holder()).holder();
    return command(id, "duty.filled", new DutyCommand.Fill(holder));
  }

  private Uni<DutyView> command(String id, String action, DutyCommand command) {
    var duty = DutyId.of("id", id);
    return patrol
        .work(current.actor(), work -> duties.command(work, duty, action, command))
        .map(outcome -> Answers.view(outcome, DutyView::of));
  }
}
