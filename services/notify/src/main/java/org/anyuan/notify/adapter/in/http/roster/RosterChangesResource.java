package org.anyuan.notify.adapter.in.http.roster;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.MEDIA_OFFICER;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.SCHOOL_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.function.Function;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Given;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.notify.adapter.in.http.Creation;
import org.anyuan.notify.adapter.in.http.CurrentActor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.roster.FindRosters;
import org.anyuan.notify.application.roster.KeepRosters;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.roster.DutyOverride;
import org.anyuan.notify.domain.roster.OverrideId;
import org.anyuan.notify.domain.roster.Roster;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** By whoever keeps the roster. None of it reaches into the past. */
@Path("/api/v1/rosters/{id}")
@Tag(name = "rosters")
@RolesAllowed({POLICE_DISPATCHER, EDUCATION_OFFICER, MEDIA_OFFICER, SCHOOL_OFFICER, ADMINISTRATOR})
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
@APIResponse(responseCode = "409", ref = "Problem")
class RosterChangesResource {
  private final Coordination coordination;
  private final FindRosters rosters;
  private final KeepRosters keep;
  private final Creation creation;
  private final CurrentActor current;
  private final Clock clock;

  RosterChangesResource(
      Coordination coordination,
      FindRosters rosters,
      KeepRosters keep,
      Creation creation,
      CurrentActor current,
      Clock clock) {
    this.coordination = coordination;
    this.rosters = rosters;
    this.keep = keep;
    this.creation = creation;
    this.current = current;
    this.clock = clock;
  }

  @PUT
  @Operation(summary = "Calls it otherwise; switches its reminders")
  public Uni<RosterView> rename(@PathParam("id") String id, RosterBody.Rename body) {
    var roster = RosterId.of("id", id);
    var version = Given.version(Given.body(body).version());
    return answer(
        work ->
            keep.rename(work, roster, body.name(), Boolean.TRUE.equals(body.remind()), version));
  }

  @PUT
  @Path("plan")
  @Operation(
      summary = "Plans anew, from a time on",
      description =
          "In the place of a plan that was to begin at the same time; one that begins later stays.")
  public Uni<RosterView> replan(@PathParam("id") String id, RosterBody.Replan body) {
    var roster = RosterId.of("id", id);
    var draft = Given.body(body).given().draft();
    var from = RosterBody.from(body.effectiveFrom());
    var version = Given.version(body.version());
    return answer(work -> keep.replan(work, roster, draft, from, version));
  }

  @DELETE
  @Path("plan/{effectiveFrom}")
  @Operation(summary = "Takes back a plan that has not begun")
  public Uni<RosterView> withdraw(
      @PathParam("id") String id, @PathParam("effectiveFrom") String effectiveFrom) {
    var roster = RosterId.of("id", id);
    var from = Read.instant("effectiveFrom", effectiveFrom);
    return answer(work -> keep.withdraw(work, roster, from));
  }

  @POST
  @Path("overrides")
  @Operation(summary = "Puts somebody in the place of another, or in addition (代班、加班)")
  @APIResponse(responseCode = "201", description = "Made")
  public Uni<RestResponse<OverrideView>> override(
      @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, OverrideBody body) {
    var roster = RosterId.of("id", id);
    Given.body(body);
    // What is wrong with it is said before anything is looked for.
    body.override(new OverrideId("checked"));
    return creation
        .<DutyOverride>once(
            "roster.override",
            key,
            id + body,
            (work, made) ->
                rosters
                    .find(work, roster)
                    .map(found -> found.flatMap(r -> r.find(new OverrideId(made)))),
            (work, made) -> {
              var override = body.override(new OverrideId(made));
              return keep.override(work, roster, override)
                  .map(outcome -> outcome.map(_ -> override));
            })
        .map(outcome -> Answers.view(outcome, OverrideView::of))
        .map(view -> Answers.created("/api/v1/rosters/" + id, view));
  }

  @DELETE
  @Path("overrides/{override}")
  @Operation(summary = "Ends an override now; what it made of the past stays")
  public Uni<RosterView> endOverride(
      @PathParam("id") String id, @PathParam("override") String override) {
    var roster = RosterId.of("id", id);
    var which = OverrideId.of("override", override);
    return answer(work -> keep.endOverride(work, roster, which));
  }

  private Uni<RosterView> answer(Function<Work, Uni<Outcome<Roster>>> doing) {
    return coordination
        .work(current.actor(), doing)
        .map(outcome -> Answers.view(outcome, r -> RosterView.of(r, clock.instant())));
  }
}
