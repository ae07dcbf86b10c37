package org.anyuan.patrol.adapter.in.http;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.patrol.application.Kept.Filter;
import org.anyuan.patrol.application.Patrol;
import org.anyuan.patrol.application.beat.KeepGrids;
import org.anyuan.patrol.application.beat.RateGrids;
import org.anyuan.patrol.domain.beat.Grid;
import org.anyuan.patrol.domain.beat.GridId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/beats/grids")
@Tag(name = "beats", description = "Grid patrol (网格化巡逻)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class GridsResource {
  private final Patrol patrol;
  private final KeepGrids grids;
  private final RateGrids rate;
  private final Creation creation;
  private final CurrentActor current;
  private final Regions regions;

  GridsResource(
      Patrol patrol,
      KeepGrids grids,
      RateGrids rate,
      Creation creation,
      CurrentActor current,
      Regions regions) {
    this.patrol = patrol;
    this.grids = grids;
    this.rate = rate;
    this.creation = creation;
    this.current = current;
    this.regions = regions;
  }

  @GET
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, COMMISSION_OFFICER, INSPECTOR, ADMINISTRATOR})
  @Operation(summary = "Grids in the order of their ids")
  public Uni<Page<GridView>> list(
      @QueryParam("regionId") String regionId,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    var most = Paging.limit(limit);
    var actor = current.actor();
    var none = Optional.<String>empty();
    var filter =
        new Filter(
            regions.ifNamed(actor, regionId), none, none, none, Paging.after(cursor), most + 1);
    return patrol
        .work(
            actor, work -> work.guard().grids().list(filter).chain(found -> rate.all(work, found)))
        .map(found -> Paging.page(found, most, GridView::of, g -> g.grid().id().value()));
  }

  @POST
  @RolesAllowed({POLICE_DISPATCHER, ADMINISTRATOR})
  @Operation(summary = "A grid of a region, as a GeoJSON polygon")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<RestResponse<GridView>> add(
      @HeaderParam("Idempotency-Key") String key, GridBody body) {
    var wanted = Given.body(body).details();
    return creation
        .<Grid>once(
            "grid",
            key,
            body,
            (work, id) -> work.guard().grids().find(id),
            (work, id) -> grids.add(work, new GridId(id), wanted))
        .chain(this::view)
        .map(view -> Answers.created("/api/v1/beats/grids/" + view.id(), view));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({POLICE_DISPATCHER, ADMINISTRATOR})
  @Operation(summary = "Changes a grid")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<GridView> change(@PathParam("id") String id, GridBody body) {
    var grid = GridId.of("id", id);
    var wanted = Given.body(body).details();
    return patrol
        .work(
            current.actor(),
            work -> grids.change(work, grid, wanted, Given.version(body.version())))
        .chain(this::view);
  }

  private Uni<GridView> view(Outcome<Grid> outcome) {
    var grid = Answers.view(outcome, kept -> kept);
    return patrol
        .work(current.actor(), work -> rate.all(work, List.of(grid)))
        .map(rated -> GridView.of(rated.getFirst()));
  }
}
