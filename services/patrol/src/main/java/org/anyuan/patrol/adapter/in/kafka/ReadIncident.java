package org.anyuan.patrol.adapter.in.kafka;

import java.util.Optional;
import java.util.stream.Collectors;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.geo.Position;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.application.FollowIncident.Happened;
import org.anyuan.patrol.domain.IncidentId;
import org.anyuan.patrol.domain.SchoolId;
import org.anyuan.patrol.domain.dispatch.AlarmKind;
import org.anyuan.patrol.domain.dispatch.KnownIncident;
import org.anyuan.patrol.domain.dispatch.Mode;
import org.anyuan.patrol.domain.dispatch.Severity;
import org.anyuan.proto.common.v1.Place;
import org.anyuan.proto.incident.v1.Correlation;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.anyuan.proto.incident.v1.IncidentState;

/** From the contract of incident to what dispatch has to know. */
final class ReadIncident {
  private ReadIncident() {}

  /** Absent: nothing that concerns dispatch, such as a task that was delivered. */
  static Optional<Happened> of(IncidentEvent event) {
    if (!event.hasIncident()) {
      return Optional.empty();
    }
    return switch (event.getEventCase()) {
      case OPENED, SEVERITY_RAISED, SEVERITY_CHANGED, REOPENED ->
          Optional.of(happened(event, true));
      case SIGNAL_CORRELATED ->
          Optional.of(
              happened(
                  event,
                  event.getSignalCorrelated().getCorrelation()
                      == Correlation.CORRELATION_NEW_KIND));
      case MERGED, TURNED_ACTUAL ->
          Optional.of(happened(event, event.getIncident().getMergedInto().isEmpty()));
      case SPLIT, CLOSED -> Optional.of(happened(event, false));
      default -> Optional.empty();
    };
  }

  private static Happened happened(IncidentEvent event, boolean asksForMore) {
    return new Happened(event.getEventId(), incident(event.getIncident()), asksForMore);
  }

  private static KnownIncident incident(Incident incident) {
    var school = incident.getSchool();
    return new KnownIncident(
        IncidentId.of("incidentId", incident.getIncidentId()),
        SchoolId.of("schoolId", school.getSchoolId()),
        new RegionPath(school.getRegionPath()),
        position(incident),
        mode(incident),
        incident.getKindsList().stream().map(ReadIncident::kind).collect(Collectors.toSet()),
        severity(incident),
        open(incident.getState()),
        Optional.of(incident.getMergedInto()).filter(id -> !id.isEmpty()).map(IncidentId::new),
        Timestamps.instant(incident.getOpenedAt()),
        incident.getVersion());
  }

  /** The place of the newest press that has one, or else the school. */
  private static Optional<Position> position(Incident incident) {
    var place =
        incident.getPlacesList().reversed().stream()
            .filter(Place::hasPosition)
            .map(Place::getPosition)
            .findFirst();
    var school = incident.getSchool();
    return place
        .or(() -> school.hasPosition() ? Optional.of(school.getPosition()) : Optional.empty())
        .map(p -> new Position(p.getLongitude(), p.getLatitude()));
  }

  /** What is not known yet counts as real. */
  private static Mode mode(Incident incident) {
    return switch (incident.getMode()) {
      case MODE_EXERCISE -> Mode.EXERCISE;
      case MODE_TEST -> Mode.TEST;
      case MODE_ACTUAL, MODE_UNSPECIFIED, UNRECOGNIZED -> Mode.ACTUAL;
    };
  }

  private static Severity severity(Incident incident) {
    return switch (incident.getSeverity()) {
      case SEVERITY_LOW -> Severity.LOW;
      case SEVERITY_MEDIUM -> Severity.MEDIUM;
      case SEVERITY_HIGH -> Severity.HIGH;
      case SEVERITY_CRITICAL, SEVERITY_UNSPECIFIED, UNRECOGNIZED -> Severity.CRITICAL;
    };
  }

  private static AlarmKind kind(org.anyuan.proto.common.v1.AlarmKind kind) {
    return switch (kind) {
      case ALARM_KIND_PANIC -> AlarmKind.PANIC;
      case ALARM_KIND_DURESS -> AlarmKind.DURESS;
      case ALARM_KIND_SILENT_PANIC -> AlarmKind.SILENT_PANIC;
      case ALARM_KIND_INTRUSION -> AlarmKind.INTRUSION;
      case ALARM_KIND_FIRE -> AlarmKind.FIRE;
      case ALARM_KIND_MEDICAL -> AlarmKind.MEDICAL;
      case ALARM_KIND_TAMPER -> AlarmKind.TAMPER;
      case ALARM_KIND_UNREADABLE -> AlarmKind.UNREADABLE;
      case ALARM_KIND_OTHER, ALARM_KIND_CANCEL, ALARM_KIND_UNSPECIFIED, UNRECOGNIZED ->
          AlarmKind.OTHER;
    };
  }

  private static boolean open(IncidentState state) {
    return switch (state) {
      case INCIDENT_STATE_CLOSED, INCIDENT_STATE_MERGED -> false;
      case INCIDENT_STATE_OPEN,
          INCIDENT_STATE_ACKNOWLEDGED,
          INCIDENT_STATE_CONFIRMED,
          INCIDENT_STATE_REOPENED,
          INCIDENT_STATE_UNSPECIFIED,
          UNRECOGNIZED ->
          true;
    };
  }
}
