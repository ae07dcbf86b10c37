package org.anyuan.ledger.adapter.in.http;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;
import static org.anyuan.common.region.Role.SCHOOL_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.ledger.application.Expected;
import org.anyuan.ledger.application.KeepCameras;
import org.anyuan.ledger.application.Once;
import org.anyuan.ledger.application.Registry;
import org.anyuan.ledger.application.Registry.Work;
import org.anyuan.ledger.domain.Camera;
import org.anyuan.ledger.domain.CameraId;
import org.anyuan.ledger.domain.SpaceType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Where cameras hang and what they see also says what they do not see: that is for those who
 * protect the school, and for nobody else.
 */
@Path("/api/v1/cameras")
@Tag(name = "cameras", description = "Cameras and what they see (视频监控)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class CamerasResource {
  private final Registry registry;
  private final KeepCameras cameras;
  private final Once once;
  private final CurrentActor current;
  private final Clock clock;

  CamerasResource(
      Registry registry, KeepCameras cameras, Once once, CurrentActor current, Clock clock) {
    this.registry = registry;
    this.cameras = cameras;
    this.once = once;
    this.current = current;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, SCHOOL_OFFICER, INSPECTOR, ADMINISTRATOR})
  @Operation(summary = "Cameras in the order of their ids, as far as the caller's scope reaches")
  public Uni<Page<CameraView>> list(
      @QueryParam("schoolId") String schoolId,
      @QueryParam("spaceType") @Parameter(schema = @Schema(implementation = SpaceType.class))
          String spaceType,
      @QueryParam("building")
          @Parameter(
              description = "The building that it hangs in",
              schema = @Schema(maxLength = 100))
          String building,
      @QueryParam("enabled") @Parameter(description = "true or false; all where absent")
          String enabled,
      @QueryParam("retired") @Parameter(description = "true: retired ones, too") String retired,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var most = Paging.limit(limit);
    var query =
        CameraFilter.query(
            schoolId, spaceType, building, enabled, retired, Paging.after(cursor), most + 1);
    return registry
        .work(current.actor(), work -> work.cameras().page(query))
        .map(found -> Paging.page(found, most, this::view, camera -> camera.id().value()));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, SCHOOL_OFFICER, INSPECTOR, ADMINISTRATOR})
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<CameraView> get(@PathParam("id") String id) {
    var camera = CameraId.of("id", id);
    return registry
        .work(current.actor(), work -> work.cameras().find(List.of(camera)))
        .map(found -> Answers.found(Optional.ofNullable(found.get(camera)), this::view));
  }

  @POST
  @RolesAllowed(ADMINISTRATOR)
  @Operation(
      summary = "Registers a camera",
      description =
          "None can be registered that hangs in, or sees, a dormitory, a washroom or any other"
              + " place where nobody may be filmed: 400, with the field that names it.")
  @APIResponse(responseCode = "201", description = "Registered")
  @APIResponse(responseCode = "409", ref = "Problem")
  @APIResponse(responseCode = "503", ref = "Problem")
  public Uni<RestResponse<CameraView>> add(
      @HeaderParam("Idempotency-Key") String key, CameraBody body) {
    var wanted = Ids.required(body).wanted(null);
    var id = wanted.details().id();
    return once.run(
            current.actor(),
            current.key("camera.add", key, body.withoutLinks()),
            id,
            Work::cameras,
            work ->
                cameras
                    .put(work, List.of(wanted), new Expected.Nothing())
                    .map(outcomes -> outcomes.get(id)))
        .map(this::answer)
        .map(view -> Answers.created("/api/v1/cameras/" + id, view));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed(ADMINISTRATOR)
  @Operation(summary = "Changes a camera; the same places are refused as for a new one")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  @APIResponse(responseCode = "503", ref = "Problem")
  public Uni<CameraView> change(@PathParam("id") String id, CameraBody body) {
    var wanted = Ids.required(body).wanted(id);
    var expected = Ids.present(body.version());
    return registry
        .work(current.actor(), work -> cameras.put(work, List.of(wanted), expected))
        .map(outcomes -> answer(outcomes.get(wanted.details().id())));
  }

  @POST
  @Path("{id}/retire")
  @RolesAllowed(ADMINISTRATOR)
  @Operation(summary = "Takes a camera out of use for good; its links go at once")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<CameraView> retire(@PathParam("id") String id) {
    var camera = CameraId.of("id", id);
    return registry.work(current.actor(), work -> cameras.retire(work, camera)).map(this::answer);
  }

  private CameraView answer(Outcome<Camera> outcome) {
    return Answers.view(outcome, this::view);
  }

  private CameraView view(Camera camera) {
    return CameraView.of(camera, clock.instant());
  }
}
