package org.anyuan.notify.adapter.in.http.escalation;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.anyuan.common.http.Given;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.notify.domain.escalation.Step;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One step of a policy, asked for and shown alike. */
@Schema(name = "PolicyStep")
record StepBody(
    @Schema(
            required = true,
            description =
                "After the last word of the step before it: PT5S to PT24H. Of the first step, after"
                    + " the beginning: from PT0S",
            examples = "PT45S")
        String after,
    @Schema(required = true, minItems = 1, maxItems = 20) List<TargetBody> whom,
    @Schema(
            required = true,
            description = "How often it is said again",
            minimum = "0",
            maximum = "10")
        Integer repeats,
    @Schema(required = true, description = "How far apart: PT5S to PT24H", examples = "PT15S")
        String every,
    @Schema(
            required = true,
            description = "So many have to acknowledge for the escalation to rest",
            minimum = "1",
            maximum = "10")
        Integer needed) {
  Step step(String field) {
    return Step.of(
        field,
        duration(field + ".after", after),
        TargetBody.all(field + ".whom", whom),
        repeats,
        duration(field + ".every", every),
        needed);
  }

  static StepBody of(Step step) {
    return new StepBody(
        step.after().toString(),
        step.whom().stream().map(TargetBody::of).toList(),
        step.repeats(),
        step.every().toString(),
        step.needed());
  }

  static Duration duration(String field, String text) {
    try {
      return Duration.parse(Given.required(field, text));
    } catch (DateTimeParseException _) {
      throw new InvalidField(field, "a duration of ISO 8601 such as PT30S");
    }
  }
}
