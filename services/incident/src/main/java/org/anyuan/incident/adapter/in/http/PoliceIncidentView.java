package org.anyuan.incident.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.anyuan.incident.application.EnumNames;
import org.anyuan.incident.application.Visibility;
import org.anyuan.proto.incident.v1.Incident;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All of it, for the police alone. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PoliceIncident")
record PoliceIncidentView(
    String incidentId,
    long version,
    SchoolView school,
    String mode,
    DrillView drill,
    String state,
    String severity,
    List<String> kinds,
    Instant openedAt,
    Instant lastSignalAt,
    Instant acknowledgedAt,
    Instant confirmedAt,
    String confirmedBy,
    Instant majorAt,
    Instant closedAt,
    String disposition,
    long signalCount,
    @Schema(description = "The newest 100 presses, the newest last") List<SignalView> signals,
    List<PlaceView> places,
    List<String> deviceIds,
    String text,
    List<MediaView> media,
    boolean cancelRequested,
    boolean openedByPerson,
    boolean silentAtSchool,
    String mergedInto,
    String follows,
    List<String> linkedIncidentIds,
    List<TaskBudgetView> tasks,
    @Schema(description = "RECEIVED, ACKNOWLEDGED, ON_THE_WAY or ARRIVED") String dispatchState,
    Instant dispatchStateAt,
    @Schema(description = "The newest 20, the one reported last comes last") List<UnitView> units,
    CallCaseView callCase,
    @Schema(description = "To 119 and 120, the newest 20, the newest last")
        List<ReferralView> referrals,
    @Schema(description = "The leads because of which it was opened; lead says what they are")
        List<String> originLeadIds,
    @Schema(
            description =
                "Of one incident alone, while it is open: at most 10 cameras that see its places,"
                    + " the best first")
        List<IncidentCameraView> cameras)
    implements IncidentView {

  static PoliceIncidentView of(Incident i) {
    return of(i, null);
  }

  static PoliceIncidentView of(Incident i, List<IncidentCameraView> cameras) {
    var dispatch = DispatchView.of(i);
    return new PoliceIncidentView(
        i.getIncidentId(),
        i.getVersion(),
        SchoolView.of(i.getSchool()),
        EnumNames.of(i.getMode()),
        DrillView.of(i.hasDrill(), i.getDrill()),
        EnumNames.of(i.getState()),
        EnumNames.of(i.getSeverity()),
        EnumNames.of(i.getKindsList()),
        Times.at(i.hasOpenedAt(), i.getOpenedAt()),
        Times.at(i.hasLastSignalAt(), i.getLastSignalAt()),
        Times.at(i.hasAcknowledgedAt(), i.getAcknowledgedAt()),
        Times.at(i.hasConfirmedAt(), i.getConfirmedAt()),
        Times.text(i.getConfirmedBy()),
        Times.at(i.hasMajorAt(), i.getMajorAt()),
        Times.at(i.hasClosedAt(), i.getClosedAt()),
        EnumNames.of(i.getDisposition()),
        i.getSignalCount(),
        i.getSignalsList().stream().map(SignalView::of).toList(),
        i.getPlacesList().stream().map(PlaceView::of).toList(),
        i.getDeviceIdsList(),
        Times.text(i.getText()),
        i.getMediaList().stream().map(MediaView::of).toList(),
        i.getCancelRequested(),
        i.getOpenedByPerson(),
        Visibility.silentAtSchool(i),
        Times.text(i.getMergedInto()),
        Times.text(i.getFollows()),
        i.getLinkedIncidentIdsList(),
        i.getTasksList().stream().map(TaskBudgetView::of).toList(),
        dispatch.state(),
        dispatch.since(),
        i.getUnitsList().stream().map(UnitView::of).toList(),
        CallCaseView.of(i),
        i.getReferralsList().stream().map(ReferralView::of).toList(),
        i.getOriginLeadIdsList(),
        cameras);
  }
}
