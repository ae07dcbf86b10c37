package org.anyuan.incident.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.anyuan.incident.application.EnumNames;
import org.anyuan.proto.queue.v1.EducationTask;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A task of the education lane: no person, no room, no device, no words of the caller. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EducationTask")
record EducationTaskView(
    String taskId,
    long version,
    String incidentId,
    String mode,
    @Schema(description = "A drill that the police have to verify by then") Instant drillVerifyBy,
    String severity,
    List<String> kinds,
    String state,
    String reason,
    String incidentState,
    boolean major,
    boolean confirmed,
    SchoolView school,
    List<String> buildings,
    boolean sound,
    boolean silentAtSchool,
    List<String> addresseeRegionIds,
    Instant receivedAt,
    Instant updatedAt,
    Instant acknowledgeBy,
    List<String> overdue,
    Instant queuedAt,
    @Schema(description = "RECEIVED, ACKNOWLEDGED, ON_THE_WAY or ARRIVED") String dispatchState,
    Instant dispatchStateAt)
    implements TaskView {

  static EducationTaskView of(EducationTask t, Instant queuedAt) {
    var dispatch = DispatchView.of(t.getDispatch());
    return new EducationTaskView(
        t.getTaskId(),
        t.getVersion(),
        t.getIncidentId(),
        EnumNames.of(t.getMode()),
        Times.at(t.hasDrillVerifyBy(), t.getDrillVerifyBy()),
        EnumNames.of(t.getSeverity()),
        EnumNames.of(t.getKindsList()),
        EnumNames.of(t.getState()),
        EnumNames.of(t.getReason()),
        EnumNames.of(t.getIncidentState()),
        t.getMajor(),
        t.getConfirmed(),
        SchoolView.of(t.getSchool()),
        t.getBuildingsList(),
        t.getSound(),
        t.getSilentAtSchool(),
        t.getAddresseeRegionIdsList(),
        Times.at(t.hasReceivedAt(), t.getReceivedAt()),
        Times.at(t.hasUpdatedAt(), t.getUpdatedAt()),
        Times.at(t.hasAcknowledgeBy(), t.getAcknowledgeBy()),
        EnumNames.of(t.getOverdueList()),
        queuedAt,
        dispatch.state(),
        dispatch.since());
  }
}
