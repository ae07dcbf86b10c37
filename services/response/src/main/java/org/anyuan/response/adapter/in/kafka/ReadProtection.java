package org.anyuan.response.adapter.in.kafka;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.anyuan.common.region.RegionPath;
import org.anyuan.proto.common.v1.Place;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.anyuan.proto.incident.v1.SignalRef;
import org.anyuan.response.application.publication.LearnProtections.Protection;
import org.anyuan.response.domain.IncidentId;
import org.anyuan.response.domain.publication.ProtectedFields;
import org.anyuan.response.domain.publication.ProtectedFields.Field;

/** What of an incident no statement may say: its places, devices and what people wrote. */
final class ReadProtection {
  private ReadProtection() {}

  /** Absent: the event says nothing of the kind. */
  static Optional<Protection> of(IncidentEvent event) {
    if (!event.hasIncident() || event.getIncident().getIncidentId().isEmpty()) {
      return Optional.empty();
    }
    var incident = event.getIncident();
    var fields =
        ProtectedFields.NONE
            .and(Field.BUILDING, places(incident, Place::getBuilding))
            .and(Field.FLOOR, places(incident, Place::getFloor))
            .and(Field.ROOM, places(incident, Place::getRoom))
            .and(Field.DEVICE_ID, devices(incident))
            .and(Field.TEXT, texts(event));
    return fields.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Protection(
                IncidentId.of("incidentId", incident.getIncidentId()),
                new RegionPath(incident.getSchool().getRegionPath()),
                fields));
  }

  private static List<String> places(Incident incident, Function<Place, String> field) {
    return Stream.concat(
            incident.getPlacesList().stream(),
            incident.getSignalsList().stream().map(SignalRef::getPlace))
        .map(field)
        .toList();
  }

  private static List<String> devices(Incident incident) {
    return Stream.concat(
            incident.getDeviceIdsList().stream(),
            incident.getSignalsList().stream().map(SignalRef::getDeviceId))
        .toList();
  }

  /**
   * Not the reasons that the desk gives: those are official words, and a statement may say them.
   */
  private static List<String> texts(IncidentEvent event) {
    var said =
        switch (event.getEventCase()) {
          case NOTE_ADDED -> event.getNoteAdded().getText();
          case CALL_REPORTED -> event.getCallReported().getText();
          case REFERRED -> event.getReferred().getNote();
          default -> "";
        };
    return List.of(event.getIncident().getText(), said);
  }
}
