package org.anyuan.incident.adapter.in.kafka.decider;

import static org.anyuan.common.cloudevents.Timestamps.instant;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.incident.domain.AlarmKind;
import org.anyuan.incident.domain.Confirmation;
import org.anyuan.incident.domain.DeviceId;
import org.anyuan.incident.domain.Disposition;
import org.anyuan.incident.domain.HeldVersion;
import org.anyuan.incident.domain.Incident;
import org.anyuan.incident.domain.IncidentId;
import org.anyuan.incident.domain.IncidentState;
import org.anyuan.incident.domain.LeadId;
import org.anyuan.incident.domain.Mode;
import org.anyuan.incident.domain.Severity;

/** An incident, as events and the changelog hold it. */
final class IncidentCodec {
  private static final int SIGNALS_IN_EVENTS = 10;

  private IncidentCodec() {}

  /** What an event carries of it: a storm of presses must not fill the log with itself. */
  static org.anyuan.proto.incident.v1.Incident snapshot(org.anyuan.proto.incident.v1.Incident all) {
    var surplus = all.getSignalsCount() - SIGNALS_IN_EVENTS;
    if (surplus <= 0) {
      return all;
    }
    var newest = all.getSignalsList().subList(surplus, all.getSignalsCount());
    return all.toBuilder().clearSignals().addAllSignals(newest).build();
  }

  /** All that is held. */
  static org.anyuan.proto.incident.v1.Incident proto(Incident incident) {
    var to =
        org.anyuan.proto.incident.v1.Incident.newBuilder()
            .setIncidentId(incident.id().toString())
            .setVersion(incident.version())
            .setSchool(SchoolCodec.ref(incident.school()))
            .setMode(Enums.proto(org.anyuan.proto.common.v1.Mode.class, incident.mode()))
            .setSeverity(severity(incident.severity()))
            .setOpenedAt(Timestamps.of(incident.openedAt()))
            .setLastSignalAt(Timestamps.of(incident.lastSignalAt()))
            .setSignalCount(incident.signalCount())
            .setText(incident.text())
            .setCancelRequested(incident.cancelRequested())
            .setOpenedByPerson(incident.openedByPerson());
    incident.drill().map(DrillCodec::proto).ifPresent(to::setDrill);
    state(to, incident.state());
    incident.kinds().forEach(k -> to.addKinds(kind(k)));
    incident.acknowledgedAt().map(Timestamps::of).ifPresent(to::setAcknowledgedAt);
    incident
        .confirmation()
        .ifPresent(c -> to.setConfirmedAt(Timestamps.of(c.at())).setConfirmedBy(c.by()));
    incident.majorAt().map(Timestamps::of).ifPresent(to::setMajorAt);
    incident.signals().forEach(s -> to.addSignals(SignalCodec.ref(s)));
    incident.places().forEach(p -> to.addPlaces(SchoolCodec.place(p)));
    incident.devices().forEach(d -> to.addDeviceIds(d.value()));
    incident.media().forEach(m -> to.addMedia(SchoolCodec.media(m)));
    incident.follows().ifPresent(f -> to.setFollows(f.toString()));
    incident.links().forEach(l -> to.addLinkedIncidentIds(l.toString()));
    incident.tasks().forEach(t -> to.addTasks(TaskCodec.task(t)));
    incident.units().forEach(u -> to.addUnits(UnitCodec.unit(u)));
    incident.call().map(CallCodec::call).ifPresent(to::setCallCase);
    incident.referrals().forEach(r -> to.addReferrals(CallCodec.referral(r)));
    incident.origins().forEach(o -> to.addOriginLeadIds(o.toString()));
    to.setDispatch(UnitCodec.dispatch(incident.dispatch()));
    return to.build();
  }

  private static void state(org.anyuan.proto.incident.v1.Incident.Builder to, IncidentState state) {
    to.setState(state(state));
    switch (state) {
      case IncidentState.Closed closed ->
          to.setClosedAt(Timestamps.of(closed.at()))
              .setDisposition(disposition(closed.disposition()));
      case IncidentState.Merged merged -> to.setMergedInto(merged.into().toString());
      case IncidentState.Active _ -> {
        // An active state holds nothing of its own.
      }
    }
  }

