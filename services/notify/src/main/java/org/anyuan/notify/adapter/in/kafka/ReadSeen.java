package org.anyuan.notify.adapter.in.kafka;

import java.util.List;
import java.util.Optional;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.application.Registry;
import org.anyuan.notify.domain.AlarmKind;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.RegionId;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.Severity;
import org.anyuan.notify.domain.feed.Ending;
import org.anyuan.notify.domain.feed.Help;
import org.anyuan.notify.domain.feed.Seen;
import org.anyuan.notify.domain.feed.Stage;
import org.anyuan.proto.common.v1.Place;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.incident.v1.Disposition;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.IncidentState;

/** From the contract of incident to what a feed may hold: what is not named here stays out. */
final class ReadSeen {
  private ReadSeen() {}

  static Seen of(Incident incident, Registry registry) {
    return new Seen(
        IncidentId.of("incidentId", incident.getIncidentId()),
        incident.getVersion(),
        school(incident.getSchool()),
        addressees(incident, registry),
        mode(incident),
        stage(incident.getState()),
        severity(incident),
        severity(incident),
        incident.getKindsList().stream().map(ReadSeen::kind).distinct().toList(),
        incident.hasConfirmedAt(),
        incident.hasMajorAt(),
        ending(incident.getDisposition()),
        Optional.of(incident.getMergedInto()).filter(id -> !id.isEmpty()).map(IncidentId::new),
        incident.getPlacesList().stream()
            .map(Place::getBuilding)
            .filter(building -> !building.isEmpty())
            .distinct()
            .toList(),
        help(incident),
        Timestamps.instant(incident.getOpenedAt()));
  }

  private static Seen.School school(SchoolRef school) {
    return new Seen.School(
        SchoolId.of("schoolId", school.getSchoolId()),
        school.getName(),
        new RegionPath(school.getRegionPath()),
        new RegionId(
            school.getCountyRegionId().isEmpty()
                ? new RegionPath(school.getRegionPath()).ids().getLast()
                : school.getCountyRegionId()));
  }

  /** A region that the tree does not know lets nobody in. */
  private static List<RegionPath> addressees(Incident incident, Registry registry) {
    return incident.getTasksList().stream()
        .flatMap(task -> task.getAddresseeRegionIdsList().stream())
        .distinct()
        .flatMap(id -> registry.path(new RegionId(id)).stream())
        .sorted((one, other) -> one.value().compareTo(other.value()))
        .toList();
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

  private static Stage stage(IncidentState state) {
    return switch (state) {
      case INCIDENT_STATE_OPEN, INCIDENT_STATE_UNSPECIFIED, UNRECOGNIZED -> Stage.OPEN;
      case INCIDENT_STATE_ACKNOWLEDGED -> Stage.ACKNOWLEDGED;
      case INCIDENT_STATE_CONFIRMED -> Stage.CONFIRMED;
      case INCIDENT_STATE_CLOSED -> Stage.CLOSED;
      case INCIDENT_STATE_REOPENED -> Stage.REOPENED;
      case INCIDENT_STATE_MERGED -> Stage.MERGED;
    };
  }

  private static Optional<Ending> ending(Disposition disposition) {
    return switch (disposition) {
      case DISPOSITION_UNSPECIFIED, UNRECOGNIZED -> Optional.empty();
      case DISPOSITION_RESOLVED -> Optional.of(Ending.RESOLVED);
      case DISPOSITION_FALSE_ALARM -> Optional.of(Ending.FALSE_ALARM);
      case DISPOSITION_EXERCISE_ENDED -> Optional.of(Ending.EXERCISE_ENDED);
      case DISPOSITION_TEST_ENDED -> Optional.of(Ending.TEST_ENDED);
      case DISPOSITION_HANDED_OVER -> Optional.of(Ending.HANDED_OVER);
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
}
