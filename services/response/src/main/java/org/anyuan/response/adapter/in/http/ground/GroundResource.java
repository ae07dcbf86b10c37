package org.anyuan.response.adapter.in.http.ground;

import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.MEDIA_OFFICER;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Given;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.common.problem.Problem;
import org.anyuan.response.adapter.in.http.CurrentActor;
import org.anyuan.response.adapter.in.http.ReasonBody;
import org.anyuan.response.adapter.in.http.ground.GroundBodies.CordonBody;
import org.anyuan.response.adapter.in.http.ground.GroundBodies.CountsBody;
import org.anyuan.response.adapter.in.http.ground.GroundBodies.ReunificationBody;
import org.anyuan.response.application.Coordination;
import org.anyuan.response.application.ground.Grounds;
import org.anyuan.response.application.ground.KeepOrder;
import org.anyuan.response.domain.ResponseId;
import org.anyuan.response.domain.ground.GroundCommand;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/responses/{id}/ground")
@Tag(name = "ground", description = "Order on the ground (社会面管控)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
@APIResponse(responseCode = "409", ref = "Problem")
class GroundResource {
  private final Coordination coordination;
  private final KeepOrder order;
  private final CurrentActor current;

  GroundResource(Coordination coordination, KeepOrder order, CurrentActor current) {
    this.coordination = coordination;
    this.order = order;
    this.current = current;
  }

  /** As it was after a change. */
  @Schema(name = "GroundVersion")
  record VersionView(
      long version, String action, String actor, String role, Instant at, GroundView ground) {
    static VersionView of(Grounds.Version v) {
      return new VersionView(
          v.version(), v.action(), v.actor(), v.role(), v.at(), GroundView.of(v.ground()));
    }
  }

  @GET
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    MEDIA_OFFICER,
    COMMISSION_OFFICER,
    INSPECTOR
  })
  @Operation(summary = "Cordon, meeting points, closed roads, and how many children are back")
  public Uni<GroundView> get(@PathParam("id") String id) {
    var response = ResponseId.of("id", id);
    return coordination
        .work(current.actor(), work -> order.see(work, response))
        .map(outcome -> Answers.view(outcome, GroundView::of));
  }

  @GET
  @Path("versions")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, COMMISSION_OFFICER, INSPECTOR})
  @Operation(summary = "Each change, in order, and what it came to")
  public Uni<Page<VersionView>> versions(
      @PathParam("id") String id,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    var response = ResponseId.of("id", id);
    var most = Paging.limit(limit);
    var after = version(Paging.after(cursor));
    return coordination
        .work(current.actor(), work -> work.outward().grounds().versions(response, after, most + 1))
        .map(found -> Paging.page(found, most, VersionView::of, v -> Long.toString(v.version())));
  }

  private static long version(String after) {
    if (after.matches("[0-9]{0,18}")) {
      return after.isEmpty() ? 0 : Long.parseLong(after);
    }
    throw Problem.invalid("cursor", "not a cursor of this list");
  }

  @PUT
  @Path("cordon")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, COMMISSION_OFFICER})
  @Operation(summary = "Sets the cordon, or another one (警戒区)")
  public Uni<GroundView> cordon(@PathParam("id") String id, CordonBody body) {
    return command(id, new GroundCommand.SetCordon(Given.body(body).toArea()));
  }

  @POST
  @Path("cordon/lift")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, COMMISSION_OFFICER})
  @Operation(summary = "The cordon does not stand any more")
  public Uni<GroundView> lift(@PathParam("id") String id, ReasonBody body) {
    return command(id, new GroundCommand.LiftCordon(ReasonBody.of(body)));
  }

  @PUT
  @Path("reunification")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, EDUCATION_OFFICER, COMMISSION_OFFICER})
  @Operation(summary = "Where parents fetch their children (家长会合点)")
  public Uni<GroundView> meet(@PathParam("id") String id, ReunificationBody body) {
    return command(id, new GroundCommand.MeetParents(Given.body(body).point()));
  }

  @PUT
  @Path("reunification/counts")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, EDUCATION_OFFICER, COMMISSION_OFFICER})
  @Operation(summary = "How many were expected, are there, and are with their parents")
  public Uni<GroundView> count(@PathParam("id") String id, CountsBody body) {
    return command(id, new GroundCommand.Count(Given.body(body).counts()));
  }

  @POST
  @Path("stand-down")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, COMMISSION_OFFICER})
  @Operation(summary = "Nothing is kept up any more; refused while children wait to be fetched")
  public Uni<GroundView> standDown(@PathParam("id") String id, ReasonBody body) {
    return command(id, new GroundCommand.StandDown(ReasonBody.of(body)));
  }

  private Uni<GroundView> command(String id, GroundCommand command) {
    var response = ResponseId.of("id", id);
    return coordination
        .work(current.actor(), work -> order.on(work, response, command))
        .map(outcome -> Answers.view(outcome, GroundView::of));
  }
}
