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
import org.anyuan.common.problem.Problem;
import org.anyuan.common.region.Role;
import org.anyuan.incident.application.ExportIncidents;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The list as a file. */
@Path("/api/v1/incidents/export")
@RunOnVirtualThread
@Tag(name = "Incidents")
@APIResponse(responseCode = "200", description = "The newest first")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", ref = "Problem")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "503", ref = "Problem")
class IncidentsExportResource {
  private final Viewers viewers;
  private final ExportIncidents export;
  private final ObjectMapper json;

  IncidentsExportResource(Viewers viewers, ExportIncidents export, ObjectMapper json) {
    this.viewers = viewers;
    this.export = export;
    this.json = json;
  }

  @GET
  @Produces({SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE, MediaType.APPLICATION_JSON})
  @RolesAllowed({
    Role.POLICE_DISPATCHER,
    Role.POLICE_OFFICER,
    Role.EDUCATION_OFFICER,
    Role.COMMISSION_OFFICER,
    Role.INSPECTOR,
    Role.SCHOOL_OFFICER
  })
  @Operation(
      operationId = "exportIncidents",
      summary = "The caller's incidents as a file, which the audit trail records (导出)",
      description =
          "As the list, with columns by role. At most 20,000: where more fit, it is refused, since a"
              + " file that ends somewhere would be taken for the whole.")
  public Response export(
      @BeanParam IncidentQuery query,
      @Parameter(description = "csv or xlsx; csv where absent") @QueryParam("format") String format)
      throws JsonProcessingException {
    var kind = SheetFormat.of(format);
    var filter = query.filter();
    var said = json.writeValueAsString(query.said());
    var viewer = viewers.current();
    if (export.tooMany(filter, viewer)) {
      throw Problem.invalid(
          "openedFrom",
          "More than %d incidents: choose a shorter time or a smaller region."
              .formatted(ExportIncidents.MOST));
    }
    var columns = IncidentSheet.of(viewer);
    var sheet = kind.sheet("incidents", columns.head());
    return export.into(
        () -> kind.answer("incidents", sheet),
        incident -> sheet.row(columns.row(incident)),
        filter,
        said,
        viewer);
  }
}
