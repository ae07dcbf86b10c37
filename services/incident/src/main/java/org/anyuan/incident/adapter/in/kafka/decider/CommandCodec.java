package org.anyuan.incident.adapter.in.kafka.decider;

import static org.anyuan.common.cloudevents.Timestamps.instant;

import java.util.Optional;
import java.util.UUID;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.incident.domain.Actor;
import org.anyuan.incident.domain.AlarmKind;
import org.anyuan.incident.domain.BudgetStep;
import org.anyuan.incident.domain.CameraId;
import org.anyuan.incident.domain.CameraLink;
import org.anyuan.incident.domain.DeviceId;
import org.anyuan.incident.domain.Disposition;
import org.anyuan.incident.domain.Input;
import org.anyuan.incident.domain.InputId;
import org.anyuan.incident.domain.Mode;
import org.anyuan.incident.domain.Order;
import org.anyuan.incident.domain.RegionId;
import org.anyuan.incident.domain.School;
import org.anyuan.incident.domain.SchoolId;
import org.anyuan.incident.domain.Severity;
import org.anyuan.incident.domain.SignalId;
import org.anyuan.incident.domain.TaskId;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.incident.v1.DeclareButtonTest;
import org.anyuan.proto.incident.v1.IncidentCommand;
import org.anyuan.proto.incident.v1.OpenCamera;
import org.anyuan.proto.incident.v1.OpenIncident;
import org.anyuan.proto.incident.v1.ReachDeadline;
import org.anyuan.proto.incident.v1.RecordQueued;
import org.anyuan.proto.incident.v1.TaskReport;

/** Commands. */
final class CommandCodec {
  private CommandCodec() {}

  /** Throws {@link IllegalArgumentException} for what is no command. */
  static Input.Command command(IncidentCommand from) {
    if (from.getSchoolId().isEmpty() || !from.hasReceivedAt()) {
      throw new IllegalArgumentException("schoolId or receivedAt is missing");
    }
    var actor = from.getActor();
    var receivedAt = instant(from.getReceivedAt());
    var id = UUID.fromString(from.getCommandId());
    return new Input.Command(
        new InputId(DeterministicId.of("command", id.toString(), receivedAt.toString())),
        new SchoolId(from.getSchoolId()),
        Optional.of(from.getIncidentId()).filter(s -> !s.isEmpty()).map(IncidentCodec::id),
        receivedAt,
        new Actor(actor.getSubject(), actor.getRole(), actor.getScopePath()),
        order(from));
  }

