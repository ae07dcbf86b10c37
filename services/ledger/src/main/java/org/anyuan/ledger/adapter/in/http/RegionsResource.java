package org.anyuan.ledger.adapter.in.http;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.MEDIA_OFFICER;
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
import java.util.List;
import java.util.Optional;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.ledger.application.Expected;
import org.anyuan.ledger.application.KeepRegions;
import org.anyuan.ledger.application.Once;
import org.anyuan.ledger.application.Regions;
import org.anyuan.ledger.application.Registry;
import org.anyuan.ledger.application.Registry.Work;
import org.anyuan.ledger.domain.RegionId;
import org.anyuan.ledger.domain.RegionLevel;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/regions")
@Tag(name = "regions", description = "The tree of regions (行政区划)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class RegionsResource {
  private final Registry registry;
  private final KeepRegions regions;
  private final Once once;
  private final CurrentActor current;

  RegionsResource(Registry registry, KeepRegions regions, Once once, CurrentActor current) {
    this.registry = registry;
    this.regions = regions;
    this.once = once;
    this.current = current;
  }

  @GET
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    MEDIA_OFFICER,
    COMMISSION_OFFICER,
    SCHOOL_OFFICER,
    INSPECTOR,
    ADMINISTRATOR
  })
  @Operation(summary = "Regions in the order of their ids; all of the tree, whatever the scope")
  public Uni<Page<RegionView>> list(
      @QueryParam("parentId") String parentId,
      @QueryParam("level") @Parameter(schema = @Schema(implementation = RegionLevel.class))
          String level,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var most = Paging.limit(limit);
    var query =
        new Regions.Query(
            Optional.ofNullable(parentId).map(id -> RegionId.of("parentId", id)),
            Optional.ofNullable(level).map(text -> RegionLevel.of("level", text)),
            Paging.after(cursor),
            most + 1);
    return registry
        .work(current.actor(), work -> work.regions().page(query))
        .map(found -> Paging.page(found, most, RegionView::of, r -> r.id().value()));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    MEDIA_OFFICER,
    COMMISSION_OFFICER,
    SCHOOL_OFFICER,
    INSPECTOR,
    ADMINISTRATOR
  })
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<RegionView> get(@PathParam("id") String id) {
    var region = RegionId.of("id", id);
    return registry
        .work(current.actor(), work -> work.regions().find(List.of(region)))
        .map(found -> Answers.found(Optional.ofNullable(found.get(region)), RegionView::of));
  }

  @POST
  @RolesAllowed(ADMINISTRATOR)
  @APIResponse(responseCode = "201", description = "Added")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<RestResponse<RegionView>> add(
      @HeaderParam("Idempotency-Key") String key, RegionBody body) {
    var wanted = Ids.required(body).details(null);
    return once.run(
            current.actor(),
            current.key("region.add", key, body),
            wanted.id(),
            Work::regions,
            work -> regions.put(work, wanted, new Expected.Nothing()))
        .map(outcome -> Answers.view(outcome, RegionView::of))
        .map(view -> Answers.created("/api/v1/regions/" + view.id(), view));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed(ADMINISTRATOR)
  @Operation(summary = "Changes or moves a region; all that stands below moves with it")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<RegionView> change(@PathParam("id") String id, RegionBody body) {
    var wanted = Ids.required(body).details(id);
    return registry
        .work(current.actor(), work -> regions.put(work, wanted, Ids.present(body.version())))
        .map(outcome -> Answers.view(outcome, RegionView::of));
  }

  @POST
  @Path("{id}/retire")
  @RolesAllowed(ADMINISTRATOR)
  @Operation(summary = "Takes a region out of use for good; nothing live may stand below it")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<RegionView> retire(@PathParam("id") String id) {
    var region = RegionId.of("id", id);
    return registry
        .work(current.actor(), work -> regions.retire(work, region))
        .map(outcome -> Answers.view(outcome, RegionView::of));
  }
}
