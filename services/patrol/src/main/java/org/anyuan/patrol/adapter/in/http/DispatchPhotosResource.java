package org.anyuan.patrol.adapter.in.http;

import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.common.http.UploadedPicture;
import org.anyuan.common.picture.Photo;
import org.anyuan.common.problem.Problem;
import org.anyuan.patrol.application.KeepPhotos;
import org.anyuan.patrol.application.Patrol;
import org.anyuan.patrol.domain.DispatchId;
import org.anyuan.patrol.domain.PhotoId;
import org.anyuan.patrol.domain.dispatch.DispatchPhoto;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * What a unit photographs where it was sent. For the police alone: children are in the pictures.
 */
@Path("/api/v1/dispatches/{id}/photos")
@Tag(name = "dispatches")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
class DispatchPhotosResource {
  private final Patrol patrol;
  private final KeepPhotos photos;
  private final CurrentActor current;

  DispatchPhotosResource(Patrol patrol, KeepPhotos photos, CurrentActor current) {
    this.patrol = patrol;
    this.photos = photos;
    this.current = current;
  }

  /** A photograph without its picture. */
  @Schema(name = "DispatchPhoto")
  record View(
      String id,
      @Schema(description = "In pixels") int width,
      int height,
      int bytes,
      @Schema(description = "Of what is kept, in hexadecimal digits") String sha256,
      String keptBy,
      Instant keptAt) {
    static View of(DispatchPhoto photo) {
      return new View(
          photo.id().toString(),
          photo.size().width(),
          photo.size().height(),
          photo.bytes(),
          photo.sha256(),
          photo.keptBy(),
          photo.keptAt());
    }
  }

  @GET
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER})
  @Operation(summary = "All photographs of a dispatch, 20 at most, as they came (现场照片)")
  public Uni<Page<View>> list(@PathParam("id") String id) {
    var dispatch = DispatchId.of("id", id);
    return patrol
        .work(
            current.actor(),
            work ->
                work.dispatches()
                    .find(dispatch)
                    .invoke(found -> Answers.found(found, known -> known))
                    .chain(() -> work.photos().of(dispatch)))
        .map(found -> new Page<>(found.stream().map(View::of).toList(), null));
  }

  @PUT
  @Path("{photoId}")
  @Consumes(MediaType.WILDCARD)
  @Blocking
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER})
  @Operation(
      summary = "Keeps a photograph; again, it changes nothing",
      description =
          "JPEG as its first bytes say, at most 1 MiB. What a camera writes beside the picture"
              + " (position, device, time, preview) is taken away before it is kept. At most 20 a"
              + " dispatch, from when the unit has accepted it, and after it has left as well.")
  @APIResponse(
      responseCode = "200",
      description = "Kept",
      content = @Content(schema = @Schema(implementation = View.class)))
  @APIResponse(responseCode = "409", ref = "Problem")
  @APIResponse(responseCode = "413", ref = "Problem")
  public Uni<View> keep(
      @PathParam("id") String id,
      @PathParam("photoId") String photoId,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "image/jpeg",
                      schema = @Schema(implementation = String.class, format = "binary")))
          byte[] body) {
    var dispatch = DispatchId.of("id", id);
    var photo = PhotoId.of("photoId", photoId);
    if (Bodies.required(body).length > DispatchPhoto.MOST_BYTES) {
      throw Problem.of(413, "too-large", "body: at most " + DispatchPhoto.MOST_BYTES + " bytes");
    }
    var picture = Photo.read(body);
    return patrol
        .work(current.actor(), work -> photos.keep(work, dispatch, photo, picture))
        .map(outcome -> Answers.view(outcome, View::of));
  }

  @GET
  @Path("{photoId}")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER})
  @Operation(summary = "A photograph; each look at it is in the audit trail")
  @APIResponse(
      responseCode = "200",
      description = "JPEG",
      content =
          @Content(
              mediaType = "image/jpeg",
              schema = @Schema(implementation = String.class, format = "binary")))
  public Uni<RestResponse<byte[]>> picture(
      @PathParam("id") String id, @PathParam("photoId") String photoId) {
    var dispatch = DispatchId.of("id", id);
    var photo = PhotoId.of("photoId", photoId);
    return patrol
        .work(
            current.actor(),
            work ->
                work.dispatches()
                    .find(dispatch)
                    .chain(
                        found ->
                            found.isEmpty()
                                ? Uni.createFrom().item(Optional.<byte[]>empty())
                                : work.photos().open(found.get(), photo)))
        .map(found -> Answers.found(found, DispatchPhotosResource::answer));
  }

  /** Kept by no browser: the next look is recorded, too. */
  private static RestResponse<byte[]> answer(byte[] picture) {
    return UploadedPicture.guarded(ResponseBuilder.ok(picture).type("image/jpeg"), "no-store")
        .build();
  }
}
