package org.anyuan.incident.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.anyuan.incident.application.EnumNames;
import org.anyuan.proto.incident.v1.Task;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A task with its budget: due, queued, delivered, acknowledged.
 *
 * @param overdue the steps whose budget was breached, in the order of breach
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TaskBudget")
record TaskBudgetView(
    String taskId,
    String audience,
    long version,
    String state,
    List<String> addresseeRegionIds,
    Instant dueFrom,
    Instant queuedAt,
    Instant deliveredAt,
    Instant acknowledgedAt,
    String acknowledgedBy,
    List<String> overdue) {

  static TaskBudgetView of(Task task) {
    return new TaskBudgetView(
        task.getTaskId(),
        EnumNames.of(task.getAudience()),
        task.getVersion(),
        EnumNames.of(task.getState()),
        task.getAddresseeRegionIdsList(),
        Times.at(task.hasDueFrom(), task.getDueFrom()),
        Times.at(task.hasQueuedAt(), task.getQueuedAt()),
        Times.at(task.hasDeliveredAt(), task.getDeliveredAt()),
        Times.at(task.hasAcknowledgedAt(), task.getAcknowledgedAt()),
        Times.text(task.getAcknowledgedBy()),
        EnumNames.of(task.getOverdueList()));
  }
}
