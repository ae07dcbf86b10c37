package org.anyuan.notify.adapter.in.http.escalation;

import java.util.List;
import org.anyuan.notify.application.Policies.Kept;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.Severity;
import org.anyuan.notify.domain.escalation.Policy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A policy as it is. */
@Schema(name = "Policy")
record PolicyView(
    String id,
    String name,
    Lane lane,
    String regionPath,
    @Schema(nullable = true) String schoolId,
    Severity fromSeverity,
    List<StepBody> steps,
    String staleAfter,
    FallbackBody fallback,
    long version,
    boolean retired,
    @Schema(description = "It comes with the service, and is changed by nobody") boolean usual) {
  static PolicyView of(Kept kept) {
    return of(kept.policy(), kept.retired());
  }

  static PolicyView of(Policy policy, boolean retired) {
    return new PolicyView(
        policy.id().value(),
        policy.name(),
        policy.lane(),
        policy.path().value(),
        policy.school().map(SchoolId::value).orElse(null),
        policy.fromSeverity(),
        policy.steps().stream().map(StepBody::of).toList(),
        policy.staleAfter().toString(),
        FallbackBody.of(policy.fallback()),
        policy.version(),
        retired,
        policy.comesWithService());
  }
}
