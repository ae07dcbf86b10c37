package org.anyuan.ledger.adapter.in.http;

import static org.anyuan.common.region.Role.ADMINISTRATOR;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.anyuan.common.audit.AuditReport;
import org.anyuan.common.audit.AuditVerifier;
import org.anyuan.ledger.application.RepublishRegistry;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/registry")
@Tag(name = "registry", description = "The registry as a whole (台账维护)")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class RegistryResource {
  private final RepublishRegistry republish;
  private final AuditVerifier audit;
  private final CurrentActor current;

  RegistryResource(RepublishRegistry republish, AuditVerifier audit, CurrentActor current) {
    this.republish = republish;
    this.audit = audit;
    this.current = current;
  }

  @POST
  @Path("republications")
  @RolesAllowed(ADMINISTRATOR)
  @Operation(
      summary = "Publishes all within the caller's region once more",
      description =
          "For a consumer that lost its copy. The same versions under the same event ids; the"
              + " answer says how many are on their way.")
  public Uni<RepublishRegistry.Republished> republish() {
    return republish.republish(current.actor());
  }

  @GET
  @Path("audit/verification")
  @Blocking
  @RolesAllowed(ADMINISTRATOR)
  @Operation(
      summary = "Verifies the ledger's audit trail from end to end",
      description =
          "Recomputes every region's hash chain and compares it with the heads that were published."
              + " No faults: whole.")
  public AuditReport verify() {
    return audit.verify();
  }
}
