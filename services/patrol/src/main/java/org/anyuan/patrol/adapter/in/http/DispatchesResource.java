package org.anyuan.patrol.adapter.in.http;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
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
import java.util.Optional;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Flags;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.patrol.application.DispatchUnits;
import org.anyuan.patrol.application.Dispatches;
import org.anyuan.patrol.application.Patrol;
import org.anyuan.patrol.domain.DispatchId;
import org.anyuan.patrol.domain.IncidentId;
import org.anyuan.patrol.domain.unit.UnitId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/dispatches")
@Tag(name = "dispatches", description = "Units sent to incidents (派警)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class DispatchesResource {
  private final Patrol patrol;
  private final DispatchUnits dispatches;
  private final Repeats repeats;
  private final CurrentActor current;

  DispatchesResource(
      Patrol patrol, DispatchUnits dispatches, Repeats repeats, CurrentActor current) {
    this.patrol = patrol;
    this.dispatches = dispatches;
    this.repeats = repeats;
    this.current = current;
  }

  /** A unit that is to be sent. */
  @Schema(name = "DispatchRequest")
  record Body(
      @Schema(required = true, pattern = Bodies.ID) String incidentId,
      @Schema(required = true, pattern = Bodies.ID) String unitId,
      @Schema(
              defaultValue = "false",
              description =
                  "Where it does not answer or refuses, the next unit goes without asking")
          Boolean sendNext) {}

  @GET
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    COMMISSION_OFFICER,
    SCHOOL_OFFICER,
    INSPECTOR,
    ADMINISTRATOR
  })
  @Operation(summary = "Dispatches in the order of their ids")
  public Uni<Page<DispatchView>> list(
      @QueryParam("incidentId") String incidentId,
      @QueryParam("unitId") String unitId,
      @QueryParam("open") @Parameter(description = "true: those that are not over") String open,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var most = Paging.limit(limit);
    var after = Paging.after(cursor);
    var query =
        new Dispatches.Query(
            Optional.ofNullable(incidentId).map(id -> IncidentId.of("incidentId", id)),
            Optional.ofNullable(unitId).map(id -> UnitId.of("unitId", id)),
            Flags.of("open", open).orElse(false),
            after.isEmpty() ? Optional.empty() : Optional.of(DispatchId.of("cursor", after)),
            most + 1);
    return patrol
        .work(current.actor(), work -> work.dispatches().page(query))
        .map(found -> Paging.page(found, most, DispatchView::of, d -> d.id().toString()));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    COMMISSION_OFFICER,
    SCHOOL_OFFICER,
    INSPECTOR,
    ADMINISTRATOR
  })
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<DispatchView> get(@PathParam("id") String id) {
    var dispatch = DispatchId.of("id", id);
    return patrol
        .work(current.actor(), work -> work.dispatches().find(dispatch))
        .map(found -> Answers.found(found, DispatchView::of));
  }

  @POST
  @RolesAllowed(POLICE_DISPATCHER)
  @Operation(
      summary = "Sends a unit to an incident (派警)",
      description =
          "Of a unit that another dispatch has, 409 says which. What was proposed becomes the"
              + " order.")
  @APIResponse(responseCode = "201", description = "Sent: the unit has to answer")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<RestResponse<DispatchView>> send(
      @HeaderParam("Idempotency-Key") String key, Body body) {
    var request = current.key("dispatch.send", key, Bodies.required(body));
    var order =
        new DispatchUnits.Order(
            new DispatchId(Bodies.fresh("dispatch", request)),
            IncidentId.of("incidentId", body.incidentId()),
            UnitId.of("unitId", body.unitId()),
            Boolean.TRUE.equals(body.sendNext()));
    return repeats
        .once(
            request,
            order.id().toString(),
            work -> dispatches.ordered(work, order),
            work -> dispatches.order(work, order))
        .map(outcome -> Answers.view(outcome, DispatchView::of))
        .map(view -> Answers.created("/api/v1/dispatches/" + view.id(), view));
  }
}
