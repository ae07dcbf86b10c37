package org.anyuan.notify.adapter.in.http.escalation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.anyuan.common.http.Given;
import org.anyuan.common.outcome.Text;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.Severity;
import org.anyuan.notify.domain.escalation.Policy;
import org.anyuan.notify.domain.escalation.PolicyId;
import org.anyuan.notify.domain.escalation.Step;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A policy as it is wanted. */
@Schema(name = "PolicyRequest")
record PolicyBody(
    @Schema(required = true, maxLength = 100) String name,
    @Schema(required = true, implementation = Lane.class) String lane,
    @Schema(required = true, description = "It holds there and below") String regionId,
    @Schema(description = "Of this school alone") String schoolId,
    @Schema(implementation = Severity.class, defaultValue = "LOW") String fromSeverity,
    @Schema(required = true, minItems = 1, maxItems = 10) List<StepBody> steps,
    @Schema(
            required = true,
            description = "So long after its last sign of life an acknowledgement counts no more",
            examples = "PT30M")
        String staleAfter,
    @Schema(required = true) FallbackBody fallback,
    @Schema(description = "Of a change: the version that was read; another one is a conflict (409)")
        Long version) {
  private static final int MOST_STEPS = 10;

  Lane toLane() {
    return Text.oneOf("lane", Lane.class, lane);
  }

  Policy policy(PolicyId id, RegionPath path) {
    return new Policy(
        id,
        name,
        toLane(),
        path,
        Optional.ofNullable(schoolId).map(school -> SchoolId.of("schoolId", school)),
        fromSeverity == null
            ? Severity.LOW
            : Text.oneOf("fromSeverity", Severity.class, fromSeverity),
        toSteps(),
        StepBody.duration("staleAfter", staleAfter),
        Given.required("fallback", fallback).fallback("fallback"),
        0);
  }

  private List<Step> toSteps() {
    var given = Given.list("steps", steps, MOST_STEPS);
    return IntStream.range(0, given.size())
        .mapToObj(i -> given.get(i).step("steps[" + i + "]"))
        .toList();
  }
}
