package org.anyuan.response.adapter.in.http.ground;

import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Given;
import org.anyuan.common.outcome.Text;
import org.anyuan.response.adapter.in.http.CurrentActor;
import org.anyuan.response.adapter.in.http.ground.GroundBodies.RoadBody;
import org.anyuan.response.adapter.in.http.ground.GroundBodies.SpotBody;
import org.anyuan.response.application.Coordination;
import org.anyuan.response.application.ground.KeepOrder;
import org.anyuan.response.domain.ResponseId;
import org.anyuan.response.domain.ground.GroundCommand;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Meeting points, roads and units, each by its id. */
@Path("/api/v1/responses/{id}/ground")
@Tag(name = "ground")
@RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, COMMISSION_OFFICER})
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
@APIResponse(responseCode = "409", ref = "Problem")
class GroundPlacesResource {
  private final Coordination coordination;
  private final KeepOrder order;
  private final CurrentActor current;

  GroundPlacesResource(Coordination coordination, KeepOrder order, CurrentActor current) {
    this.coordination = coordination;
    this.order = order;
    this.current = current;
  }

  @PUT
  @Path("spots/{spotId}")
  @Operation(summary = "A place where people or units meet")
  public Uni<GroundView> put(
      @PathParam("id") String id, @PathParam("spotId") String spotId, SpotBody body) {
    return command(id, new GroundCommand.PutSpot(Given.body(body).spot(Text.id("spotId", spotId))));
  }

  @DELETE
  @Path("spots/{spotId}")
  @Operation(summary = "Nobody meets there any more")
  public Uni<GroundView> remove(@PathParam("id") String id, @PathParam("spotId") String spotId) {
    return command(id, new GroundCommand.RemoveSpot(Text.id("spotId", spotId)));
  }

  @PUT
  @Path("roads/{roadId}")
  @Operation(summary = "A road is closed (交通管制)")
  public Uni<GroundView> close(
      @PathParam("id") String id, @PathParam("roadId") String roadId, RoadBody body) {
    return command(
        id, new GroundCommand.CloseRoad(Given.body(body).road(Text.id("roadId", roadId))));
  }

  @DELETE
  @Path("roads/{roadId}")
  @Operation(summary = "The road is open again")
  public Uni<GroundView> open(@PathParam("id") String id, @PathParam("roadId") String roadId) {
    return command(id, new GroundCommand.OpenRoad(Text.id("roadId", roadId)));
  }

  @PUT
  @Path("dispatches/{dispatchId}")
  @Operation(summary = "A unit of patrol works here; it is tasked, and recalled, by patrol")
  public Uni<GroundView> task(
      @PathParam("id") String id, @PathParam("dispatchId") String dispatchId) {
    return command(id, new GroundCommand.TaskUnit(Text.id("dispatchId", dispatchId)));
  }

  @DELETE
  @Path("dispatches/{dispatchId}")
  @Operation(summary = "The unit does not work here any more")
  public Uni<GroundView> release(
      @PathParam("id") String id, @PathParam("dispatchId") String dispatchId) {
    return command(id, new GroundCommand.ReleaseUnit(Text.id("dispatchId", dispatchId)));
  }

  private Uni<GroundView> command(String id, GroundCommand command) {
    var response = ResponseId.of("id", id);
    return coordination
        .work(current.actor(), work -> order.on(work, response, command))
        .map(outcome -> Answers.view(outcome, GroundView::of));
  }
}
