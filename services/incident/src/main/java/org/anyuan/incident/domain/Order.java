package org.anyuan.incident.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a command orders. */
public sealed interface Order {

  /** Opens an incident without a press: by a person, or because of a lead. */
  record OpenIncident(
      School school,
      AlarmKind kind,
      Mode mode,
      Optional<Severity> severity,
      Place place,
      String text,
      Optional<LeadId> origin)
      implements Order {}

  /**
   * Of no incident: the device's next press is a test.
   *
   * @param minutes 0 takes it back
   */
  record DeclareButtonTest(School school, DeviceId device, int minutes) implements Order {}

  /** Of a task: what a lane or a desk says about it. */
  sealed interface OnTask extends Order {
    TaskId task();
  }

  record Acknowledge(TaskId task) implements OnTask {}

  record RecordQueued(TaskId task, Instant queuedAt) implements OnTask {}

  record RecordDelivery(TaskId task, Instant deliveredAt) implements OnTask {}

  record ReachDeadline(TaskId task, BudgetStep step, long ordinal) implements OnTask {}

  record ReleaseHeld(TaskId task, long ordinal) implements OnTask {}

  /** What is said of a school's tasks at one time; one that no longer fits is moot by itself. */
  record Report(List<OnTask> all) implements Order {
    public Report {
      all = List.copyOf(all);
    }
  }

  /** Of an incident: what a person decides about it. */
  sealed interface OnIncident extends Order {}

  record Confirm(String reason) implements OnIncident {}

  record Upgrade(String reason) implements OnIncident {}

  record ChangeSeverity(Severity severity, String reason) implements OnIncident {}

  record Merge(IncidentId into, String reason) implements OnIncident {}

  record Split(List<SignalId> signals, String reason) implements OnIncident {}

  record Link(IncidentId other, String reason) implements OnIncident {}

  record HandOver(RegionId to, String reason) implements OnIncident {}

  record Close(Disposition disposition, String reason) implements OnIncident {}

  record Reopen(String reason) implements OnIncident {}

  record Note(String text) implements OnIncident {}

  /** What is known of a unit; {@code dispatch} is empty over the radio. */
  record ReportUnit(String unit, String dispatch, UnitStatus status, Optional<Instant> expectedAt)
      implements OnIncident {}

  record ConfirmDrill(String reason) implements OnIncident {}

  record DeclareActual(String reason) implements OnIncident {}

  /** Whoever orders it has made sure that the camera sees the incident. */
  record OpenCamera(CameraId camera, CameraLink link) implements OnIncident {}

  /** To the call-handling system of this region. */
  record HandToCalls(RegionId system) implements OnIncident {}

  /** What became of sending it there. */
  record RecordHandover(String handover, CallCase.State state, String detail)
      implements OnIncident {}

  /** What the call-handling system says of its case. */
  record ReportCall(
      RegionId system, Optional<String> number, Optional<CallStatus> status, String text)
      implements OnIncident {}

  /** A person typed it in. */
  record RecordCallNumber(String number) implements OnIncident {}

  /** {@code reference} and {@code note} may be empty. */
  record Refer(Referral.Agency agency, Referral.Channel channel, String reference, String note)
      implements OnIncident {}
}
