package org.anyuan.notify.adapter.in.http.communication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.anyuan.common.http.Given;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;
import org.anyuan.notify.domain.Bounds;
import org.anyuan.notify.domain.communication.TestPlan;
import org.anyuan.notify.domain.communication.Whom;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a roster is tested: either every week, or once. */
@Schema(name = "CommunicationPlanRequest")
record TestPlanBody(
    WeeklyBody weekly,
    @Schema(implementation = OffsetDateTime.class) String once,
    @Schema(implementation = Whom.class, defaultValue = "ON_CALL") String whom,
    @Schema(defaultValue = "PT15M", description = "From PT1M to P1D") String answerWithin) {

  /** By the wall's clock of Asia/Shanghai. */
  @Schema(name = "Weekly")
  record WeeklyBody(
      @Schema(required = true, implementation = DayOfWeek.class) String day,
      @Schema(required = true, examples = "10:00") String time) {
    TestPlan.When when() {
      return new TestPlan.When.Weekly(
          Text.oneOf("weekly.day", DayOfWeek.class, day),
          minute(Given.required("weekly.time", time)));
    }

    private static LocalTime minute(String text) {
      try {
        return Bounds.minute("weekly.time", LocalTime.parse(text));
      } catch (DateTimeParseException _) {
        throw new InvalidField("weekly.time", "a time of the day, such as 10:00");
      }
    }
  }

  TestPlan.When when() {
    if ((weekly == null) == (once == null)) {
      throw new InvalidField("weekly", "either weekly or once");
    }
    return weekly == null ? new TestPlan.When.Once(Given.time("once", once)) : weekly.when();
  }

  /** As it is kept. */
  @Schema(name = "CommunicationPlan")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record View(
      WeeklyBody weekly,
      Instant once,
      Whom whom,
      String answerWithin,
      @Schema(description = "Absent: there is none any more") Instant nextAt) {
    static View of(TestPlan plan, Instant now) {
      var order = plan.order();
      var weekly =
          plan.when() instanceof TestPlan.When.Weekly(var day, var time)
              ? new WeeklyBody(day.name(), time.toString())
              : null;
      var once = plan.when() instanceof TestPlan.When.Once(var at) ? at : null;
      return new View(
          weekly, once, order.whom(), order.answerWithin().toString(), plan.next(now).orElse(null));
    }
  }
}
