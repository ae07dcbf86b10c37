package org.anyuan.incident.adapter.in.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import org.anyuan.common.region.Role;
import org.anyuan.incident.application.ExportLog;
import org.anyuan.incident.application.MeasureIncidents;
import org.anyuan.incident.application.Statistics.Wanted;
import org.anyuan.incident.application.Viewer;
import org.anyuan.incident.domain.Policy;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How a region does, by its figures. */
@Path("/api/v1/statistics")
@RunOnVirtualThread
@Tag(name = "Statistics", description = "统计")
@APIResponse(responseCode = "200", description = "Counted when it was asked")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", ref = "Problem")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
@APIResponse(responseCode = "503", ref = "Problem")
class StatisticsResource {
  private final Viewers viewers;
  private final MeasureIncidents measure;
  private final ExportLog log;
  private final Policy policy;
  private final Clock clock;
  private final ObjectMapper json;

  StatisticsResource(
      Viewers viewers,
      MeasureIncidents measure,
      ExportLog log,
      Policy policy,
      Clock clock,
      ObjectMapper json) {
    this.viewers = viewers;
    this.measure = measure;
    this.log = log;
    this.policy = policy;
    this.clock = clock;
    this.json = json;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({
    Role.POLICE_DISPATCHER,
    Role.POLICE_OFFICER,
    Role.EDUCATION_OFFICER,
    Role.COMMISSION_OFFICER,
    Role.INSPECTOR,
    Role.ADMINISTRATOR
  })
  @Operation(
      operationId = "getStatistics",
      summary = "Presses, acknowledgements, false alarms, budgets and button tests (统计)",
      description =
          "By the school's own region. Button tests are those of the month of the last day. The"
              + " education desk gets its own lane alone.")
  public StatisticsView get(@BeanParam StatisticsQuery query) {
    var viewer = viewers.current();
    return view(query.wanted(viewer.scope(), clock), viewer);
  }

  @GET
  @Path("export")
  @Produces({SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE, MediaType.APPLICATION_JSON})
  @RolesAllowed({
    Role.POLICE_DISPATCHER,
    Role.POLICE_OFFICER,
    Role.EDUCATION_OFFICER,
    Role.COMMISSION_OFFICER,
    Role.INSPECTOR,
    Role.ADMINISTRATOR
  })
  @Operation(
      operationId = "exportStatistics",
      summary = "The same as a file, which the audit trail records (导出)")
  public Response export(
      @BeanParam StatisticsQuery query,
      @Parameter(description = "csv or xlsx; csv where absent") @QueryParam("format") String format)
      throws JsonProcessingException {
    var viewer = viewers.current();
    var kind = SheetFormat.of(format);
    var wanted = query.wanted(viewer.scope(), clock);
    var view = view(wanted, viewer);
    log.record(viewer, wanted.region(), "statistics", json.writeValueAsString(said(wanted)));
    var sheet = kind.sheet("statistics", StatisticsSheet.HEAD);
    StatisticsSheet.write(view, sheet);
    return kind.answer("statistics", sheet);
  }

  private StatisticsView view(Wanted wanted, Viewer viewer) {
    return StatisticsView.of(wanted, measure.of(wanted, viewer), policy);
  }

  private static Map<String, String> said(Wanted wanted) {
    return Map.of(
        "from", wanted.span().from().toString(),
        "to", wanted.span().to().toString(),
        "mode", wanted.mode());
  }
}
