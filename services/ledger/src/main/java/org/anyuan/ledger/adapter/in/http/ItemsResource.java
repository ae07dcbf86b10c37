package org.anyuan.ledger.adapter.in.http;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;
import static org.anyuan.common.region.Role.SCHOOL_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.ledger.application.Registry;
import org.anyuan.ledger.domain.item.ItemId;
import org.anyuan.ledger.domain.item.ItemSource;
import org.anyuan.ledger.domain.item.Mode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/items")
@Tag(name = "items", description = "Account items: what was found wanting (挂账问题)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class ItemsResource {
  private final Registry registry;
  private final CurrentActor current;

  ItemsResource(Registry registry, CurrentActor current) {
    this.registry = registry;
    this.current = current;
  }

  @GET
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    SCHOOL_OFFICER,
    INSPECTOR,
    ADMINISTRATOR
  })
  @Operation(
      summary = "Account items, the newest first (挂账问题)",
      description =
          "What the look back on a response to a major incident found, one item for each finding."
              + " Of the caller's region; whoever is bound to a school sees that school's. Those of"
              + " exercises and tests are never among real ones.")
  public Uni<Page<ItemView>> list(
      @QueryParam("regionId") @Parameter(description = "Of schools at or below it") String regionId,
      @QueryParam("schoolId") String schoolId,
      @QueryParam("source") @Parameter(schema = @Schema(implementation = ItemSource.class))
          String source,
      @QueryParam("mode")
          @Parameter(schema = @Schema(implementation = Mode.class, defaultValue = "ACTUAL"))
          String mode,
      @QueryParam("from") @Parameter(description = "RFC 3339: those found then or later")
          String from,
      @QueryParam("to") @Parameter(description = "RFC 3339: those found before it") String to,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var most = Paging.limit(limit);
    var filter = new ItemFilter(regionId, schoolId, source, mode, from, to);
    return registry
        .work(
            current.actor(), work -> filter.query(work, cursor, most + 1).chain(work.items()::page))
        .map(found -> Paging.page(found, most, ItemView::of, ItemFilter::last));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    SCHOOL_OFFICER,
    INSPECTOR,
    ADMINISTRATOR
  })
  @Operation(summary = "An account item")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<ItemView> get(@PathParam("id") String id) {
    var item = ItemId.of("id", id);
    return registry
        .work(current.actor(), work -> work.items().find(item))
        .map(found -> Answers.found(found, ItemView::of));
  }
}
