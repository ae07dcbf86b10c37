package org.anyuan.incident.adapter.in.kafka.decider;

import static org.anyuan.common.cloudevents.Timestamps.instant;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.incident.domain.Acknowledgement;
import org.anyuan.incident.domain.Audience;
import org.anyuan.incident.domain.BudgetStep;
import org.anyuan.incident.domain.Deadline;
import org.anyuan.incident.domain.HeldVersion;
import org.anyuan.incident.domain.RegionId;
import org.anyuan.incident.domain.Task;
import org.anyuan.incident.domain.TaskId;
import org.anyuan.incident.domain.TaskStatus;
import org.anyuan.proto.incident.v1.ReachDeadline;
import org.anyuan.proto.incident.v1.TaskState;

/** A lane's task, as the owner keeps it. */
final class TaskCodec {
  private TaskCodec() {}

  static Task task(org.anyuan.proto.incident.v1.Task task, Optional<HeldVersion> held) {
    return new Task(
        new TaskId(UUID.fromString(task.getTaskId())),
        Enums.domain(Audience.class, task.getAudience()),
        task.getVersion(),
        Enums.domain(TaskStatus.class, task.getState()),
        task.getAddresseeRegionIdsList().stream().map(RegionId::new).toList(),
        instant(task.getDueFrom()),
        optional(task.hasQueuedAt(), task.getQueuedAt()),
        optional(task.hasDeliveredAt(), task.getDeliveredAt()),
        optional(task.hasAcknowledgedAt(), task.getAcknowledgedAt())
            .map(at -> new Acknowledgement(at, task.getAcknowledgedBy())),
        task.getOverdueList().stream().map(s -> Enums.domain(BudgetStep.class, s)).toList(),
        optional(task.hasPublishedAt(), task.getPublishedAt()),
        held);
  }

  static org.anyuan.proto.incident.v1.Task task(Task task) {
    var to =
        org.anyuan.proto.incident.v1.Task.newBuilder()
            .setTaskId(task.id().toString())
            .setAudience(Enums.proto(org.anyuan.proto.incident.v1.Audience.class, task.audience()))
            .setVersion(task.version())
            .setState(Enums.proto(TaskState.class, task.status()))
            .setDueFrom(Timestamps.of(task.dueFrom()));
    task.addressees().forEach(r -> to.addAddresseeRegionIds(r.value()));
    task.queuedAt().map(Timestamps::of).ifPresent(to::setQueuedAt);
    task.deliveredAt().map(Timestamps::of).ifPresent(to::setDeliveredAt);
    task.acknowledged()
        .ifPresent(a -> to.setAcknowledgedAt(Timestamps.of(a.at())).setAcknowledgedBy(a.by()));
    task.overdue().forEach(s -> to.addOverdue(step(s)));
    task.publishedAt().map(Timestamps::of).ifPresent(to::setPublishedAt);
    return to.build();
  }

  static org.anyuan.proto.incident.v1.BudgetStep step(BudgetStep step) {
    return Enums.proto(org.anyuan.proto.incident.v1.BudgetStep.class, step);
  }

  static ReachDeadline reached(Deadline deadline) {
    var reached =
        ReachDeadline.newBuilder()
            .setTaskId(deadline.task().toString())
            .setOrdinal(deadline.ordinal());
    deadline.step().map(TaskCodec::step).ifPresent(reached::setStep);
    return reached.build();
  }

  static Optional<Instant> optional(boolean present, com.google.protobuf.Timestamp at) {
    return present ? Optional.of(instant(at)) : Optional.empty();
  }
}
