package org.anyuan.incident.adapter.in.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.anyuan.common.region.Role;
import org.anyuan.incident.domain.Audience;
import org.anyuan.incident.domain.Policy;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The lanes' budgets, to read: they are settings of the deployment. */
@Path("/api/v1/queues/budgets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINISTRATOR)
@Tag(name = "Queues", description = "席位队列")
@APIResponse(responseCode = "401", ref = "Problem")
@APIResponse(responseCode = "403", ref = "Problem")
class BudgetsResource {
  private final Policy policy;

  BudgetsResource(Policy policy) {
    this.policy = policy;
  }

  /** What a lane may take, step by step. */
  @Schema(name = "LaneBudget")
  record BudgetView(
      @Schema(examples = "police") String audience,
      @Schema(description = "From due to the lane") long queuedMillis,
      @Schema(description = "From the lane to a desk") long shownMillis,
      @Schema(description = "From due to acknowledged") long acknowledgedMillis,
      @Schema(description = "From due to the superior region, and from one superior to the next")
          long escalatedMillis) {
    static BudgetView of(Audience audience, Policy.Budget budget) {
      return new BudgetView(
          audience.name().toLowerCase(Locale.ROOT),
          budget.queued().toMillis(),
          budget.shown().toMillis(),
          budget.acknowledged().toMillis(),
          budget.escalated().toMillis());
    }
  }

  /** Of every lane. */
  @Schema(name = "LaneBudgets")
  record BudgetsView(List<BudgetView> items) {}

  @GET
  @Operation(operationId = "listBudgets", summary = "The time budget of each lane (时限)")
  @APIResponse(responseCode = "200", description = "All of them")
  public BudgetsView list() {
    return new BudgetsView(
        Arrays.stream(Audience.values())
            .map(audience -> BudgetView.of(audience, policy.budgets().get(audience)))
            .toList());
  }
}
