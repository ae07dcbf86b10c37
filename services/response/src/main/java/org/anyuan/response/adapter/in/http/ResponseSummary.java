package org.anyuan.response.adapter.in.http;

import java.time.Instant;
import java.util.List;
import org.anyuan.response.domain.AlarmKind;
import org.anyuan.response.domain.Mode;
import org.anyuan.response.domain.Severity;
import org.anyuan.response.domain.response.Response;
import org.anyuan.response.domain.response.ResponseState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A response in a list. */
@Schema(name = "ResponseSummary")
record ResponseSummary(
    String id,
    String incidentId,
    String schoolId,
    String schoolName,
    String regionPath,
    Mode mode,
    List<AlarmKind> kinds,
    Severity severity,
    @Schema(description = "false: incident has closed it") boolean incidentOpen,
    ResponseState.Name state,
    Instant stateSince,
    Instant openedAt,
    long version) {
  static ResponseSummary of(Response response) {
    var about = response.about();
    return new ResponseSummary(
        response.id().toString(),
        about.incident().value(),
        about.school().value(),
        about.schoolName(),
        about.path().value(),
        about.mode(),
        about.kinds(),
        about.severity(),
        about.open(),
        response.state().name(),
        response.state().since(),
        response.openedAt(),
        response.version());
  }
}