  static org.anyuan.proto.incident.v1.IncidentState state(IncidentState state) {
    return switch (state) {
      case IncidentState.Open _ -> org.anyuan.proto.incident.v1.IncidentState.INCIDENT_STATE_OPEN;
      case IncidentState.Acknowledged _ ->
          org.anyuan.proto.incident.v1.IncidentState.INCIDENT_STATE_ACKNOWLEDGED;
      case IncidentState.Confirmed _ ->
          org.anyuan.proto.incident.v1.IncidentState.INCIDENT_STATE_CONFIRMED;
      case IncidentState.Closed _ ->
          org.anyuan.proto.incident.v1.IncidentState.INCIDENT_STATE_CLOSED;
      case IncidentState.Reopened _ ->
          org.anyuan.proto.incident.v1.IncidentState.INCIDENT_STATE_REOPENED;
      case IncidentState.Merged _ ->
          org.anyuan.proto.incident.v1.IncidentState.INCIDENT_STATE_MERGED;
    };
  }

  static Incident domain(
      org.anyuan.proto.incident.v1.Incident from, Map<String, HeldVersion> held) {
    return new Incident(
        id(from.getIncidentId()),
        from.getVersion(),
        SchoolCodec.school(from.getSchool()),
        Enums.domain(Mode.class, from.getMode()),
        from.hasDrill() ? Optional.of(DrillCodec.domain(from.getDrill())) : Optional.empty(),
        state(from),
        Enums.domain(Severity.class, from.getSeverity()),
        from.getKindsList().stream().map(k -> Enums.domain(AlarmKind.class, k)).toList(),
        instant(from.getOpenedAt()),
        instant(from.getLastSignalAt()),
        TaskCodec.optional(from.hasAcknowledgedAt(), from.getAcknowledgedAt()),
        TaskCodec.optional(from.hasConfirmedAt(), from.getConfirmedAt())
            .map(at -> new Confirmation(at, from.getConfirmedBy())),
        TaskCodec.optional(from.hasMajorAt(), from.getMajorAt()),
        from.getSignalCount(),
        from.getSignalsList().stream().map(SignalCodec::ref).toList(),
        from.getPlacesList().stream().map(SchoolCodec::place).toList(),
        from.getDeviceIdsList().stream().map(DeviceId::new).toList(),
        from.getText(),
        from.getMediaList().stream().map(SchoolCodec::media).toList(),
        from.getCancelRequested(),
        Optional.of(from.getFollows()).filter(s -> !s.isEmpty()).map(IncidentCodec::id),
        from.getLinkedIncidentIdsList().stream().map(IncidentCodec::id).toList(),
        from.getOpenedByPerson(),
        from.getTasksList().stream()
            .map(t -> TaskCodec.task(t, Optional.ofNullable(held.get(t.getTaskId()))))
            .toList(),
        from.getUnitsList().stream().map(UnitCodec::unit).toList(),
        from.hasCallCase() ? Optional.of(CallCodec.call(from.getCallCase())) : Optional.empty(),
        from.getReferralsList().stream().map(CallCodec::referral).toList(),
        from.getOriginLeadIdsList().stream().map(IncidentCodec::lead).toList());
  }

  private static IncidentState state(org.anyuan.proto.incident.v1.Incident from) {
    return switch (from.getState()) {
      case INCIDENT_STATE_OPEN -> new IncidentState.Open();
      case INCIDENT_STATE_ACKNOWLEDGED -> new IncidentState.Acknowledged();
      case INCIDENT_STATE_CONFIRMED -> new IncidentState.Confirmed();
      case INCIDENT_STATE_CLOSED ->
          new IncidentState.Closed(
              instant(from.getClosedAt()), Enums.domain(Disposition.class, from.getDisposition()));
      case INCIDENT_STATE_REOPENED -> new IncidentState.Reopened();
      case INCIDENT_STATE_MERGED -> new IncidentState.Merged(id(from.getMergedInto()));
      case INCIDENT_STATE_UNSPECIFIED, UNRECOGNIZED ->
          throw new IllegalStateException("the changelog holds an unknown incident state");
    };
  }

  static org.anyuan.proto.common.v1.Severity severity(Severity severity) {
    return Enums.proto(org.anyuan.proto.common.v1.Severity.class, severity);
  }

  static org.anyuan.proto.common.v1.AlarmKind kind(AlarmKind kind) {
    return Enums.proto(org.anyuan.proto.common.v1.AlarmKind.class, kind);
  }

  static org.anyuan.proto.incident.v1.Disposition disposition(Disposition disposition) {
    return Enums.proto(org.anyuan.proto.incident.v1.Disposition.class, disposition);
  }

  static LeadId lead(String text) {
    return new LeadId(UUID.fromString(text));
  }

  static IncidentId id(String text) {
    return new IncidentId(UUID.fromString(text));
  }
}
