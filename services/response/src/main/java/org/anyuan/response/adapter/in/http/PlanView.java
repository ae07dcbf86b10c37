package org.anyuan.response.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.anyuan.response.application.plan.PlanDocument;
import org.anyuan.response.domain.plan.Plan;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan as it is. */
@Schema(name = "Plan")
record PlanView(
    String id,
    String regionPath,
    @Schema(description = "0 comes with the service, and is changed by nobody") long version,
    boolean retired,
    @JsonUnwrapped PlanDocument document) {
  static PlanView of(Plan plan) {
    return new PlanView(
        plan.id(), plan.path().value(), plan.version(), plan.retired(), PlanDocument.of(plan));
  }
}
