package org.anyuan.incident.adapter.in.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.anyuan.common.audit.AuditReport;
import org.anyuan.common.audit.AuditVerifier;
import org.anyuan.common.region.Role;
import org.anyuan.incident.application.StoreUnavailable;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/incidents/audit")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Audit", description = "审计")
@APIResponse(responseCode = "401", ref = "Problem")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "503", ref = "Problem")
class AuditResource {
  private final AuditVerifier audit;

  AuditResource(AuditVerifier audit) {
    this.audit = audit;
  }

  @GET
  @Path("verification")
  @RolesAllowed(Role.ADMINISTRATOR)
  @Operation(
      operationId = "verifyAudit",
      summary = "Verifies incident's audit trail from end to end",
      description =
          "Recomputes every region's hash chain and compares it with the heads that were published."
              + " No faults: whole.")
  @APIResponse(responseCode = "200", description = "What was found")
  public AuditReport verify() {
    try {
      return audit.verify();
    } catch (RuntimeException e) {
      throw new StoreUnavailable(e);
    }
  }
}
