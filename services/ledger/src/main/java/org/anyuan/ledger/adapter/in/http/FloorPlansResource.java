package org.anyuan.ledger.adapter.in.http;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;
import static org.anyuan.common.region.Role.SCHOOL_OFFICER;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.common.http.UploadedPicture;
import org.anyuan.common.outcome.Text;
import org.anyuan.common.picture.Picture;
import org.anyuan.common.problem.Problem;
import org.anyuan.ledger.application.KeepFloorPlans;
import org.anyuan.ledger.application.KeptPicture;
import org.anyuan.ledger.application.Registry;
import org.anyuan.ledger.domain.Floor;
import org.anyuan.ledger.domain.FloorPlanId;
import org.anyuan.ledger.domain.SchoolId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Plans of a school's floors: for whoever goes in to help, and for the school itself. */
@Path("/api/v1/schools/{id}/floor-plans")
@Tag(name = "floor-plans", description = "Plans of floors (楼层平面图)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
class FloorPlansResource {
  private final Registry registry;
  private final KeepFloorPlans plans;
  private final CurrentActor current;

  FloorPlansResource(Registry registry, KeepFloorPlans plans, CurrentActor current) {
    this.registry = registry;
    this.plans = plans;
    this.current = current;
  }

  @GET
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, SCHOOL_OFFICER, ADMINISTRATOR})
  @Operation(summary = "All plans of a school, 100 at most, by building and floor")
  public Uni<Page<FloorPlanView>> list(@PathParam("id") String id) {
    var school = SchoolId.of("id", id);
    return registry
        .work(
            current.actor(),
            work -> Visible.school(work, school).chain(() -> work.floorPlans().of(school)))
        .map(found -> new Page<>(found.stream().map(FloorPlanView::of).toList(), null));
  }

  @PUT
  @Consumes(MediaType.WILDCARD)
  @Blocking
  @RolesAllowed({SCHOOL_OFFICER, ADMINISTRATOR})
  @Operation(
      summary = "Keeps a floor's plan, instead of the one before",
      description =
          "PNG, JPEG or WebP, as its first bytes say, whatever it is called; no SVG. At most 4 MiB,"
              + " 8192 pixels a side and 25 million in all.")
  @APIResponse(
      responseCode = "200",
      description = "Kept",
      content = @Content(schema = @Schema(implementation = FloorPlanView.class)))
  @APIResponse(responseCode = "409", ref = "Problem")
  @APIResponse(responseCode = "413", ref = "Problem")
  public Uni<FloorPlanView> keep(
      @PathParam("id") String id,
      @QueryParam("building")
          @Parameter(
              required = true,
              description = "As the places of the school's devices have it",
              schema = @Schema(minLength = 1, maxLength = Floor.LONGEST))
          String building,
      @QueryParam("floor")
          @Parameter(
              description = "Likewise; absent: of the building as a whole",
              schema = @Schema(maxLength = Floor.LONGEST))
          String floor,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "image/*",
                      schema = @Schema(implementation = String.class, format = "binary")))
          byte[] picture) {
    var school = SchoolId.of("id", id);
    var where = Floor.of(building, floor);
    if (Ids.required(picture).length > Picture.MOST_BYTES) {
      throw Problem.of(413, "too-large", "body: at most " + Picture.MOST_BYTES + " bytes");
    }
    var seen = Picture.read(picture);
    return registry
        .work(current.actor(), work -> plans.keep(work, school, where, seen))
        .map(outcome -> Answers.view(outcome, FloorPlanView::of));
  }

  @GET
  @Path("{planId}")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, SCHOOL_OFFICER, ADMINISTRATOR})
  @Operation(summary = "A plan's picture")
  @APIResponse(
      responseCode = "200",
      description = "PNG, JPEG or WebP",
      content =
          @Content(
              mediaType = "image/*",
              schema = @Schema(implementation = String.class, format = "binary")))
  @APIResponse(responseCode = "304", description = "As If-None-Match has it")
  public Uni<RestResponse<byte[]>> picture(
      @PathParam("id") String id,
      @PathParam("planId") String planId,
      @HeaderParam("If-None-Match") @Parameter(hidden = true) String known) {
    var school = SchoolId.of("id", id);
    var plan = new FloorPlanId(Text.uuid("planId", planId));
    return registry
        .work(current.actor(), work -> work.floorPlans().find(school, plan))
        .map(found -> Answers.found(found, kept -> answer(kept, known)));
  }

  /** A cache asks each time, so that it shows nothing to whoever may not see it any more. */
  private static RestResponse<byte[]> answer(KeptPicture kept, String known) {
    var tag = "\"" + kept.plan().sha256() + "\"";
    var answer =
        tag.equals(known)
            ? ResponseBuilder.<byte[]>create(RestResponse.Status.NOT_MODIFIED)
            : ResponseBuilder.ok(kept.bytes()).type(kept.plan().type().mediaType());
    return UploadedPicture.guarded(answer.header("ETag", tag), "private, no-cache").build();
  }

  @DELETE
  @Path("{planId}")
  @RolesAllowed({SCHOOL_OFFICER, ADMINISTRATOR})
  @Operation(summary = "Takes a plan away for good")
  @APIResponse(responseCode = "204", description = "It is gone")
  public Uni<Void> remove(@PathParam("id") String id, @PathParam("planId") String planId) {
    var school = SchoolId.of("id", id);
    var plan = new FloorPlanId(Text.uuid("planId", planId));
    return registry
        .work(current.actor(), work -> plans.remove(work, school, plan))
        .map(outcome -> Answers.view(outcome, _ -> null));
  }
}
