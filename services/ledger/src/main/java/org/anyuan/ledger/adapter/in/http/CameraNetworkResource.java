package org.anyuan.ledger.adapter.in.http;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.VIDEO_PLATFORM;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.anyuan.common.http.Answers;
import org.anyuan.common.problem.Problem;
import org.anyuan.ledger.application.KeepCameras;
import org.anyuan.ledger.application.Registry;
import org.anyuan.ledger.domain.CameraId;
import org.anyuan.ledger.domain.CameraNetwork;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the video platform, or a probe of the deployment's, says of its cameras. */
@Path("/api/v1/cameras/{id}/network-state")
@Tag(name = "cameras")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
@APIResponse(responseCode = "409", ref = "Problem")
class CameraNetworkResource {
  private final Registry registry;
  private final KeepCameras cameras;
  private final CurrentActor current;
  private final Clock clock;

  CameraNetworkResource(Registry registry, KeepCameras cameras, CurrentActor current, Clock clock) {
    this.registry = registry;
    this.cameras = cameras;
    this.current = current;
    this.clock = clock;
  }

  /** What was seen. */
  @Schema(name = "NetworkStateRequest")
  record NetworkBody(
      @Schema(required = true, implementation = CameraNetwork.State.class) String state,
      @Schema(
              nullable = true,
              format = "date-time",
              description = "Now, where absent; not more than 15 minutes ago")
          String observedAt) {
    Optional<Instant> at() {
      try {
        return Optional.ofNullable(observedAt)
            .map(OffsetDateTime::parse)
            .map(OffsetDateTime::toInstant);
      } catch (DateTimeException _) {
        throw Problem.invalid("observedAt", "RFC 3339 with an offset");
      }
    }
  }

  @PUT
  @RolesAllowed({VIDEO_PLATFORM, ADMINISTRATOR})
  @Operation(
      summary = "Says whether a camera can be reached",
      description =
          "May be repeated as often as is convenient, every 5 minutes at least: after 15 minutes"
              + " without a word the state is UNKNOWN. What was observed before the newest word"
              + " changes nothing.")
  public Uni<CameraView> tell(@PathParam("id") String id, NetworkBody body) {
    var camera = CameraId.of("id", id);
    var state = CameraNetwork.State.of("state", Ids.required(body).state());
    var at = body.at();
    return registry
        .work(current.actor(), work -> cameras.tell(work, camera, state, at))
        .map(outcome -> Answers.view(outcome, found -> CameraView.of(found, clock.instant())));
  }
}
