package org.anyuan.incident.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.proto.incident.v1.AcknowledgeTask;
import org.anyuan.proto.incident.v1.DeclareButtonTest;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.IncidentCommand;
import org.anyuan.proto.incident.v1.LinkIncident;
import org.anyuan.proto.incident.v1.OpenIncident;
import org.anyuan.proto.incident.v1.RecordDelivery;

/** What a person orders. The person and their key make the command's id: a repeat is the same. */
@ApplicationScoped
public class CommandIncident {
  private static final int DELIVERIES_REMEMBERED = 50_000;

  private final Commands commands;
  private final Clock clock;

  /** The command by which each task was delivered; who comes while it is sent waits for it. */
  private final Cache<String, String> delivered =
      Caffeine.newBuilder().maximumSize(DELIVERIES_REMEMBERED).build();

  CommandIncident(Commands commands, Clock clock) {
    this.commands = commands;
    this.clock = clock;
  }

  public Outcome open(Viewer viewer, String key, OpenIncident order) {
    return commands.give(
        command(viewer, id(viewer, key))
            .setSchoolId(order.getSchool().getSchoolId())
            .setOpenIncident(order)
            .build());
  }

  /** The caller has made sure that the viewer may see the incident. */
  public Outcome give(
      Viewer viewer, String key, Incident incident, Consumer<IncidentCommand.Builder> order) {
    var command = about(viewer, id(viewer, key), incident);
    order.accept(command);
    return commands.give(command.build());
  }

  /** A link has two ends, and each end's school decides about its own. */
  public Outcome link(Viewer viewer, String key, Incident incident, Incident other, String reason) {
    var far =
        commands.give(
            about(viewer, id(viewer, key, "other"), other)
                .setLinkIncident(to(incident, reason))
                .build());
    if (far instanceof Outcome.Rejected || far instanceof Outcome.Unconfirmed) {
      return far;
    }
    return commands.give(
        about(viewer, id(viewer, key), incident).setLinkIncident(to(other, reason)).build());
  }

  public Outcome acknowledge(Viewer viewer, String key, LaneTask task) {
    return commands.give(
        about(viewer, id(viewer, key), task)
            .setAcknowledgeTask(AcknowledgeTask.newBuilder().setTaskId(task.taskId()))
            .build());
  }

  /**
   * A desk painted the task. Nobody waits for what the decider makes of it, and the first desk's
   * report is the one that counts: of two hundred that follow one lane the others need not be in
   * the log. Empty when the log did not confirm it.
   *
   * @return the command that counts, whichever desk's it is
   */
  public Optional<String> recordDelivery(Viewer viewer, LaneTask task, long version) {
    return Optional.ofNullable(
        delivered.get(
            task.taskId(),
            _ -> {
              var command = delivery(viewer, task, version);
              // What is not confirmed is not remembered, so that the next one is tried.
              return commands.report(List.of(command)) ? command.getCommandId() : null;
            }));
  }

  private IncidentCommand delivery(Viewer viewer, LaneTask task, long version) {
    var id =
        DeterministicId.of("delivered", task.taskId(), Long.toString(version), viewer.subject());
    return about(viewer, id.toString(), task)
        .setRecordDelivery(
            RecordDelivery.newBuilder()
                .setTaskId(task.taskId())
                .setVersion(version)
                .setDeliveredAt(Timestamps.of(clock.instant())))
        .build();
  }

  /** The caller has made sure that the device is the school's, and that the viewer may test it. */
  public Outcome declareTest(Viewer viewer, String key, DeclareButtonTest order) {
    return commands.give(
        command(viewer, id(viewer, key))
            .setSchoolId(order.getSchool().getSchoolId())
            .setDeclareButtonTest(order)
            .build());
  }

  private IncidentCommand.Builder about(Viewer viewer, String id, Incident incident) {
    return command(viewer, id)
        .setSchoolId(incident.getSchool().getSchoolId())
        .setIncidentId(incident.getIncidentId());
  }

  private IncidentCommand.Builder about(Viewer viewer, String id, LaneTask task) {
    return command(viewer, id)
        .setSchoolId(task.school().getSchoolId())
        .setIncidentId(task.incidentId());
  }

  private IncidentCommand.Builder command(Viewer viewer, String id) {
    return IncidentCommand.newBuilder()
        .setCommandId(id)
        .setReceivedAt(Timestamps.of(clock.instant()))
        .setActor(viewer.actor());
  }

  private static LinkIncident.Builder to(Incident incident, String reason) {
    return LinkIncident.newBuilder().setOtherIncidentId(incident.getIncidentId()).setReason(reason);
  }

  /** What a person's key makes of a command. */
  static String commandId(Viewer viewer, String key) {
    return id(viewer, key);
  }

  private static String id(Viewer viewer, String key) {
    return DeterministicId.of("command", viewer.subject(), key).toString();
  }

  private static String id(Viewer viewer, String key, String part) {
    return DeterministicId.of("command", viewer.subject(), key, part).toString();
  }
}
