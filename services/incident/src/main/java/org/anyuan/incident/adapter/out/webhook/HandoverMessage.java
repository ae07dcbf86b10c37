package org.anyuan.incident.adapter.out.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.incident.application.EnumNames;
import org.anyuan.incident.application.Visibility;
import org.anyuan.incident.application.calls.Handover;
import org.anyuan.proto.common.v1.Place;
import org.anyuan.proto.common.v1.Position;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.incident.v1.Incident;

/**
 * What a call-handling system is sent: what a dispatcher would have typed in there. Built by
 * allow-list; no device, picture, camera, unit, or person of ours.
 *
 * @param timestamp when the handing over was asked for
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record HandoverMessage(String type, Instant timestamp, Data data) {
  private static final String TYPE = "anyuan.incident.handover.v1";

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Data(
      String incidentId,
      String mode,
      String severity,
      List<String> kinds,
      boolean major,
      boolean confirmed,
      boolean silentAtSchool,
      boolean cancelRequested,
      boolean openedByPerson,
      Instant openedAt,
      Instant lastPressAt,
      long presses,
      School school,
      List<Where> places,
      String text,
      String reportTo) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record School(String id, String name, String regionId, Coordinates position) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Where(String building, String floor, String room, Coordinates position) {}

  /** Degrees. */
  record Coordinates(double longitude, double latitude, String datum) {
    static Coordinates of(boolean present, Position position) {
      return present
          ? new Coordinates(position.getLongitude(), position.getLatitude(), "CGCS2000")
          : null;
    }
  }

  static HandoverMessage of(Handover handover) {
    Incident i = handover.incident();
    return new HandoverMessage(
        TYPE,
        handover.askedAt(),
        new Data(
            i.getIncidentId(),
            EnumNames.of(i.getMode()),
            EnumNames.of(i.getSeverity()),
            EnumNames.of(i.getKindsList()),
            i.hasMajorAt(),
            i.hasConfirmedAt(),
            Visibility.silentAtSchool(i),
            i.getCancelRequested(),
            i.getOpenedByPerson(),
            Timestamps.instant(i.getOpenedAt()),
            Timestamps.instant(i.getLastSignalAt()),
            i.getSignalCount(),
            school(i.getSchool()),
            i.getPlacesList().stream().map(HandoverMessage::where).toList(),
            i.getText(),
            "/api/v1/call-handling/" + handover.systemId() + "/reports"));
  }

  private static School school(SchoolRef school) {
    return new School(
        school.getSchoolId(),
        school.getName(),
        school.getStationRegionId().isEmpty()
            ? school.getCountyRegionId()
            : school.getStationRegionId(),
        Coordinates.of(school.hasPosition(), school.getPosition()));
  }

  private static Where where(Place place) {
    return new Where(
        place.getBuilding(),
        place.getFloor(),
        place.getRoom(),
        Coordinates.of(place.hasPosition(), place.getPosition()));
  }
}
