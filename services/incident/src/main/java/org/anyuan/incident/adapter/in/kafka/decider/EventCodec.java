package org.anyuan.incident.adapter.in.kafka.decider;

import java.util.List;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.incident.domain.Actor;
import org.anyuan.incident.domain.Audience;
import org.anyuan.incident.domain.Decision;
import org.anyuan.incident.domain.Fact;
import org.anyuan.incident.domain.Input;
import org.anyuan.incident.domain.SignalId;
import org.anyuan.incident.domain.TurnCause;
import org.anyuan.proto.alarm.v1.AlarmSignal;
import org.anyuan.proto.incident.v1.ButtonTestDeclared;
import org.anyuan.proto.incident.v1.CallHandoverAsked;
import org.anyuan.proto.incident.v1.CallNumberRecorded;
import org.anyuan.proto.incident.v1.CameraLink;
import org.anyuan.proto.incident.v1.CameraOpened;
import org.anyuan.proto.incident.v1.CancelRecorded;
import org.anyuan.proto.incident.v1.CommandRejected;
import org.anyuan.proto.incident.v1.Correlation;
import org.anyuan.proto.incident.v1.DrillConfirmed;
import org.anyuan.proto.incident.v1.IncidentClosed;
import org.anyuan.proto.incident.v1.IncidentConfirmed;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.anyuan.proto.incident.v1.IncidentHandedOver;
import org.anyuan.proto.incident.v1.IncidentLinked;
import org.anyuan.proto.incident.v1.IncidentMerged;
import org.anyuan.proto.incident.v1.IncidentOpened;
import org.anyuan.proto.incident.v1.IncidentReopened;
import org.anyuan.proto.incident.v1.IncidentSplit;
import org.anyuan.proto.incident.v1.MajorDeclared;
import org.anyuan.proto.incident.v1.NoteAdded;
import org.anyuan.proto.incident.v1.RejectionCode;
import org.anyuan.proto.incident.v1.SeverityChanged;
import org.anyuan.proto.incident.v1.SeverityRaised;
import org.anyuan.proto.incident.v1.SignalCorrelated;
import org.anyuan.proto.incident.v1.TaskAcknowledged;
import org.anyuan.proto.incident.v1.TaskDelivered;
import org.anyuan.proto.incident.v1.TaskOverdue;
import org.anyuan.proto.incident.v1.TaskPublished;
import org.anyuan.proto.incident.v1.TaskQueued;
import org.anyuan.proto.incident.v1.TurnedActual;

/** What an input caused, as an event. */
final class EventCodec {
  private final Input input;
  private final String causeId;
  private final AlarmSignal signal;
  private final IncidentMessages messages;

  /**
   * @param causeId as the outside knows the input: the signal's or command's own id
   * @param signal the press as it came in; the default instance for a command
   */
  EventCodec(Input input, String causeId, AlarmSignal signal, IncidentMessages messages) {
    this.input = input;
    this.causeId = causeId;
    this.signal = signal;
    this.messages = messages;
  }

  IncidentEvent happened(Decision.Happening happening, int ordinal) {
    var event =
        event(ordinal)
            .setIncidentId(happening.incident().id().toString())
            .setIncident(IncidentCodec.snapshot(messages.of(happening.incident())));
    fact(event, happening.fact());
    return event.build();
  }

  /** Without an incident. */
  IncidentEvent without(Fact fact) {
    var event = event(0);
    fact(event, fact);
    return event.build();
  }

  IncidentEvent rejected(Decision.Rejected rejected) {
    var event = event(0);
    rejected.incident().ifPresent(i -> event.setIncidentId(i.toString()));
    return event
        .setCommandRejected(
            CommandRejected.newBuilder()
                .setCode(Enums.proto(RejectionCode.class, rejected.reason()))
                .setField(rejected.field())
                .setDetail(rejected.detail()))
        .build();
  }

  private IncidentEvent.Builder event(int ordinal) {
    Actor actor = input.actor();
    return IncidentEvent.newBuilder()
        .setEventId(
            DeterministicId.of("event", input.id().value().toString(), Integer.toString(ordinal))
                .toString())
        .setCauseId(causeId)
        .setSchoolId(input.school().value())
        .setDecidedAt(Timestamps.of(input.at()))
        .setActor(
            org.anyuan.proto.common.v1.Actor.newBuilder()
                .setSubject(actor.subject())
                .setRole(actor.role())
                .setScopePath(actor.scopePath()));
  }

