package org.anyuan.alarm.adapter.in.http;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.anyuan.alarm.application.supervision.SeeSupervision;
import org.anyuan.alarm.application.supervision.SupervisionQueries;
import org.anyuan.alarm.application.supervision.SupervisionQueries.GapFilter;
import org.anyuan.alarm.application.supervision.SupervisionQueries.GapState;
import org.anyuan.alarm.domain.supervision.CoverageGap;
import org.anyuan.common.region.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Schools whose last alarm path is gone. */
@Path("/api/v1/coverage-gaps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervision")
@RolesAllowed({
  POLICE_DISPATCHER,
  POLICE_OFFICER,
  EDUCATION_OFFICER,
  COMMISSION_OFFICER,
  SCHOOL_OFFICER,
  INSPECTOR,
  ADMINISTRATOR
})
class CoverageGapsResource {
  private final SupervisionQueries queries;
  private final SeeSupervision supervision;
  private final Caller caller;

  CoverageGapsResource(SupervisionQueries queries, SeeSupervision supervision, Caller caller) {
    this.queries = queries;
    this.supervision = supervision;
    this.caller = caller;
  }

  @GET
  @Operation(
      operationId = "listCoverageGaps",
      summary = "Schools without a path for an alarm, the first due first · 报警覆盖缺口")
  public Uni<PageView<GapView>> list(
      @QueryParam("schoolId") String schoolId,
      @Parameter(description = "A region and all below it, such as /420000/420100/")
          @QueryParam("regionPath")
          String regionPath,
      @Parameter(description = "OPEN (overdue ones, too; the default), OVERDUE or CLOSED")
          @QueryParam("state")
          String state,
      @Parameter(description = "The nextCursor of the part before") @QueryParam("cursor")
          String cursor,
      @Parameter(description = "1 to 500, default 50") @QueryParam("limit") String limit) {
    var most = SupervisionParams.limit(limit);
    var filter =
        new GapFilter(
            SupervisionParams.id("schoolId", schoolId),
            SupervisionParams.region(regionPath),
            SupervisionParams.name("state", GapState.class, state).orElse(GapState.OPEN),
            SupervisionParams.afterGap(cursor),
            most + 1);
    return queries
        .gaps(caller.scope(), filter)
        .map(found -> PageView.of(found, most, this::view, CoverageGapsResource::cursor))
        .onFailure()
        .transform(SupervisionProblems::unavailable);
  }

  private GapView view(CoverageGap gap) {
    return GapView.of(gap, supervision.schoolName(gap.facts().schoolId()).orElse(null));
  }

  private static String cursor(CoverageGap gap) {
    return SupervisionParams.cursor(gap.facts().dueAt(), gap.facts().id());
  }
}
