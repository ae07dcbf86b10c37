package org.anyuan.patrol.adapter.in.http;

import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;
import static org.anyuan.common.region.Role.SCHOOL_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import java.util.function.Function;
import org.anyuan.common.http.Answers;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.request.Requests;
import org.anyuan.patrol.application.DispatchUnits;
import org.anyuan.patrol.application.Patrol.Work;
import org.anyuan.patrol.domain.DispatchId;
import org.anyuan.patrol.domain.IncidentId;
import org.anyuan.patrol.domain.dispatch.Dispatch;
import org.anyuan.patrol.domain.dispatch.DispatchCommand;
import org.anyuan.patrol.domain.unit.UnitId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/dispatches/{id}")
@Tag(name = "dispatches")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
@APIResponse(responseCode = "409", ref = "Problem")
class DispatchStepsResource {
  private final DispatchUnits dispatches;
  private final Repeats repeats;
  private final CurrentActor current;

  DispatchStepsResource(DispatchUnits dispatches, Repeats repeats, CurrentActor current) {
    this.dispatches = dispatches;
    this.repeats = repeats;
    this.current = current;
  }

  /** Why. */
  @Schema(name = "DispatchReason")
  record ReasonBody(@Schema(required = true, maxLength = 500) String reason) {}

  /** What a dispatcher says with a proposal. */
  @Schema(name = "AssignRequest")
  record AssignBody(@Schema(defaultValue = "false") Boolean sendNext) {}

  /** To whom, and why. */
  @Schema(name = "HandOverRequest")
  record HandOverBody(
      @Schema(required = true, pattern = Bodies.ID) String unitId,
      @Schema(required = true, maxLength = 500) String reason) {}

  /** Where to, and why. */
  @Schema(name = "RedispatchRequest")
  record RedispatchBody(
      @Schema(required = true, pattern = Bodies.ID) String incidentId,
      @Schema(required = true, maxLength = 500) String reason) {}

  @POST
  @Path("assign")
  @RolesAllowed(POLICE_DISPATCHER)
  @Operation(summary = "Sends what was proposed (同意派警)")
  public Uni<DispatchView> assign(@PathParam("id") String id, AssignBody body) {
    var sendNext = body != null && Boolean.TRUE.equals(body.sendNext());
    return step(id, dispatch -> work -> dispatches.assign(work, dispatch, sendNext));
  }

  @POST
  @Path("accept")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, SCHOOL_OFFICER})
  @Operation(summary = "The unit takes it (接警)")
  public Uni<DispatchView> accept(@PathParam("id") String id) {
    return command(id, new DispatchCommand.Accept(), "dispatch.accepted");
  }

  @POST
  @Path("set-out")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, SCHOOL_OFFICER})
  @Operation(summary = "The unit is on its way (出动)")
  public Uni<DispatchView> setOut(@PathParam("id") String id) {
    return command(id, new DispatchCommand.SetOut(), "dispatch.en-route");
  }

  @POST
  @Path("arrive")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, SCHOOL_OFFICER})
  @Operation(summary = "The unit is there (到达)")
  public Uni<DispatchView> arrive(@PathParam("id") String id) {
    return command(id, new DispatchCommand.Arrive(), "dispatch.arrived");
  }

  @POST
  @Path("clear")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, SCHOOL_OFFICER})
  @Operation(summary = "The unit has done its part (处置完毕)")
  public Uni<DispatchView> clear(@PathParam("id") String id) {
    return command(id, new DispatchCommand.Clear(), "dispatch.cleared");
  }

  @POST
  @Path("refuse")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, SCHOOL_OFFICER})
  @Operation(summary = "The unit cannot come: the next one is found (无法出警)")
  public Uni<DispatchView> refuse(@PathParam("id") String id, ReasonBody body) {
    var reason = Bodies.reason(Bodies.required(body).reason());
    return command(id, new DispatchCommand.Refuse(reason), "dispatch.refused");
  }

  @POST
  @Path("recall")
  @RolesAllowed(POLICE_DISPATCHER)
  @Operation(summary = "Calls the unit back, or dismisses the proposal (召回)")
  public Uni<DispatchView> recall(@PathParam("id") String id, ReasonBody body) {
    var reason = Bodies.reason(Bodies.required(body).reason());
    return command(id, new DispatchCommand.Recall(reason), "dispatch.recalled");
  }

  @POST
  @Path("hand-over")
  @RolesAllowed(POLICE_DISPATCHER)
  @Operation(summary = "Another unit goes instead: both or neither (移交)")
  @APIResponse(responseCode = "201", description = "The other unit's dispatch")
  public Uni<RestResponse<DispatchView>> handOver(
      @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, HandOverBody body) {
    var dispatch = DispatchId.of("id", id);
    var unit = UnitId.of("unitId", Bodies.required(body).unitId());
    var reason = Bodies.reason(body.reason());
    var request = current.key("dispatch.hand-over", key, id + body);
    return created(
        request, next -> work -> dispatches.handOver(work, dispatch, next, unit, reason));
  }

  @POST
  @Path("redispatch")
  @RolesAllowed(POLICE_DISPATCHER)
  @Operation(summary = "The unit goes to another incident instead: both or neither (改派)")
  @APIResponse(responseCode = "201", description = "Its dispatch to the other incident")
  public Uni<RestResponse<DispatchView>> redispatch(
      @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, RedispatchBody body) {
    var dispatch = DispatchId.of("id", id);
    var incident = IncidentId.of("incidentId", Bodies.required(body).incidentId());
    var reason = Bodies.reason(body.reason());
    var request = current.key("dispatch.redispatch", key, id + body);
    return created(
        request, next -> work -> dispatches.redispatch(work, dispatch, next, incident, reason));
  }

  private Uni<DispatchView> command(String id, DispatchCommand command, String action) {
    return step(id, dispatch -> work -> dispatches.command(work, dispatch, command, action));
  }

  private Uni<DispatchView> step(
      String text, Function<DispatchId, Function<Work, Uni<Outcome<Dispatch>>>> doing) {
    var id = DispatchId.of("id", text);
    return repeats
        .once(Optional.empty(), text, work -> work.dispatches().find(id), doing.apply(id))
        .map(outcome -> Answers.view(outcome, DispatchView::of));
  }

  private Uni<RestResponse<DispatchView>> created(
      Optional<Requests.Key> request,
      Function<DispatchId, Function<Work, Uni<Outcome<Dispatch>>>> doing) {
    var next = new DispatchId(Bodies.fresh("dispatch", request));
    return repeats
        .once(request, next.toString(), work -> work.dispatches().find(next), doing.apply(next))
        .map(outcome -> Answers.view(outcome, DispatchView::of))
        .map(view -> Answers.created("/api/v1/dispatches/" + view.id(), view));
  }
}
