package org.anyuan.response.application.plan;

import java.time.DateTimeException;
import java.time.Duration;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.response.domain.plan.Limits;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long a response may take for what every response has to do; ISO 8601 durations. */
@Schema(name = "PlanLimits")
public record LimitsDocument(
    @Schema(required = true, examples = "PT5H") String firstStatement,
    @Schema(required = true, examples = "PT24H") String firstBriefing,
    @Schema(required = true, examples = "PT15M") String report,
    @Schema(required = true, examples = "PT30M") String receipt,
    @Schema(
            required = true,
            examples = "PT10M",
            description = "After an alarm to a track's lead, the commander is told")
        String escalate) {
  public static LimitsDocument of(Limits limits) {
    return new LimitsDocument(
        limits.firstStatement().toString(),
        limits.firstBriefing().toString(),
        limits.report().toString(),
        limits.receipt().toString(),
        limits.escalate().toString());
  }

  Limits limits() {
    return new Limits(
        duration("limits.firstStatement", firstStatement),
        duration("limits.firstBriefing", firstBriefing),
        duration("limits.report", report),
        duration("limits.receipt", receipt),
        duration("limits.escalate", escalate));
  }

  static Duration duration(String field, String text) {
    try {
      // Nobody means a year by a slip of the pen; and sums of what is left cannot overflow.
      if (PlanDocument.present(field, text).length() <= 20) {
        return Duration.parse(text);
      }
    } catch (DateTimeException _) {
      // Falls through to the same answer.
    }
    throw new InvalidField(field, "an ISO 8601 duration, such as PT30M");
  }
}
