package org.anyuan.incident.adapter.out.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.anyuan.common.audit.AuditEntry;
import org.anyuan.common.audit.AuditEntry.AuditActor;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.incident.application.EnumNames;
import org.anyuan.incident.application.Projection.Logged;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.incident.v1.IncidentEvent;

/** Who opened which camera, and who handed what to another system, as the audit trail keeps it. */
final class AuditedEvents {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What was done, and to what beside the incident. */
  private record Act(String action, Map<String, String> of) {}

  private AuditedEvents() {}

  static List<AuditEntry> of(List<Logged> fresh) {
    return fresh.stream()
        .map(Logged::event)
        .flatMap(e -> act(e).map(act -> entry(e, act)).stream())
        .toList();
  }

  private static Optional<Act> act(IncidentEvent e) {
    return switch (e.getEventCase()) {
      case CAMERA_OPENED -> {
        var of = new LinkedHashMap<String, String>();
        of.put("cameraId", e.getCameraOpened().getCameraId());
        of.put("link", EnumNames.of(e.getCameraOpened().getLink()));
        yield Optional.of(new Act("camera.opened", of));
      }
      case CALL_HANDOVER_ASKED -> {
        var of = new LinkedHashMap<String, String>();
        of.put("systemId", e.getCallHandoverAsked().getSystemId());
        of.put("handoverId", e.getCallHandoverAsked().getHandoverId());
        yield Optional.of(new Act("incident.handed-to-call-handling", of));
      }
      default -> Optional.empty();
    };
  }

  private static AuditEntry entry(IncidentEvent e, Act act) {
    var school = e.getIncident().getSchool();
    return new AuditEntry(
        region(school),
        school.getRegionPath().isEmpty() ? "/" : school.getRegionPath(),
        Timestamps.instant(e.getDecidedAt()),
        new AuditActor(e.getActor().getSubject(), e.getActor().getRole()),
        act.action(),
        "incident/" + e.getIncidentId(),
        detail(e, act));
  }

  /** The chain is the police-station area's where there is one, as everywhere else. */
  private static String region(SchoolRef school) {
    return Stream.of(school.getStationRegionId(), school.getCountyRegionId())
        .filter(id -> !id.isEmpty())
        .findFirst()
        .orElse("unknown");
  }

  private static String detail(IncidentEvent e, Act act) {
    var detail = new LinkedHashMap<>(act.of());
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
