package org.anyuan.notify.adapter.in.kafka;

import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.region.Role;
import org.anyuan.notify.application.escalation.FollowIncident.Happened;
import org.anyuan.notify.domain.AlarmKind;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.RegionId;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.Severity;
import org.anyuan.notify.domain.TaskId;
import org.anyuan.notify.domain.escalation.Help;
import org.anyuan.notify.domain.escalation.KnownIncident;
import org.anyuan.notify.domain.escalation.KnownTask;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.anyuan.proto.incident.v1.Task;

/**
 * From the contract of incident to what escalations have to know. What is not known yet counts as
 * what rings most: nothing here may keep an alarm from being told.
 */
final class ReadIncident {
  private ReadIncident() {}

  /** Absent: it is about no incident, such as a command that was refused. */
  static Optional<Happened> of(IncidentEvent event, boolean late) {
    if (!event.hasIncident() || event.getIncident().getIncidentId().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Happened(incident(event.getIncident()), progress(event), late));
  }

  /** Of which lane somebody did something about it. */
  private static Optional<Lane> progress(IncidentEvent event) {
    return switch (event.getEventCase()) {
      case UNIT_REPORTED ->
          event.getUnitReported().getLate() ? Optional.empty() : Optional.of(Lane.POLICE);
      case CONFIRMED,
          NOTE_ADDED,
          SEVERITY_CHANGED,
          DRILL_CONFIRMED,
          CALL_REPORTED,
          REFERRED,
          CAMERA_OPENED ->
          laneOf(event.getActor().getRole());
      default -> Optional.empty();
    };
  }

  private static Optional<Lane> laneOf(String role) {
    return switch (role) {
      case Role.POLICE_DISPATCHER, Role.POLICE_OFFICER -> Optional.of(Lane.POLICE);
      case Role.EDUCATION_OFFICER -> Optional.of(Lane.EDUCATION);
      case Role.MEDIA_OFFICER -> Optional.of(Lane.MEDIA);
      case Role.SCHOOL_OFFICER -> Optional.of(Lane.SCHOOL);
      default -> Optional.empty();
    };
  }

  private static KnownIncident incident(Incident incident) {
    var school = incident.getSchool();
    return new KnownIncident(
        IncidentId.of("incidentId", incident.getIncidentId()),
        SchoolId.of("schoolId", school.getSchoolId()),
        plain(school.getName()),
        new RegionPath(school.getRegionPath()),
        county(school),
        mode(incident),
        severity(incident),
        incident.getKindsList().stream().map(ReadIncident::kind).distinct().toList(),
        building(incident),
        help(incident),
        over(incident),
        incident.getTasksList().stream().flatMap(task -> task(task).stream()).toList(),
        incident.getVersion());
  }

  private static RegionId county(SchoolRef school) {
    return new RegionId(
        school.getCountyRegionId().isEmpty()
            ? new RegionPath(school.getRegionPath()).ids().getLast()
            : school.getCountyRegionId());
  }

  /** Absent: of an audience that is told of in another way. */
  private static Optional<KnownTask> task(Task task) {
    var lane =
        switch (task.getAudience()) {
          case AUDIENCE_POLICE, AUDIENCE_UNSPECIFIED -> Optional.of(Lane.POLICE);
          case AUDIENCE_EDUCATION -> Optional.of(Lane.EDUCATION);
          case AUDIENCE_MEDIA -> Optional.of(Lane.MEDIA);
          case UNRECOGNIZED -> Optional.<Lane>empty();
        };
    var state =
        switch (task.getState()) {
          case TASK_STATE_OPEN, TASK_STATE_UNSPECIFIED, UNRECOGNIZED -> KnownTask.State.OPEN;
          case TASK_STATE_ACKNOWLEDGED -> KnownTask.State.ACKNOWLEDGED;
          case TASK_STATE_CLOSED -> KnownTask.State.CLOSED;
        };
    return lane.map(
        of ->
            new KnownTask(
                TaskId.of("taskId", task.getTaskId()),
                of,
                task.getVersion(),
                state,
                task.getAddresseeRegionIdsList().stream().map(RegionId::new).toList(),
                state == KnownTask.State.ACKNOWLEDGED && !task.getAcknowledgedBy().isEmpty()
                    ? Optional.of(new PersonId(task.getAcknowledgedBy()))
                    : Optional.empty()));
  }

  /** Where the newest press came from, as far as it says. */
  private static String building(Incident incident) {
    var pressed =
        incident.getSignalsList().reversed().stream()
            .map(signal -> signal.getPlace().getBuilding())
            .filter(building -> !building.isBlank())
            .findFirst();
    return plain(
        pressed.orElseGet(
            () ->
                incident.getPlacesList().reversed().stream()
                    .map(place -> place.getBuilding())
                    .filter(building -> !building.isBlank())
                    .findFirst()
                    .orElse("")));
  }

  /** A name that no message could hold must not keep the message back. */
  private static String plain(String text) {
    return text.chars()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .collect(StringBuilder::new, (to, c) -> to.append((char) c), StringBuilder::append)
        .toString()
        .strip();
  }

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

  private static Help help(Incident incident) {
    return switch (incident.getDispatch().getState()) {
      case DISPATCH_STATE_ACKNOWLEDGED -> Help.ACKNOWLEDGED;
      case DISPATCH_STATE_ON_THE_WAY -> Help.ON_THE_WAY;
      case DISPATCH_STATE_ARRIVED -> Help.ARRIVED;
      case DISPATCH_STATE_RECEIVED, DISPATCH_STATE_UNSPECIFIED, UNRECOGNIZED -> Help.RECEIVED;
    };
  }

  private static boolean over(Incident incident) {
    return switch (incident.getState()) {
      case INCIDENT_STATE_CLOSED, INCIDENT_STATE_MERGED -> true;
      case INCIDENT_STATE_OPEN,
          INCIDENT_STATE_ACKNOWLEDGED,
          INCIDENT_STATE_CONFIRMED,
          INCIDENT_STATE_REOPENED,
          INCIDENT_STATE_UNSPECIFIED,
          UNRECOGNIZED ->
          false;
    };
  }
}
