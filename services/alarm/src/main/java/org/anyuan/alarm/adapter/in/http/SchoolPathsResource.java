package org.anyuan.alarm.adapter.in.http;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.INSTALLER;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;
import static org.anyuan.common.region.Role.SCHOOL_OFFICER;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.anyuan.alarm.application.supervision.SchoolPaths;
import org.anyuan.alarm.application.supervision.SeeSupervision;
import org.anyuan.alarm.application.supervision.SupervisionQueries;
import org.anyuan.alarm.application.supervision.SupervisionQueries.SchoolFilter;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.region.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** On how many paths each school can raise an alarm: one alone is a weakness. */
@Path("/api/v1/supervision/schools")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervision")
@RolesAllowed({
  POLICE_DISPATCHER,
  POLICE_OFFICER,
  EDUCATION_OFFICER,
  COMMISSION_OFFICER,
  SCHOOL_OFFICER,
  INSPECTOR,
  ADMINISTRATOR,
  INSTALLER
})
class SchoolPathsResource {
  private final SupervisionQueries queries;
  private final SeeSupervision supervision;
  private final Caller caller;

  SchoolPathsResource(SupervisionQueries queries, SeeSupervision supervision, Caller caller) {
    this.queries = queries;
    this.supervision = supervision;
    this.caller = caller;
  }

  /**
   * A school's paths.
   *
   * @param schoolName absent where the registry does not know the school
   * @param inUse devices that are enabled and not retired
   * @param paths those of them whose alarm may be expected to come
   * @param secondPath false: one more fault, and the school cannot raise an alarm
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SchoolPathsView(
      String schoolId,
      String schoolName,
      String regionPath,
      int inUse,
      int paths,
      boolean secondPath) {}

  @GET
  @Operation(
      operationId = "listSchoolPaths",
      summary = "On how many paths schools can raise an alarm · 学校报警路径（单路径即风险）")
  public Uni<PageView<SchoolPathsView>> list(
      @Parameter(description = "A region and all below it, such as /420000/420100/")
          @QueryParam("regionPath")
          String regionPath,
      @Parameter(description = "Schools with exactly so many, 0 to 999; all where absent")
          @QueryParam("paths")
          String paths,
      @Parameter(description = "The nextCursor of the part before") @QueryParam("cursor")
          String cursor,
      @Parameter(description = "1 to 500, default 50") @QueryParam("limit") String limit) {
    var most = SupervisionParams.limit(limit);
    var filter =
        new SchoolFilter(
            SupervisionParams.region(regionPath),
            number(paths),
            SupervisionParams.afterId(cursor),
            most + 1);
    return queries
        .schools(caller.scope(), filter)
        .map(
            found ->
                PageView.of(
                    found,
                    most,
                    this::view,
                    (SchoolPaths last) -> SupervisionParams.cursor(last.schoolId())))
        .onFailure()
        .transform(SupervisionProblems::unavailable);
  }

  private static Optional<Integer> number(String text) {
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.matches("[0-9]{1,3}")) {
      throw Problem.invalid("paths", "A number from 0 to 999 is needed.");
    }
    return Optional.of(Integer.valueOf(text));
  }

  private SchoolPathsView view(SchoolPaths school) {
    return new SchoolPathsView(
        school.schoolId(),
        supervision.schoolName(school.schoolId()).orElse(null),
        school.regionPath(),
        school.inUse(),
        school.paths(),
        school.paths() > 1);
  }
}
