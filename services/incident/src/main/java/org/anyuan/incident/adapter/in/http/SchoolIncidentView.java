package org.anyuan.incident.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.anyuan.incident.application.EnumNames;
import org.anyuan.proto.incident.v1.Incident;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For the school itself: that help was called, for which place, and that it is on its way. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SchoolIncident")
record SchoolIncidentView(
    String incidentId,
    long version,
    SchoolView school,
    String mode,
    String state,
    List<String> kinds,
    Instant openedAt,
    Instant lastSignalAt,
    Instant acknowledgedAt,
    Instant closedAt,
    List<PlaceView> places,
    @Schema(description = "RECEIVED, ACKNOWLEDGED, ON_THE_WAY or ARRIVED") String dispatchState,
    Instant dispatchStateAt)
    implements IncidentView {

  static SchoolIncidentView of(Incident i) {
    var dispatch = DispatchView.of(i);
    return new SchoolIncidentView(
        i.getIncidentId(),
        i.getVersion(),
        SchoolView.named(i.getSchool()),
        EnumNames.of(i.getMode()),
        EnumNames.of(i.getState()),
        EnumNames.of(i.getKindsList()),
        Times.at(i.hasOpenedAt(), i.getOpenedAt()),
        Times.at(i.hasLastSignalAt(), i.getLastSignalAt()),
        Times.at(i.hasAcknowledgedAt(), i.getAcknowledgedAt()),
        Times.at(i.hasClosedAt(), i.getClosedAt()),
        i.getPlacesList().stream().map(PlaceView::of).toList(),
        dispatch.state(),
        dispatch.since());
  }
}
