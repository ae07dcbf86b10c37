package org.anyuan.incident.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.protobuf.Message;
import java.time.Instant;
import java.util.Map;
import org.anyuan.incident.application.Page;
import org.anyuan.incident.application.Viewer;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that happened to an incident.
 *
 * @param type such as {@code OPENED} or {@code SIGNAL_CORRELATED}
 * @param causeId the press or the command that caused it; as the rest, for the police alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TimelineEntry")
record TimelineView(
    String eventId,
    String type,
    Instant decidedAt,
    String causeId,
    String actor,
    String actorRole,
    Map<String, Object> details) {

  static TimelineView of(IncidentEvent e, Viewer viewer) {
    var type = e.getEventCase().name();
    var at = Times.at(e.hasDecidedAt(), e.getDecidedAt());
    if (!viewer.police()) {
      return new TimelineView(e.getEventId(), type, at, null, null, null, null);
    }
    return new TimelineView(
        e.getEventId(),
        type,
        at,
        e.getCauseId(),
        Times.text(e.getActor().getSubject()),
        Times.text(e.getActor().getRole()),
        details(e));
  }

  /**
   * That a camera was looked through, and what goes on in the police's own systems, is known to the
   * police and the audit trail alone.
   */
  static Page<IncidentEvent> readable(Page<IncidentEvent> page, Viewer viewer) {
    return viewer.police()
        ? page
        : new Page<>(page.items().stream().filter(e -> !ofThePolice(e)).toList(), page.next());
  }

  private static boolean ofThePolice(IncidentEvent e) {
    return e.hasCameraOpened()
        || e.hasCallHandoverAsked()
        || e.hasCallHandoverRecorded()
        || e.hasCallReported()
        || e.hasCallNumberRecorded();
  }

  private static Map<String, Object> details(IncidentEvent e) {
    var set = e.getOneofFieldDescriptor(IncidentEvent.getDescriptor().getOneofs().getFirst());
    return set == null ? null : MessageJson.of((Message) e.getField(set));
  }
}
