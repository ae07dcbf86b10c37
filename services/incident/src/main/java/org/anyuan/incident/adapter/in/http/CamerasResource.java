package org.anyuan.incident.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.region.Role;
import org.anyuan.incident.application.FindCameras;
import org.anyuan.incident.application.FindIncident;
import org.anyuan.incident.application.OpenCamera;
import org.anyuan.incident.application.OpenCamera.Opening;
import org.anyuan.incident.domain.CameraLink;
import org.anyuan.proto.incident.v1.Incident;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The cameras that see an incident's places, for those who handle it, while it is open. */
@Path("/api/v1/incidents/{id}/cameras")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cameras", description = "现场视频")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", ref = "Problem")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
@APIResponse(responseCode = "409", description = "The incident has ended", ref = "Problem")
@APIResponse(responseCode = "503", ref = "Problem")
class CamerasResource {
  /** A desk shows a few of them; a building rarely has more. */
  static final int MOST = 100;

  private final Viewers viewers;
  private final FindIncident find;
  private final FindCameras cameras;
  private final OpenCamera open;

  CamerasResource(Viewers viewers, FindIncident find, FindCameras cameras, OpenCamera open) {
    this.viewers = viewers;
    this.find = find;
    this.cameras = cameras;
    this.open = open;
  }

  @Schema(name = "OpenCamera")
  record OpenBody(@NotNull CameraLink link) {}

  /** A link, to be opened now. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CameraOpening")
  record OpeningView(
      String cameraId,
      CameraLink link,
      @Schema(description = "For this incident and this person; not to be kept or passed on")
          String url,
      Instant openedAt,
      @Schema(description = "After it the desk forgets the link and opens it anew")
          Instant expiresAt) {}

  @GET
  @RolesAllowed({Role.POLICE_DISPATCHER, Role.POLICE_OFFICER})
  @Operation(
      operationId = "listCamerasOfIncident",
      summary =
          "The cameras that see its places, the best first, at most 100; without links (现场摄像机)",
      description =
          "Those that see the room, area or floor; where none does, those of the building; where no"
              + " place is known or none is there, those at the school's gate and outside.")
  @APIResponse(responseCode = "200", description = "What can be opened")
  public PageView<IncidentCameraView> list(@PathParam("id") String id) {
    var incident = incident(id);
    if (!FindCameras.mayShow(incident)) {
      throw ended();
    }
    if (!cameras.complete()) {
      throw notKnownYet();
    }
    return new PageView<>(views(cameras, incident, MOST), null);
  }

  static List<IncidentCameraView> views(FindCameras cameras, Incident incident, int most) {
    return cameras.of(incident).stream()
        .limit(most)
        .map(seen -> IncidentCameraView.of(incident.getIncidentId(), seen))
        .toList();
  }

  @POST
  @Path("{cameraId}/openings")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.POLICE_DISPATCHER, Role.POLICE_OFFICER})
  @Operation(
      operationId = "openCamera",
      summary = "Opens a link of a camera; who did is in the incident's timeline and audit trail")
  @APIResponse(
      responseCode = "201",
      description = "Recorded, and the link",
      content = @Content(schema = @Schema(implementation = OpeningView.class)))
  @APIResponse(
      responseCode = "202",
      description = "Durable, and not decided within 2 s: the same again gives the link",
      content = @Content(schema = @Schema(implementation = AcceptedView.class)))
  @APIResponse(responseCode = "422", ref = "Problem")
  public Response open(
      @PathParam("id") String id,
      @PathParam("cameraId") String cameraId,
      @HeaderParam(Params.KEY) String key,
      @NotNull @Valid OpenBody body) {
    var checked = Params.key(key);
    var camera = Params.id("cameraId", cameraId).orElseThrow();
    var incident = incident(id);
    return answer(open.open(viewers.current(), checked, incident, camera, body.link()), body);
  }

  private static Response answer(Opening opening, OpenBody body) {
    return switch (opening) {
      case Opening.Opened o ->
          Response.status(Response.Status.CREATED)
              .header("Cache-Control", "no-store")
              .entity(
                  new OpeningView(
                      o.camera().getCameraId(), body.link(), o.url(), o.at(), o.until()))
              .build();
      case Opening.NotInSight _ -> throw Problem.notFound("No such camera sees this incident.");
      case Opening.NoSuchLink _ -> throw Problem.invalid("link", "The camera has no such link.");
      case Opening.NotKnownYet _ -> throw notKnownYet();
      case Opening.Ended _ -> throw ended();
      case Opening.Expired _ ->
          throw Problem.of(422, "key-reused", "This opening has expired. Use another key.");
      case Opening.NotGiven n -> CommandAnswers.ok(n.outcome(), _ -> null);
    };
  }

  private Incident incident(String id) {
    return find.find(Params.known(id), viewers.current()).orElseThrow(Params::notHere);
  }

  private static Problem ended() {
    return Problem.of(409, "not-allowed-in-state", "The incident has ended: no camera opens.");
  }

  private static Problem notKnownYet() {
    return Problem.unavailable("The cameras are still being read.", 2);
  }
}
