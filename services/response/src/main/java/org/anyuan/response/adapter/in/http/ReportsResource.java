package org.anyuan.response.adapter.in.http;

import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.MEDIA_OFFICER;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.anyuan.common.http.Given;
import org.anyuan.common.outcome.Text;
import org.anyuan.response.domain.ReportId;
import org.anyuan.response.domain.response.ResponseCommand;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/responses/{id}/reports")
@Tag(name = "responses")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
@APIResponse(responseCode = "409", ref = "Problem")
class ReportsResource {
  private static final int LONGEST = 4000;

  private final Commands commands;

  ReportsResource(Commands commands) {
    this.commands = commands;
  }

  /** What is reported. */
  @Schema(name = "SuperiorReportRequest")
  record Body(@Schema(required = true, maxLength = LONGEST) String text) {}

  @POST
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, MEDIA_OFFICER, COMMISSION_OFFICER})
  @Operation(summary = "Reports to the superior region (重大案事件和重要情况信息随时上报)")
  @APIResponse(responseCode = "201", description = "Reported; the superior gives a receipt")
  public Uni<RestResponse<ReportView>> report(
      @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, Body body) {
    var text = Text.required("text", Given.body(body).text(), LONGEST);
    var all = commands.seesAll();
    return commands.make(
        id,
        "report.make",
        key,
        body,
        fresh -> new ResponseCommand.ReportUp(new ReportId(fresh), text),
        (response, fresh) ->
            response.reports().stream()
                .filter(one -> one.id().equals(new ReportId(fresh)))
                .findFirst()
                .map(report -> ReportView.of(report, all))
                .orElseThrow());
  }

  @POST
  @Path("{report}/receipt")
  @RolesAllowed({POLICE_DISPATCHER, COMMISSION_OFFICER})
  @Operation(summary = "The superior has it (签收)")
  public Uni<ResponseView> receipt(@PathParam("id") String id, @PathParam("report") String report) {
    return commands.give(id, new ResponseCommand.GiveReceipt(ReportId.of("report", report)));
  }
}
