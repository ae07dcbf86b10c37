package org.anyuan.incident.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.region.Role;
import org.anyuan.common.region.Scope;
import org.anyuan.incident.application.ButtonTests;
import org.anyuan.incident.application.CoverButtonTests;
import org.anyuan.incident.application.CoverButtonTests.Coverage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which buttons of which school were tested in a month. */
@Path("/api/v1/button-tests")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Button tests")
@APIResponse(responseCode = "200", description = "Schools in the order of their ids")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", ref = "Problem")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "503", ref = "Problem")
class CoverageResource {
  private static final int SCHOOLS_AT_ONCE = 500;

  private final Viewers viewers;
  private final CoverButtonTests coverage;
  private final Clock clock;

  CoverageResource(Viewers viewers, CoverButtonTests coverage, Clock clock) {
    this.viewers = viewers;
    this.coverage = coverage;
    this.clock = clock;
  }

  /**
   * A school's devices in a month.
   *
   * @param devices registered and not retired, now
   * @param tested in the month
   * @param untested ids of those that were not tested in the month
   * @param neverTested ids of those that were not tested in any month before either
   */
  @Schema(name = "ButtonTestCoverage")
  record View(
      String schoolId,
      String schoolName,
      String regionPath,
      int devices,
      int tested,
      List<String> untested,
      List<String> neverTested) {
    static View of(Coverage c) {
      return new View(
          c.school().getSchoolId(),
          c.school().getName(),
          c.school().getRegionPath(),
          c.devices(),
          c.tested(),
          c.untested(),
          c.neverTested());
    }
  }

  /**
   * A part of the list.
   *
   * @param nextCursor absent on the last part
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ButtonTestCoverages")
  record PartView(String month, List<View> items, String nextCursor) {}

  @GET
  @Path("coverage")
  @RolesAllowed({
    Role.POLICE_DISPATCHER,
    Role.POLICE_OFFICER,
    Role.EDUCATION_OFFICER,
    Role.COMMISSION_OFFICER,
    Role.INSPECTOR,
    Role.SCHOOL_OFFICER,
    Role.ADMINISTRATOR
  })
  @Operation(
      operationId = "coverButtonTests",
      summary = "How many buttons of each school were tested in a month (按钮测试覆盖率)",
      description =
          "A test is a press that counted as one: declared, or named TEST by its device. Schools"
              + " without a test and without a device are in it.")
  public PartView of(
      @Parameter(
              description = "Of the calendar in Asia/Shanghai; this month where absent",
              example = "2026-11")
          @QueryParam("month")
          String month,
      @Parameter(description = "This part of the caller's own", example = "/420000/420100/")
          @QueryParam("regionPath")
          String regionPath,
      @Parameter(description = "This school alone") @QueryParam("schoolId") String schoolId,
      @Parameter(description = "The nextCursor of the part before") @QueryParam("cursor")
          String cursor,
      @Parameter(description = "1 to 200, default 50") @QueryParam("limit") String limit) {
    var wanted = month(month);
    var most = Params.limit(limit);
    var scope = narrowed(Params.region("regionPath", regionPath), Params.id("schoolId", schoolId));
    var after = Params.id("cursor", cursor).orElse("");
    requireReady();
    var found = coverage.of(wanted, scope, after, most + 1);
    var items = found.stream().limit(most).map(View::of).toList();
    return new PartView(
        wanted.toString(), items, found.size() > most ? items.getLast().schoolId() : null);
  }

  @GET
  @Path("coverage.csv")
  @Produces("text/csv;charset=UTF-8")
  @RolesAllowed({
    Role.POLICE_DISPATCHER,
    Role.POLICE_OFFICER,
    Role.EDUCATION_OFFICER,
    Role.COMMISSION_OFFICER,
    Role.INSPECTOR,
    Role.SCHOOL_OFFICER,
    Role.ADMINISTRATOR
  })
  @Operation(
      operationId = "exportButtonTestCoverage",
      summary = "The same as a file, of all schools at once (导出)")
  public String export(
      @QueryParam("month") String month,
      @QueryParam("regionPath") String regionPath,
      @QueryParam("schoolId") String schoolId) {
    var wanted = month(month);
    var scope = narrowed(Params.region("regionPath", regionPath), Params.id("schoolId", schoolId));
    requireReady();
    var file = new CsvSheet(CoverageCsv.HEAD);
    var part = coverage.of(wanted, scope, "", SCHOOLS_AT_ONCE);
    while (!part.isEmpty()) {
      part.forEach(c -> file.row(CoverageCsv.row(c)));
      part = coverage.of(wanted, scope, part.getLast().school().getSchoolId(), SCHOOLS_AT_ONCE);
    }
    return file.toString();
  }

  private void requireReady() {
    if (!coverage.ready()) {
      throw Problem.unavailable("The schools and devices are still being read.", 2);
    }
  }

  private YearMonth month(String text) {
    try {
      return text == null
          ? YearMonth.now(clock.withZone(ButtonTests.CALENDAR))
          : YearMonth.parse(text);
    } catch (DateTimeException _) {
      throw Problem.invalid("month", "A month such as 2026-11 is needed.");
    }
  }

  /** What lies outside of the caller's own part is not there. */
  private Scope narrowed(Optional<RegionPath> region, Optional<String> school) {
    var own = viewers.current().scope();
    if (own.path().isEmpty()) {
      return own;
    }
    var path =
        region
            .map(r -> own.path().get().contains(r) ? Optional.of(r) : widerThan(own, r))
            .orElse(own.path());
    if (path.isEmpty()
        || (own.schoolId().isPresent() && !own.schoolId().equals(school.or(own::schoolId)))) {
      return Scope.NOTHING;
    }
    return new Scope(path, school.or(own::schoolId));
  }

  private static Optional<RegionPath> widerThan(Scope own, RegionPath region) {
    return own.path().filter(region::contains);
  }
}
