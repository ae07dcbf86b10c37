package org.anyuan.ledger.adapter.in.http;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.http.Answers;
import org.anyuan.ledger.application.Registry;
import org.anyuan.ledger.application.Schools.PathCount;
import org.anyuan.ledger.domain.RegionId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/regions/{id}/alarm-paths")
@Tag(name = "schools")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class PathsResource {
  private final Registry registry;
  private final CurrentActor current;

  PathsResource(Registry registry, CurrentActor current) {
    this.registry = registry;
    this.current = current;
  }

  /** How many schools in use there are, and how many of them are mute when one path fails. */
  @Schema(name = "AlarmPathCounts")
  record PathsView(
      long schools,
      long withoutSecondPath,
      @Schema(description = "Of those: without a single device in use") long withoutAnyPath,
      List<ChildView> children) {
    static PathsView of(List<PathCount> counts) {
      return new PathsView(
          counts.stream().mapToLong(PathCount::schools).sum(),
          counts.stream().mapToLong(PathCount::withoutSecondPath).sum(),
          counts.stream().mapToLong(PathCount::withoutAny).sum(),
          counts.stream().map(ChildView::of).toList());
    }
  }

  /** The same of what lies below one child of the region. */
  @Schema(name = "AlarmPathCountsOfRegion")
  record ChildView(
      @Schema(nullable = true, description = "Absent: schools that hang in the region itself")
          String regionId,
      long schools,
      long withoutSecondPath,
      long withoutAnyPath) {
    static ChildView of(PathCount count) {
      return new ChildView(
          count.child().isEmpty() ? null : count.child(),
          count.schools(),
          count.withoutSecondPath(),
          count.withoutAny());
    }
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
      summary = "How many schools have no second alarm path, by the regions below this one",
      description =
          "As far as the caller's scope reaches. GET /schools?secondPath=false lists them")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<PathsView> count(@PathParam("id") String id) {
    var region = RegionId.of("id", id);
    return registry
        .work(
            current.actor(),
            work ->
                work.regions()
                    .find(List.of(region))
                    .map(found -> Answers.found(Optional.ofNullable(found.get(region)), r -> r))
                    .chain(found -> work.schools().countPaths(found.path())))
        .map(PathsView::of);
  }
}
