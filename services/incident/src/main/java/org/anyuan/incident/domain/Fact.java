package org.anyuan.incident.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happened to an incident. */
public sealed interface Fact {

  record Opened(Optional<Signal> signal, Optional<IncidentId> splitFrom) implements Fact {}

  record Correlated(Signal signal, Correlation correlation) implements Fact {}

  record SeverityRaised(Severity from, Severity to) implements Fact {}

  /** By a rule, named, or by a person, with a reason. */
  record MajorDeclared(Optional<MajorRule> rule, String reason) implements Fact {}

  record CancelRecorded(Signal signal, boolean withinGrace) implements Fact {}

  record Confirmed(String reason) implements Fact {}

  record SeverityChanged(Severity from, Severity to, String reason) implements Fact {}

  record MergedInto(IncidentId into, String reason) implements Fact {}

  record TookOver(IncidentId from, String reason) implements Fact {}

  record Split(IncidentId into, List<SignalId> signals, String reason) implements Fact {}

  record Linked(IncidentId other, String reason) implements Fact {}

  record HandedOver(RegionId to, String reason) implements Fact {}

  record Closed(Disposition disposition, String reason) implements Fact {}

  record Reopened(String reason) implements Fact {}

  record NoteAdded(String text) implements Fact {}

  /**
   * What is known of a unit.
   *
   * @param late it changed nothing
   * @param from the incident that was reported to, where that became a part of this one
   */
  record UnitReported(Order.ReportUnit report, boolean late, Optional<IncidentId> from)
      implements Fact {}

  /** Of no incident. */
  record ButtonTestDeclared(School school, DeviceId device, Instant until) implements Fact {}

  record DrillConfirmed(String reason) implements Fact {}

  record TurnedInto(IncidentId actual, TurnCause cause, String reason) implements Fact {}

  /** Of the incident of mode ACTUAL. */
  record TookOverAsActual(IncidentId from, TurnCause cause, String reason) implements Fact {}

  record CameraOpened(CameraId camera, CameraLink link) implements Fact {}

  record HandedToCalls(RegionId system, String handover) implements Fact {}

  record HandoverRecorded(Order.RecordHandover what) implements Fact {}

  /**
   * What the call-handling system said.
   *
   * @param late it changed nothing
   */
  record CallReported(Order.ReportCall report, boolean late) implements Fact {}

  record CallNumberRecorded(String number) implements Fact {}

  record Referred(Order.Refer what) implements Fact {}

  record TaskAcknowledged(TaskId task, Audience audience) implements Fact {}

  record TaskQueued(TaskId task, Audience audience) implements Fact {}

  record TaskDelivered(TaskId task, Audience audience) implements Fact {}

  record TaskOverdue(TaskId task, Audience audience, BudgetStep step, List<RegionId> added)
      implements Fact {}

  record TaskPublished(TaskId task, Audience audience) implements Fact {}
}