  private static Order order(IncidentCommand from) {
    return switch (from.getCommandCase()) {
      case OPEN_INCIDENT -> open(from.getSchoolId(), from.getOpenIncident());
      case ACKNOWLEDGE_TASK -> new Order.Acknowledge(task(from.getAcknowledgeTask().getTaskId()));
      case CONFIRM_INCIDENT -> new Order.Confirm(from.getConfirmIncident().getReason());
      case UPGRADE_INCIDENT -> new Order.Upgrade(from.getUpgradeIncident().getReason());
      case CHANGE_SEVERITY ->
          new Order.ChangeSeverity(
              Enums.domain(Severity.class, from.getChangeSeverity().getSeverity()),
              from.getChangeSeverity().getReason());
      case MERGE_INCIDENT ->
          new Order.Merge(
              IncidentCodec.id(from.getMergeIncident().getIntoIncidentId()),
              from.getMergeIncident().getReason());
      case SPLIT_INCIDENT ->
          new Order.Split(
              from.getSplitIncident().getSignalIdsList().stream()
                  .map(s -> new SignalId(UUID.fromString(s)))
                  .toList(),
              from.getSplitIncident().getReason());
      case LINK_INCIDENT ->
          new Order.Link(
              IncidentCodec.id(from.getLinkIncident().getOtherIncidentId()),
              from.getLinkIncident().getReason());
      case HAND_OVER_INCIDENT ->
          new Order.HandOver(
              new RegionId(from.getHandOverIncident().getToRegionId()),
              from.getHandOverIncident().getReason());
      case CLOSE_INCIDENT ->
          new Order.Close(
              Enums.domain(Disposition.class, from.getCloseIncident().getDisposition()),
              from.getCloseIncident().getReason());
      case REOPEN_INCIDENT -> new Order.Reopen(from.getReopenIncident().getReason());
      case ADD_NOTE -> new Order.Note(from.getAddNote().getText());
      case REPORT_UNIT -> UnitCodec.report(from.getReportUnit());
      case DECLARE_BUTTON_TEST -> test(from.getSchoolId(), from.getDeclareButtonTest());
      case CONFIRM_DRILL -> new Order.ConfirmDrill(from.getConfirmDrill().getReason());
      case DECLARE_ACTUAL -> new Order.DeclareActual(from.getDeclareActual().getReason());
      case OPEN_CAMERA -> openCamera(from.getOpenCamera());
      case HAND_TO_CALL_HANDLING -> CallCodec.handTo(from.getHandToCallHandling().getSystemId());
      case RECORD_CALL_HANDOVER -> CallCodec.record(from.getRecordCallHandover());
      case REPORT_CALL -> CallCodec.report(from.getReportCall());
      case RECORD_CALL_NUMBER -> CallCodec.number(from.getRecordCallNumber());
      case REFER_INCIDENT -> CallCodec.refer(from.getReferIncident());
      case RECORD_QUEUED -> queued(from.getRecordQueued());
      case RECORD_DELIVERY ->
          new Order.RecordDelivery(
              task(from.getRecordDelivery().getTaskId()),
              instant(from.getRecordDelivery().getDeliveredAt()));
      case REACH_DEADLINE -> deadline(from.getReachDeadline());
      case REPORT_TASKS ->
          new Order.Report(
              from.getReportTasks().getReportsList().stream().map(CommandCodec::report).toList());
      case COMMAND_NOT_SET -> throw new IllegalArgumentException("the command is of no known kind");
    };
  }

  private static Order open(String schoolId, OpenIncident from) {
    return new Order.OpenIncident(
        ownSchool(schoolId, from.getSchool()),
        Enums.domain(AlarmKind.class, from.getKind()),
        Enums.domain(Mode.class, from.getMode()),
        from.getSeverityValue() == 0
            ? Optional.empty()
            : Optional.of(Enums.domain(Severity.class, from.getSeverity())),
        SchoolCodec.place(from.getPlace()),
        from.getText(),
        Optional.of(from.getOriginLeadId()).filter(s -> !s.isEmpty()).map(IncidentCodec::lead));
  }

  private static Order test(String schoolId, DeclareButtonTest from) {
    if (from.getDeviceId().isEmpty()) {
      throw new IllegalArgumentException("deviceId is missing");
    }
    return new Order.DeclareButtonTest(
        ownSchool(schoolId, from.getSchool()), new DeviceId(from.getDeviceId()), from.getMinutes());
  }

  private static School ownSchool(String schoolId, SchoolRef from) {
    if (!from.getSchoolId().equals(schoolId)) {
      throw new IllegalArgumentException("the school in it is not the school of the command");
    }
    return SchoolCodec.school(from);
  }

  private static Order openCamera(OpenCamera from) {
    if (from.getCameraId().isEmpty()) {
      throw new IllegalArgumentException("cameraId is missing");
    }
    return new Order.OpenCamera(
        new CameraId(from.getCameraId()), Enums.domain(CameraLink.class, from.getLink()));
  }

  private static Order.OnTask report(TaskReport from) {
    return switch (from.getReportCase()) {
      case QUEUED -> queued(from.getQueued());
      case DEADLINE -> deadline(from.getDeadline());
      case REPORT_NOT_SET -> throw new IllegalArgumentException("the report is of no known kind");
    };
  }

  private static Order.OnTask queued(RecordQueued from) {
    return new Order.RecordQueued(task(from.getTaskId()), instant(from.getQueuedAt()));
  }

  private static Order.OnTask deadline(ReachDeadline from) {
    var task = task(from.getTaskId());
    return from.getStepValue() == 0
        ? new Order.ReleaseHeld(task, from.getOrdinal())
        : new Order.ReachDeadline(
            task, Enums.domain(BudgetStep.class, from.getStep()), from.getOrdinal());
  }

  private static TaskId task(String text) {
    return new TaskId(UUID.fromString(text));
  }
}
