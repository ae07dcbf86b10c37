package org.anyuan.ledger.adapter.in.http;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.http.ContentHash;
import org.anyuan.common.region.RegionPath;
import org.anyuan.ledger.application.Registry;
import org.anyuan.ledger.application.Schools;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** All schools of a desk's region at once, for its map. */
@Path("/api/v1/schools/points")
@Tag(name = "schools")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class SchoolPointsResource {
  private static final String GEO_JSON = "application/geo+json";

  /** More than a province has; what a browser still draws at once. */
  private static final int MOST = 25_000;

  private final Registry registry;
  private final CurrentActor current;
  private final ObjectMapper json;

  SchoolPointsResource(Registry registry, CurrentActor current, ObjectMapper json) {
    this.registry = registry;
    this.current = current;
    this.json = json;
  }

  @GET
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    INSPECTOR,
    ADMINISTRATOR
  })
  @Operation(
      summary = "Schools in use as GeoJSON points, within the caller's scope (地图上的学校)",
      description =
          "The first " + MOST + " in the order of their ids; `more` says if that is not all.")
  @APIResponse(
      responseCode = "200",
      description = "A FeatureCollection",
      content =
          @Content(mediaType = GEO_JSON, schema = @Schema(implementation = SchoolPoints.class)))
  @APIResponse(responseCode = "304", description = "As If-None-Match has it")
  public Uni<RestResponse<byte[]>> list(
      @QueryParam("regionPath") @Parameter(description = "A region by its path, with all below it")
          String regionPath,
      @HeaderParam("If-None-Match") @Parameter(hidden = true) String known) {
    var within = Optional.ofNullable(regionPath).map(SchoolFilter::path).orElse(RegionPath.ALL);
    return registry
        .work(current.actor(), work -> work.schools().points(within, MOST + 1))
        // Megabytes are written and hashed, which would hold up whoever shares the event loop.
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(found -> answer(found, known));
  }

  /** A cache asks each time, so that it shows nothing to whoever may not see it any more. */
  private RestResponse<byte[]> answer(List<Schools.Point> found, String known) {
    var body = bytes(SchoolPoints.of(found, MOST));
    var tag = "\"" + ContentHash.of(body) + "\"";
    var answer =
        tag.equals(known)
            ? ResponseBuilder.<byte[]>create(RestResponse.Status.NOT_MODIFIED)
            : ResponseBuilder.ok(body).type(GEO_JSON);
    return answer.header("ETag", tag).header("Cache-Control", "private, no-cache").build();
  }

  private byte[] bytes(SchoolPoints points) {
    try {
      return json.writeValueAsBytes(points);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
