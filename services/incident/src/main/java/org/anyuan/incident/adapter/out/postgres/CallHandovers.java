package org.anyuan.incident.adapter.out.postgres;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.incident.application.Projection.Logged;
import org.anyuan.proto.incident.v1.IncidentEvent;

/** What events put into the outbox of handovers, and what they take back out of it. */
final class CallHandovers {
  private CallHandovers() {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Asked(
      String handoverId,
      String incidentId,
      String schoolId,
      String schoolName,
      String regionPath,
      String systemId,
      String askedAt,
      String askedBy,
      String snapshot) {}

  /**
   * What was asked for before is of no use any more.
   *
   * @param keep the newer one
   * @param settled the one that has its number now; a merge took it to another incident
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Superseded(String incidentId, String keep, String settled, String decidedAt) {}

  static List<Asked> asked(List<Logged> fresh) {
    return fresh.stream()
        .map(Logged::event)
        .filter(IncidentEvent::hasCallHandoverAsked)
        .map(CallHandovers::asked)
        .toList();
  }

  private static Asked asked(IncidentEvent e) {
    var school = e.getIncident().getSchool();
    return new Asked(
        e.getCallHandoverAsked().getHandoverId(),
        e.getIncidentId(),
        school.getSchoolId(),
        school.getName().replace("\u0000", ""),
        school.getRegionPath().isEmpty() ? "/" : school.getRegionPath(),
        e.getCallHandoverAsked().getSystemId(),
        at(e),
        e.getActor().getSubject(),
        Base64.getEncoder().encodeToString(e.getIncident().toByteArray()));
  }

  static List<Superseded> superseded(List<Logged> fresh) {
    return fresh.stream().map(Logged::event).flatMap(CallHandovers::superseded).toList();
  }

  private static Stream<Superseded> superseded(IncidentEvent e) {
    return switch (e.getEventCase()) {
      case CALL_HANDOVER_ASKED ->
          Stream.of(
              new Superseded(
                  e.getIncidentId(), e.getCallHandoverAsked().getHandoverId(), null, at(e)));
      case CALL_NUMBER_RECORDED -> Stream.of(new Superseded(e.getIncidentId(), null, null, at(e)));
      case CALL_REPORTED ->
          e.getIncident().getCallCase().getNumber().isEmpty()
              ? Stream.empty()
              : Stream.of(
                  new Superseded(
                      e.getIncidentId(),
                      null,
                      uuid(e.getIncident().getCallCase().getHandoverId()),
                      at(e)));
      default -> Stream.empty();
    };
  }

  private static String uuid(String handoverId) {
    return handoverId.isEmpty() ? null : handoverId;
  }

  private static String at(IncidentEvent e) {
    return Timestamps.instant(e.getDecidedAt()).toString();
  }
}
