package org.anyuan.notify.adapter.in.http.escalation;

import java.util.List;
import org.anyuan.notify.domain.escalation.Fallback;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is alarmed when no step is left, asked for and shown alike. */
@Schema(name = "PolicyFallback")
record FallbackBody(
    @Schema(required = true, description = "After the last word: PT5S to PT24H") String after,
    @Schema(required = true, minItems = 1, maxItems = 20) List<TargetBody> whom,
    @Schema(required = true, description = "Again and again: PT1M to PT24H") String every) {
  Fallback fallback(String field) {
    return Fallback.of(
        field,
        StepBody.duration(field + ".after", after),
        TargetBody.all(field + ".whom", whom),
        StepBody.duration(field + ".every", every));
  }

  static FallbackBody of(Fallback fallback) {
    return new FallbackBody(
        fallback.after().toString(),
        fallback.whom().stream().map(TargetBody::of).toList(),
        fallback.every().toString());
  }
}
