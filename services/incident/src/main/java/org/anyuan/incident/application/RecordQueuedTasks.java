package org.anyuan.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.proto.common.v1.Actor;
import org.anyuan.proto.incident.v1.IncidentCommand;
import org.anyuan.proto.incident.v1.RecordQueued;

/** Tells the decider when tasks came onto their lanes. */
@ApplicationScoped
public class RecordQueuedTasks {
  private static final Actor SERVICE =
      Actor.newBuilder().setSubject("incident").setRole("service").setScopePath("/").build();
  private final Commands commands;
  private final Clock clock;

  RecordQueuedTasks(Commands commands, Clock clock) {
    this.commands = commands;
    this.clock = clock;
  }

  /** True when all of them are durable. */
  public boolean record(List<QueuedTask> tasks) {
    return commands.report(tasks.stream().map(this::command).toList());
  }

  private IncidentCommand command(QueuedTask task) {
    return IncidentCommand.newBuilder()
        .setCommandId(DeterministicId.of("queued", task.taskId()).toString())
        .setSchoolId(task.schoolId())
        .setIncidentId(task.incidentId())
        .setReceivedAt(Timestamps.of(clock.instant()))
        .setActor(SERVICE)
        .setRecordQueued(
            RecordQueued.newBuilder()
                .setTaskId(task.taskId())
                .setQueuedAt(Timestamps.of(task.at())))
        .build();
  }
}
