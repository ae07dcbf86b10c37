package org.anyuan.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.proto.common.v1.Actor;
import org.anyuan.proto.incident.v1.IncidentCommand;
import org.anyuan.proto.incident.v1.RecordQueued;
import org.anyuan.proto.incident.v1.ReportTasks;
import org.anyuan.proto.incident.v1.TaskReport;

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

  /** True when all of them are durable. A school's go together: they cost the decider one turn. */
  public boolean record(List<QueuedTask> tasks) {
    var schools =
        tasks.stream()
            .collect(
                Collectors.groupingBy(
                    QueuedTask::schoolId, LinkedHashMap::new, Collectors.toList()));
    return commands.report(schools.values().stream().map(this::command).toList());
  }

  private IncidentCommand command(List<QueuedTask> tasks) {
    var report = ReportTasks.newBuilder();
    tasks.forEach(
        t ->
            report.addReports(
                TaskReport.newBuilder()
                    .setQueued(
                        RecordQueued.newBuilder()
                            .setTaskId(t.taskId())
                            .setQueuedAt(Timestamps.of(t.at())))));
    var ids = Stream.concat(Stream.of("queued"), tasks.stream().map(QueuedTask::taskId));
    return IncidentCommand.newBuilder()
        .setCommandId(DeterministicId.of(ids.toArray(String[]::new)).toString())
        .setSchoolId(tasks.getFirst().schoolId())
        .setReceivedAt(Timestamps.of(clock.instant()))
        .setActor(SERVICE)
        .setReportTasks(report)
        .build();
  }
}
