package org.anyuan.incident.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.anyuan.incident.application.EnumNames;
import org.anyuan.incident.application.LaneTask;
import org.anyuan.proto.queue.v1.MediaTask;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A task of the media lane: a major and confirmed incident, and where; nothing of what was said.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MediaTask")
record MediaTaskView(
    String taskId,
    long version,
    String incidentId,
    String mode,
    String severity,
    String category,
    String state,
    String reason,
    SchoolView school,
    boolean sound,
    List<String> addresseeRegionIds,
    Instant dueFrom,
    Instant updatedAt,
    Instant acknowledgeBy,
    List<String> overdue,
    Instant queuedAt)
    implements TaskView {

  static MediaTaskView of(MediaTask t, LaneTask task) {
    return new MediaTaskView(
        t.getTaskId(),
        t.getVersion(),
        t.getIncidentId(),
        EnumNames.of(t.getMode()),
        EnumNames.of(t.getSeverity()),
        EnumNames.of(t.getCategory()),
        EnumNames.of(t.getState()),
        EnumNames.of(t.getReason()),
        SchoolView.named(task.school()),
        t.getSound(),
        t.getAddresseeRegionIdsList(),
        Times.at(t.hasDueFrom(), t.getDueFrom()),
        Times.at(t.hasUpdatedAt(), t.getUpdatedAt()),
        Times.at(t.hasAcknowledgeBy(), t.getAcknowledgeBy()),
        EnumNames.of(t.getOverdueList()),
        task.queuedAt());
  }
}
