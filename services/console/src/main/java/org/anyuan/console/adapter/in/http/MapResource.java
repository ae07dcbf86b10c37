package org.anyuan.console.adapter.in.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import org.anyuan.common.problem.Problem;
import org.anyuan.console.application.BaseMap;
import org.anyuan.console.application.Outline;
import org.anyuan.console.application.RequestShare;
import org.anyuan.console.application.Tiles;
import org.anyuan.console.domain.TileAddress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The deployment's base map (底图), so that a browser asks no host but this one. */
@Path("/api/v1/map")
@PermitAll // Bearer.admit lets in: it knows sessions, too.
@APIResponse(responseCode = "401", description = "Nobody is signed in")
public class MapResource {
  private static final String PRIVATELY_FOR_A_DAY = "private, max-age=86400";

  /** Of one person, apart from all else: to move a map keeps nobody from acknowledging. */
  private static final int TILES_PER_SECOND = 50;

  /** A zoom over ten levels on a wide screen. */
  private static final int TILES_AT_ONCE = 500;

  private final Bearer bearer;
  private final BaseMap map;
  private final Tiles tiles;
  private final Outline outline;
  private final RequestShare share;

  MapResource(Bearer bearer, BaseMap map, Tiles tiles, Outline outline, Clock clock) {
    this.bearer = bearer;
    this.map = map;
    this.tiles = tiles;
    this.outline = outline;
    this.share = new RequestShare(TILES_PER_SECOND, TILES_AT_ONCE, clock);
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "getMap", summary = "What lies under the map (底图与审图号)")
  @APIResponse(responseCode = "200", description = "Without an approval number: a graticule")
  public MapView get(@Context HttpServerRequest request) {
    bearer.admit(request);
    return MapView.of(map);
  }

  @GET
  @Path("tiles/{z}/{x}/{y}")
  @Operation(
      operationId = "getMapTile",
      summary = "A tile of web mercator in CGCS2000 or WGS-84 (地图瓦片)",
      description = "Fetched from the source that the deployment has set.")
  @APIResponse(
      responseCode = "200",
      description = "PNG, JPEG or WebP",
      content =
          @Content(
              mediaType = "image/*",
              schema = @Schema(implementation = String.class, format = "binary")))
  @APIResponse(responseCode = "400", description = "There can be no such tile")
  @APIResponse(responseCode = "404", description = "The source has none there, or there is none")
  @APIResponse(responseCode = "429", description = "Too many at once; see Retry-After")
  @APIResponse(responseCode = "502", description = "The source fails, or answers no tile")
  @APIResponse(responseCode = "503", description = "Too many of all; see Retry-After")
  @APIResponse(responseCode = "504", description = "The source is late")
  public CompletionStage<RestResponse<byte[]>> tile(
      @PathParam("z") String z,
      @PathParam("x") String x,
      @PathParam("y") String y,
      @Context HttpServerRequest request) {
    var wait = share.take(bearer.admit(request).subject());
    if (wait.isPositive()) {
      throw Problem.retryLater(
          429, "too-many-requests", "Too many tiles of this user.", Problems.seconds(wait));
    }
    var tile =
        TileAddress.of(z, x, y, map.maxZoom())
            .orElseThrow(() -> Problem.invalid("z/x/y", "there can be no such tile"));
    return tiles.fetch(tile).thenApply(MapResource::answer);
  }

  private static RestResponse<byte[]> answer(Tiles.Outcome outcome) {
    return switch (outcome) {
      case Tiles.Found found ->
          ResponseBuilder.ok(found.bytes())
              .type(found.type())
              .header("Cache-Control", PRIVATELY_FOR_A_DAY)
              .build();
      case Tiles.Missing _ -> throw Problem.notFound("There is no tile.");
      case Tiles.Failed _ -> throw Problem.of(502, "tile-source", "The source of tiles fails.");
      case Tiles.Late _ -> throw Problem.of(504, "tile-source", "The source of tiles is late.");
      case Tiles.Busy _ -> throw Problem.unavailable("Too many tiles are asked for.", 1);
    };
  }

  @GET
  @Path("outline")
  @Operation(operationId = "getMapOutline", summary = "The deployment's own lines (轮廓)")
  @APIResponse(
      responseCode = "200",
      description = "A GeoJSON FeatureCollection of lines and polygons",
      content = @Content(mediaType = "application/geo+json"))
  @APIResponse(responseCode = "404", description = "There is none")
  public RestResponse<byte[]> outline(@Context HttpServerRequest request) {
    bearer.admit(request);
    return outline
        .geoJson()
        .map(
            lines ->
                ResponseBuilder.ok(lines)
                    .type("application/geo+json")
                    .header("Cache-Control", PRIVATELY_FOR_A_DAY)
                    .build())
        .orElseThrow(() -> Problem.notFound("There is no outline."));
  }
}
