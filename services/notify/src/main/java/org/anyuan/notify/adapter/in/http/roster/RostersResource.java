package org.anyuan.notify.adapter.in.http.roster;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.MEDIA_OFFICER;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;
import static org.anyuan.common.region.Role.SCHOOL_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Given;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.common.outcome.Text;
import org.anyuan.notify.adapter.in.http.Creation;
import org.anyuan.notify.adapter.in.http.CurrentActor;
import org.anyuan.notify.adapter.in.http.Regions;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.roster.FindRosters;
import org.anyuan.notify.application.roster.KeepRosters;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.Span;
import org.anyuan.notify.domain.roster.Roster;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/rosters")
@Tag(name = "rosters", description = "Who is on call (值班表)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class RostersResource {
  private static final Duration AHEAD = Duration.ofDays(14);

  private final Coordination coordination;
  private final FindRosters rosters;
  private final KeepRosters keep;
  private final Places places;
  private final Creation creation;
  private final CurrentActor current;
  private final Regions regions;
  private final Clock clock;

  RostersResource(
      Coordination coordination,
      FindRosters rosters,
      KeepRosters keep,
      Places places,
      Creation creation,
      CurrentActor current,
      Regions regions,
      Clock clock) {
    this.coordination = coordination;
    this.rosters = rosters;
    this.keep = keep;
    this.places = places;
    this.creation = creation;
    this.current = current;
    this.regions = regions;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    MEDIA_OFFICER,
    COMMISSION_OFFICER,
    SCHOOL_OFFICER,
    INSPECTOR,
    ADMINISTRATOR
  })
  @Operation(
      summary = "Rosters in the order of their ids, with who is on call and the next gap",
      description = "Of the lanes that the caller's role sees; a school's own of that school.")
  public Uni<Page<RosterSummary>> list(
      @QueryParam("regionId") String regionId,
      @QueryParam("schoolId") String schoolId,
      @QueryParam("lane") @Parameter(schema = @Schema(implementation = Lane.class)) String lane,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var most = Paging.limit(limit);
    var actor = current.actor();
    var under = Optional.ofNullable(regionId).map(id -> regions.named(actor, id));
    var school = Optional.ofNullable(schoolId).map(id -> SchoolId.of("schoolId", id));
    var one = Optional.ofNullable(lane).map(name -> Text.oneOf("lane", Lane.class, name));
    var after = Optional.of(Paging.after(cursor)).filter(id -> !id.isEmpty()).map(RosterId::new);
    var now = clock.instant();
    var ahead = new Span(now, now.plus(AHEAD));
    return coordination
        .work(actor, work -> rosters.page(work, under, school, one, after, most + 1))
        .map(
            found ->
                Paging.page(found, most, r -> RosterSummary.of(r, ahead), r -> r.id().value()));
  }

  @POST
  @RolesAllowed({
    POLICE_DISPATCHER,
    EDUCATION_OFFICER,
    MEDIA_OFFICER,
    SCHOOL_OFFICER,
    ADMINISTRATOR
  })
  @Operation(
      summary = "Makes a roster",
      description = "Of the caller's own lane and region; an administrator of any lane.")
  @APIResponse(responseCode = "201", description = "Made")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<RestResponse<RosterView>> make(
      @HeaderParam("Idempotency-Key") String key, RosterBody body) {
    var details = places.details(current.actor(), Given.body(body));
    var draft = Given.required("plan", body.plan()).draft();
    var from = RosterBody.from(body.effectiveFrom());
    return creation
        .<Roster>once(
            "roster",
            key,
            body,
            (work, id) -> rosters.find(work, new RosterId(id)),
            (work, id) -> keep.make(work, new RosterId(id), details, draft, from))
        .map(outcome -> Answers.view(outcome, r -> RosterView.of(r, clock.instant())))
        .map(view -> Answers.created("/api/v1/rosters/" + view.id(), view));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    MEDIA_OFFICER,
    COMMISSION_OFFICER,
    SCHOOL_OFFICER,
    INSPECTOR,
    ADMINISTRATOR
  })
  @Operation(summary = "A roster: its present plan and those to come, and its overrides")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<RosterView> get(@PathParam("id") String id) {
    var roster = RosterId.of("id", id);
    return coordination
        .work(current.actor(), work -> rosters.find(work, roster))
        .map(found -> Answers.found(found, r -> RosterView.of(r, clock.instant())));
  }
}
