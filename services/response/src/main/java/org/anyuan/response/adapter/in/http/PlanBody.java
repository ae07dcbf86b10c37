package org.anyuan.response.adapter.in.http;

import java.util.List;
import org.anyuan.response.application.plan.LimitsDocument;
import org.anyuan.response.application.plan.PairingDocument;
import org.anyuan.response.application.plan.PlanDocument;
import org.anyuan.response.application.plan.StepDocument;
import org.anyuan.response.domain.AlarmKind;
import org.anyuan.response.domain.Duty;
import org.anyuan.response.domain.Severity;
import org.anyuan.response.domain.plan.Plan;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan as it is wanted. */
@Schema(name = "PlanBody")
record PlanBody(
    @Schema(description = "Of a new plan") String id,
    @Schema(required = true) String regionId,
    @Schema(description = "Of a change: the version that was read; another one is a conflict (409)")
        Long version,
    @Schema(required = true) PlanDocument.Title title,
    @Schema(implementation = AlarmKind[].class, description = "Empty: of any kind")
        List<String> kinds,
    @Schema(defaultValue = "LOW", implementation = Severity.class) String fromSeverity,
    @Schema(required = true, implementation = Duty[].class) List<String> duties,
    @Schema(required = true) LimitsDocument limits,
    @Schema(required = true, maxItems = Plan.MOST_STEPS) List<StepDocument> steps,
    @Schema(required = true, maxItems = Plan.MOST_PAIRINGS) List<PairingDocument> pairings) {
  PlanDocument document() {
    return new PlanDocument(title, kinds, fromSeverity, duties, limits, steps, pairings);
  }
}
