package org.anyuan.incident.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.anyuan.incident.application.EnumNames;
import org.anyuan.proto.queue.v1.PoliceTask;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A task of the police lane.
 *
 * @param queuedAt when the lane took this version
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PoliceTask")
record PoliceTaskView(
    String taskId,
    long version,
    String incidentId,
    @Schema(description = "The newest 100") List<String> signalIds,
    long signalCount,
    String mode,
    DrillView drill,
    String severity,
    List<String> kinds,
    String state,
    String reason,
    String incidentState,
    boolean major,
    boolean confirmed,
    SchoolView school,
    List<PlaceView> places,
    List<String> deviceIds,
    String text,
    List<MediaView> media,
    boolean sound,
    boolean silentAtSchool,
    boolean cancelRequested,
    boolean openedByPerson,
    String follows,
    List<String> addresseeRegionIds,
    Instant receivedAt,
    Instant updatedAt,
    Instant acknowledgeBy,
    String acknowledgedBy,
    List<String> overdue,
    Instant queuedAt,
    @Schema(description = "RECEIVED, ACKNOWLEDGED, ON_THE_WAY or ARRIVED") String dispatchState,
    Instant dispatchStateAt,
    List<UnitView> units,
    @Schema(description = "The leads because of which there is the incident")
        List<String> originLeadIds)
    implements TaskView {

  static PoliceTaskView of(PoliceTask t, Instant queuedAt) {
    var dispatch = DispatchView.of(t.getDispatch());
    return new PoliceTaskView(
        t.getTaskId(),
        t.getVersion(),
        t.getIncidentId(),
        t.getSignalIdsList(),
        t.getSignalCount(),
        EnumNames.of(t.getMode()),
        DrillView.of(t.hasDrill(), t.getDrill()),
        EnumNames.of(t.getSeverity()),
        EnumNames.of(t.getKindsList()),
        EnumNames.of(t.getState()),
        EnumNames.of(t.getReason()),
        EnumNames.of(t.getIncidentState()),
        t.getMajor(),
        t.getConfirmed(),
        SchoolView.of(t.getSchool()),
        t.getPlacesList().stream().map(PlaceView::of).toList(),
        t.getDeviceIdsList(),
        Times.text(t.getText()),
        t.getMediaList().stream().map(MediaView::of).toList(),
        t.getSound(),
        t.getSilentAtSchool(),
        t.getCancelRequested(),
        t.getOpenedByPerson(),
        Times.text(t.getFollows()),
        t.getAddresseeRegionIdsList(),
        Times.at(t.hasReceivedAt(), t.getReceivedAt()),
        Times.at(t.hasUpdatedAt(), t.getUpdatedAt()),
        Times.at(t.hasAcknowledgeBy(), t.getAcknowledgeBy()),
        Times.text(t.getAcknowledgedBy()),
        EnumNames.of(t.getOverdueList()),
        queuedAt,
        dispatch.state(),
        dispatch.since(),
        t.getUnitsList().stream().map(UnitView::of).toList(),
        t.getOriginLeadIdsList());
  }
}
