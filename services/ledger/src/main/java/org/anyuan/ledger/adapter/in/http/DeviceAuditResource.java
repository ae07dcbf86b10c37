package org.anyuan.ledger.adapter.in.http;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.SCHOOL_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.ledger.adapter.in.http.AuditLines.LineView;
import org.anyuan.ledger.domain.DeviceId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/devices/{id}/audit")
@Tag(name = "audit", description = "What was done, by whom, and why (审计记录)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
class DeviceAuditResource {
  private final AuditLines lines;

  DeviceAuditResource(AuditLines lines) {
    this.lines = lines;
  }

  @GET
  @RolesAllowed({ADMINISTRATOR, EDUCATION_OFFICER, SCHOOL_OFFICER, INSPECTOR})
  @Operation(summary = "What was done to a device, the newest first; as far as the caller's region")
  public Uni<Page<LineView>> list(
      @PathParam("id") String id,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var device = DeviceId.of("id", id);
    return lines.of("device/" + device, work -> Visible.device(work, device), cursor, limit);
  }
}
