package org.anyuan.response.application.plan;

import java.util.Optional;
import org.anyuan.common.outcome.Text;
import org.anyuan.response.domain.Duty;
import org.anyuan.response.domain.Track;
import org.anyuan.response.domain.plan.Due;
import org.anyuan.response.domain.plan.Evidence;
import org.anyuan.response.domain.plan.Step;
import org.anyuan.response.domain.plan.StepKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step as people write it. */
@Schema(name = "PlanStep")
public record StepDocument(
    @Schema(required = true) String key,
    @Schema(required = true, implementation = Track.class) String track,
    @Schema(required = true) PlanDocument.Title title,
    @Schema(required = true, implementation = Duty.class) String owner,
    @Schema(required = true) DueDocument due,
    @Schema(defaultValue = "NONE", implementation = Evidence.class) String evidence) {

  /** By when. */
  @Schema(name = "PlanDue")
  public record DueDocument(
      @Schema(nullable = true, description = "The step after which; absent: since opening")
          String step,
      @Schema(required = true, examples = "PT30M") String within) {}

  static StepDocument of(Step step) {
    return new StepDocument(
        step.key().value(),
        step.track().name(),
        PlanDocument.Title.of(step.title()),
        step.owner().name(),
        switch (step.due()) {
          case Due.SinceOpening(var within) -> new DueDocument(null, within.toString());
          case Due.AfterStep(var other, var within) ->
              new DueDocument(other.value(), within.toString());
        },
        step.evidence().name());
  }

  Step step(String field) {
    return new Step(
        StepKey.of(field + ".key", key),
        Text.oneOf(field + ".track", Track.class, track),
        PlanDocument.Title.words(field + ".title", title),
        Text.oneOf(field + ".owner", Duty.class, owner),
        due(field + ".due"),
        Optional.ofNullable(evidence)
            .map(text -> Text.oneOf(field + ".evidence", Evidence.class, text))
            .orElse(Evidence.NONE));
  }

  private Due due(String field) {
    var within =
        LimitsDocument.duration(field + ".within", PlanDocument.present(field, due).within());
    return due.step() == null
        ? new Due.SinceOpening(within)
        : new Due.AfterStep(StepKey.of(field + ".step", due.step()), within);
  }
}
