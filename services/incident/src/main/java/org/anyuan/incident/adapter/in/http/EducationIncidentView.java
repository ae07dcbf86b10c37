package org.anyuan.incident.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.anyuan.incident.application.EnumNames;
import org.anyuan.incident.application.Visibility;
import org.anyuan.proto.common.v1.Place;
import org.anyuan.proto.incident.v1.Incident;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For the education desk, the commission and the inspector: no person, no room, no device. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EducationIncident")
record EducationIncidentView(
    String incidentId,
    long version,
    SchoolView school,
    String mode,
    String state,
    String severity,
    List<String> kinds,
    Instant openedAt,
    Instant lastSignalAt,
    Instant acknowledgedAt,
    Instant confirmedAt,
    Instant majorAt,
    Instant closedAt,
    String disposition,
    List<String> buildings,
    boolean silentAtSchool,
    String mergedInto,
    List<String> linkedIncidentIds,
    @Schema(description = "RECEIVED, ACKNOWLEDGED, ON_THE_WAY or ARRIVED") String dispatchState,
    Instant dispatchStateAt)
    implements IncidentView {

  static EducationIncidentView of(Incident i) {
    var dispatch = DispatchView.of(i);
    return new EducationIncidentView(
        i.getIncidentId(),
        i.getVersion(),
        SchoolView.of(i.getSchool()),
        EnumNames.of(i.getMode()),
        EnumNames.of(i.getState()),
        EnumNames.of(i.getSeverity()),
        EnumNames.of(i.getKindsList()),
        Times.at(i.hasOpenedAt(), i.getOpenedAt()),
        Times.at(i.hasLastSignalAt(), i.getLastSignalAt()),
        Times.at(i.hasAcknowledgedAt(), i.getAcknowledgedAt()),
        Times.at(i.hasConfirmedAt(), i.getConfirmedAt()),
        Times.at(i.hasMajorAt(), i.getMajorAt()),
        Times.at(i.hasClosedAt(), i.getClosedAt()),
        EnumNames.of(i.getDisposition()),
        i.getPlacesList().stream()
            .map(Place::getBuilding)
            .filter(b -> !b.isEmpty())
            .distinct()
            .toList(),
        Visibility.silentAtSchool(i),
        Times.text(i.getMergedInto()),
        i.getLinkedIncidentIdsList(),
        dispatch.state(),
        dispatch.since());
  }
}
