package org.anyuan.response.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.anyuan.response.application.plan.PlanDocument.Title;
import org.anyuan.response.domain.Duty;
import org.anyuan.response.domain.plan.Evidence;
import org.anyuan.response.domain.plan.Pairing;
import org.anyuan.response.domain.response.Crossing;
import org.anyuan.response.domain.response.DueTimes;
import org.anyuan.response.domain.response.Gate;
import org.anyuan.response.domain.response.Response;
import org.anyuan.response.domain.response.Task;
import org.anyuan.response.domain.response.TaskState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step and how far it is. */
@Schema(name = "Step")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StepView(
    String key,
    Title title,
    Duty owner,
    Evidence evidence,
    TaskState.Name state,
    Instant stateSince,
    @Schema(
            nullable = true,
            description = "Who brought it into its state; absent before it is begun")
        String by,
    @Schema(nullable = true, description = "Absent while what it comes after is not done")
        Instant dueAt,
    boolean overdue,
    @Schema(description = "Pairings that have to hold first") List<String> waitsFor,
    @Schema(nullable = true) String note,
    @Schema(nullable = true) String reference,
    @Schema(nullable = true) Long count,
    @Schema(nullable = true, description = "Of EXCUSED") String reason) {

  static StepView of(Response response, Task task, Instant now, boolean words) {
    var due = new DueTimes(response).of(task.step()).orElse(null);
    var state = task.state();
    var given = state instanceof TaskState.Done done ? done.evidence() : Evidence.Given.NOTHING;
    return new StepView(
        task.step().key().value(),
        Title.of(task.step().title()),
        task.step().owner(),
        task.step().evidence(),
        state.name(),
        state.since(),
        by(state),
        due,
        due != null && !state.over() && now.isAfter(due),
        state.over()
            ? List.of()
            : Gate.against(response, new Crossing.OfStep(task.step().key())).stream()
                .map(Pairing::key)
                .toList(),
        words ? given.note().orElse(null) : null,
        words ? given.reference().orElse(null) : null,
        given.count().orElse(null),
        words && state instanceof TaskState.Excused(var _, var _, var reason) ? reason : null);
  }

  private static String by(TaskState state) {
    return switch (state) {
      case TaskState.Pending _, TaskState.Ready _ -> null;
      case TaskState.Started(var _, var by) -> by.name();
      case TaskState.Done(var _, var by, var _) -> by.name();
      case TaskState.Excused(var _, var by, var _) -> by.name();
    };
  }
}
