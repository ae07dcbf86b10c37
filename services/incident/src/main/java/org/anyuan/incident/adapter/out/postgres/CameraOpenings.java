package org.anyuan.incident.adapter.out.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.anyuan.common.audit.AuditEntry;
import org.anyuan.common.audit.AuditEntry.AuditActor;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.incident.application.EnumNames;
import org.anyuan.incident.application.Projection.Logged;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.incident.v1.IncidentEvent;

/** Who opened which camera, as the audit trail keeps it. */
final class CameraOpenings {
  private static final ObjectMapper JSON = new ObjectMapper();

  private CameraOpenings() {}

  static List<AuditEntry> of(List<Logged> fresh) {
    return fresh.stream()
        .map(Logged::event)
        .filter(IncidentEvent::hasCameraOpened)
        .map(CameraOpenings::entry)
        .toList();
  }

  private static AuditEntry entry(IncidentEvent e) {
    var school = e.getIncident().getSchool();
    return new AuditEntry(
        region(school),
        school.getRegionPath().isEmpty() ? "/" : school.getRegionPath(),
        Timestamps.instant(e.getDecidedAt()),
        new AuditActor(e.getActor().getSubject(), e.getActor().getRole()),
        "camera.opened",
        "incident/" + e.getIncidentId(),
        detail(e));
  }

  /** The chain is the police-station area's where there is one, as everywhere else. */
  private static String region(SchoolRef school) {
    return Stream.of(school.getStationRegionId(), school.getCountyRegionId())
        .filter(id -> !id.isEmpty())
        .findFirst()
        .orElse("unknown");
  }

  private static String detail(IncidentEvent e) {
    var detail = new LinkedHashMap<String, String>();
    detail.put("cameraId", e.getCameraOpened().getCameraId());
    detail.put("link", EnumNames.of(e.getCameraOpened().getLink()));
    detail.put("schoolId", e.getSchoolId());
    detail.put("mode", EnumNames.of(e.getIncident().getMode()));
    detail.put("state", EnumNames.of(e.getIncident().getState()));
    detail.put("eventId", e.getEventId());
    detail.put("commandId", e.getCauseId());
    try {
      return JSON.writeValueAsString(detail);
    } catch (JsonProcessingException ex) {
      throw new IllegalArgumentException(ex);
    }
  }
}