  private void fact(IncidentEvent.Builder to, Fact fact) {
    switch (fact) {
      case Fact.Opened f -> {
        var opened = IncidentOpened.newBuilder();
        f.signal().ifPresent(_ -> opened.setSignal(signal));
        f.splitFrom().ifPresent(i -> opened.setSplitFrom(i.toString()));
        to.setOpened(opened);
      }
      case Fact.Correlated f ->
          to.setSignalCorrelated(
              SignalCorrelated.newBuilder()
                  .setSignal(signal)
                  .setCorrelation(Enums.proto(Correlation.class, f.correlation())));
      case Fact.SeverityRaised f ->
          to.setSeverityRaised(
              SeverityRaised.newBuilder()
                  .setFrom(IncidentCodec.severity(f.from()))
                  .setTo(IncidentCodec.severity(f.to())));
      case Fact.MajorDeclared f ->
          to.setMajorDeclared(
              MajorDeclared.newBuilder()
                  .setRule(f.rule().map(Enum::name).orElse(""))
                  .setReason(f.reason()));
      case Fact.CancelRecorded f ->
          to.setCancelRecorded(
              CancelRecorded.newBuilder().setSignal(signal).setWithinGrace(f.withinGrace()));
      case Fact.Confirmed f ->
          to.setConfirmed(IncidentConfirmed.newBuilder().setReason(f.reason()));
      case Fact.SeverityChanged f ->
          to.setSeverityChanged(
              SeverityChanged.newBuilder()
                  .setFrom(IncidentCodec.severity(f.from()))
                  .setTo(IncidentCodec.severity(f.to()))
                  .setReason(f.reason()));
      case Fact.MergedInto f ->
          to.setMerged(
              IncidentMerged.newBuilder()
                  .setIntoIncidentId(f.into().toString())
                  .setReason(f.reason()));
      case Fact.TookOver f ->
          to.setMerged(
              IncidentMerged.newBuilder()
                  .setFromIncidentId(f.from().toString())
                  .setReason(f.reason()));
      case Fact.Split f ->
          to.setSplit(
              IncidentSplit.newBuilder()
                  .setNewIncidentId(f.into().toString())
                  .addAllSignalIds(texts(f.signals()))
                  .setReason(f.reason()));
      case Fact.Linked f ->
          to.setLinked(
              IncidentLinked.newBuilder()
                  .setOtherIncidentId(f.other().toString())
                  .setReason(f.reason()));
      case Fact.HandedOver f ->
          to.setHandedOver(
              IncidentHandedOver.newBuilder().setToRegionId(f.to().value()).setReason(f.reason()));
      case Fact.Closed f ->
          to.setClosed(
              IncidentClosed.newBuilder()
                  .setDisposition(IncidentCodec.disposition(f.disposition()))
                  .setReason(f.reason()));
      case Fact.Reopened f -> to.setReopened(IncidentReopened.newBuilder().setReason(f.reason()));
      case Fact.NoteAdded f -> to.setNoteAdded(NoteAdded.newBuilder().setText(f.text()));
      case Fact.UnitReported f -> to.setUnitReported(UnitCodec.reported(f));
      case Fact.ButtonTestDeclared f ->
          to.setButtonTestDeclared(
              ButtonTestDeclared.newBuilder()
                  .setSchool(SchoolCodec.ref(f.school()))
                  .setDeviceId(f.device().value())
                  .setUntil(Timestamps.of(f.until())));
      case Fact.DrillConfirmed f ->
          to.setDrillConfirmed(DrillConfirmed.newBuilder().setReason(f.reason()));
      case Fact.TurnedInto f ->
          to.setTurnedActual(
              turned(f.cause(), f.reason()).setIntoIncidentId(f.actual().toString()));
      case Fact.TookOverAsActual f ->
          to.setTurnedActual(turned(f.cause(), f.reason()).setFromIncidentId(f.from().toString()));
      case Fact.CameraOpened f ->
          to.setCameraOpened(
              CameraOpened.newBuilder()
                  .setCameraId(f.camera().value())
                  .setLink(Enums.proto(CameraLink.class, f.link())));
      case Fact.HandedToCalls f ->
          to.setCallHandoverAsked(
              CallHandoverAsked.newBuilder()
                  .setSystemId(f.system().value())
                  .setHandoverId(f.handover()));
      case Fact.HandoverRecorded f -> to.setCallHandoverRecorded(CallCodec.recorded(f));
      case Fact.CallReported f -> to.setCallReported(CallCodec.reported(f));
      case Fact.CallNumberRecorded f ->
          to.setCallNumberRecorded(CallNumberRecorded.newBuilder().setNumber(f.number()));
      case Fact.Referred f -> to.setReferred(CallCodec.referred(f));
      case Fact.TaskAcknowledged f ->
          to.setTaskAcknowledged(
              TaskAcknowledged.newBuilder()
                  .setTaskId(f.task().toString())
                  .setAudience(audience(f.audience())));
      case Fact.TaskQueued f ->
          to.setTaskQueued(
              TaskQueued.newBuilder()
                  .setTaskId(f.task().toString())
                  .setAudience(audience(f.audience())));
      case Fact.TaskDelivered f ->
          to.setTaskDelivered(
              TaskDelivered.newBuilder()
                  .setTaskId(f.task().toString())
                  .setAudience(audience(f.audience())));
      case Fact.TaskOverdue f ->
          to.setTaskOverdue(
              TaskOverdue.newBuilder()
                  .setTaskId(f.task().toString())
                  .setAudience(audience(f.audience()))
                  .setStep(TaskCodec.step(f.step()))
                  .addAllAddedRegionIds(f.added().stream().map(r -> r.value()).toList()));
      case Fact.TaskPublished f ->
          to.setTaskPublished(
              TaskPublished.newBuilder()
                  .setTaskId(f.task().toString())
                  .setAudience(audience(f.audience())));
    }
  }

  private static TurnedActual.Builder turned(TurnCause cause, String reason) {
    return TurnedActual.newBuilder()
        .setCause(Enums.proto(org.anyuan.proto.incident.v1.TurnCause.class, cause))
        .setReason(reason);
  }

  private static List<String> texts(List<SignalId> ids) {
    return ids.stream().map(SignalId::toString).toList();
  }

  private static org.anyuan.proto.incident.v1.Audience audience(Audience audience) {
    return Enums.proto(org.anyuan.proto.incident.v1.Audience.class, audience);
  }
}
