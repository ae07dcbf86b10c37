package org.anyuan.notify.adapter.in.http.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.anyuan.common.http.Given;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.notify.application.roster.DrawPlan;
import org.anyuan.notify.domain.roster.CalendarId;
import org.anyuan.notify.domain.roster.Coverage;
import org.anyuan.notify.domain.roster.DayKinds;
import org.anyuan.notify.domain.roster.Layer;
import org.anyuan.notify.domain.roster.Plan;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a roster goes by. */
@Schema(name = "Plan")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanBody(
    @Schema(defaultValue = "Asia/Shanghai") String zone,
    @Schema(description = "Takes its days as they are now; instead of days") String calendarId,
    @Schema(description = "None: Monday to Friday people work, and there is no school")
        DaysBody days,
    @Schema(
            required = true,
            maxItems = Plan.MOST_LAYERS,
            description = "The first that has somebody counts")
        List<LayerBody> layers,
    @Schema(description = "None: somebody at any time") CoverageBody coverage) {
  private static final String FIELD = "plan";

  /** When how many have to be on call; less is a gap. */
  @Schema(name = "Coverage")
  record CoverageBody(
      @Schema(maxItems = Layer.MOST_WINDOWS, description = "Empty: always")
          List<WindowBody> windows,
      @Schema(required = true, minimum = "1", maximum = "20") Integer people) {
    Coverage coverage(String field) {
      return Coverage.of(
          field, WindowBody.windows(field + ".windows", windows, Layer.MOST_WINDOWS), people);
    }
  }

  static PlanBody of(Plan plan) {
    return new PlanBody(
        plan.zone().getId(),
        null,
        DaysBody.of(plan.days()),
        plan.layers().stream().map(LayerBody::of).toList(),
        new CoverageBody(
            plan.coverage().windows().stream().map(WindowBody::of).toList(),
            plan.coverage().people()));
  }

  DrawPlan.Draft draft() {
    if (calendarId != null && days != null) {
      throw new InvalidField(FIELD + ".days", "either days or a calendar");
    }
    var given = Given.list(FIELD + ".layers", layers, Plan.MOST_LAYERS);
    var plan =
        Plan.of(
            FIELD,
            Optional.ofNullable(zone).map(id -> Read.zone(FIELD + ".zone", id)).orElse(Plan.ZONE),
            Optional.ofNullable(days)
                .map(body -> body.days(FIELD + ".days"))
                .orElse(DayKinds.PLAIN),
            IntStream.range(0, given.size())
                .mapToObj(i -> given.get(i).layer(FIELD + ".layers[" + i + "]"))
                .toList(),
            Optional.ofNullable(coverage)
                .map(body -> body.coverage(FIELD + ".coverage"))
                .orElse(Coverage.ALWAYS));
    return new DrawPlan.Draft(
        plan, Optional.ofNullable(calendarId).map(id -> CalendarId.of(FIELD + ".calendarId", id)));
  }
}
