package org.anyuan.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.proto.incident.v1.AcknowledgeTask;
import org.anyuan.proto.incident.v1.IncidentCommand;
import org.anyuan.proto.notify.v1.NotifyEvent;

/**
 * Acknowledges for whoever answered a message, as if they had done it at their desk. notify has
 * checked who it was. The event's id makes the command's, so the same is told once however often it
 * comes; that the task is over or not known is a rejection in the incident's own events.
 */
@ApplicationScoped
public class RecordAnswers {
  private final Commands commands;
  private final Clock clock;

  RecordAnswers(Commands commands, Clock clock) {
    this.commands = commands;
    this.clock = clock;
  }

  /** True when all of them are durable. */
  public boolean record(List<NotifyEvent> events) {
    var answers = events.stream().filter(NotifyEvent::hasTaskAnswered).map(this::command).toList();
    return answers.isEmpty() || commands.report(answers);
  }

  private IncidentCommand command(NotifyEvent event) {
    return IncidentCommand.newBuilder()
        .setCommandId(DeterministicId.of("answer", event.getEventId()).toString())
        .setSchoolId(event.getSchoolId())
        .setIncidentId(event.getIncidentId())
        .setReceivedAt(Timestamps.of(clock.instant()))
        .setActor(event.getActor())
        .setAcknowledgeTask(
            AcknowledgeTask.newBuilder().setTaskId(event.getTaskAnswered().getTaskId()))
        .build();
  }
}
