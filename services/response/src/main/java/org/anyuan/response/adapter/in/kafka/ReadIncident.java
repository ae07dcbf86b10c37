package org.anyuan.response.adapter.in.kafka;

import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.anyuan.proto.incident.v1.IncidentState;
import org.anyuan.response.application.FollowIncident.Happened;
import org.anyuan.response.domain.About;
import org.anyuan.response.domain.AlarmKind;
import org.anyuan.response.domain.IncidentId;
import org.anyuan.response.domain.KnownIncident;
import org.anyuan.response.domain.Mode;
import org.anyuan.response.domain.RegionId;
import org.anyuan.response.domain.SchoolId;
import org.anyuan.response.domain.Severity;

/** From the contract of incident to what a response has to know. No text, no place, no person. */
final class ReadIncident {
  private ReadIncident() {}

  /** Absent: nothing that concerns a response, such as a task that was delivered. */
  static Optional<Happened> of(IncidentEvent event) {
    if (!event.hasIncident()) {
      return Optional.empty();
    }
    return switch (event.getEventCase()) {
      case MAJOR_DECLARED, CONFIRMED, TURNED_ACTUAL, MERGED -> Optional.of(happened(event, true));
      case OPENED, SIGNAL_CORRELATED, SEVERITY_RAISED, SEVERITY_CHANGED, SPLIT, CLOSED, REOPENED ->
          Optional.of(happened(event, false));
      default -> Optional.empty();
    };
  }

  private static Happened happened(IncidentEvent event, boolean declared) {
    return new Happened(event.getEventId(), incident(event.getIncident()), declared);
  }

  private static KnownIncident incident(Incident incident) {
    return new KnownIncident(
        about(incident),
        incident.hasConfirmedAt(),
        incident.hasMajorAt(),
        Optional.of(incident.getMergedInto()).filter(id -> !id.isEmpty()).map(IncidentId::new),
        incident.getVersion());
  }

  private static About about(Incident incident) {
    var school = incident.getSchool();
    return new About(
        IncidentId.of("incidentId", incident.getIncidentId()),
        SchoolId.of("schoolId", school.getSchoolId()),
        school.getName(),
        new RegionPath(school.getRegionPath()),
        county(school),
        kinds(incident),
        severity(incident),
        mode(incident),
        open(incident.getState()));
  }

  private static RegionId county(SchoolRef school) {
    return new RegionId(
        school.getCountyRegionId().isEmpty()
            ? new RegionPath(school.getRegionPath()).ids().getLast()
            : school.getCountyRegionId());
  }

  private static List<AlarmKind> kinds(Incident incident) {
    return incident.getKindsList().stream().map(ReadIncident::kind).distinct().toList();
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
