package org.anyuan.notify.adapter.in.http.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.anyuan.notify.domain.AlarmKind;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.Severity;
import org.anyuan.notify.domain.feed.Category;
import org.anyuan.notify.domain.feed.Ending;
import org.anyuan.notify.domain.feed.Help;
import org.anyuan.notify.domain.feed.Shown;
import org.anyuan.notify.domain.feed.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An incident for programs, as a lane may know it. What a lane is not told is not there. */
@Schema(name = "FeedIncident")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record IncidentItem(
    String id,
    long version,
    Mode mode,
    Stage state,
    Category category,
    Severity severity,
    boolean major,
    List<AlarmKind> kinds,
    String schoolId,
    String school,
    String regionId,
    List<String> buildings,
    Help dispatch,
    Ending ending,
    String mergedInto,
    Instant openedAt,
    Instant updatedAt,
    String link) {

  static IncidentItem of(Shown shown, long version, Instant at, String link) {
    return new IncidentItem(
        shown.incident().value(),
        version,
        shown.mode(),
        shown.stage(),
        shown.category(),
        shown.severity().orElse(null),
        shown.major(),
        shown.kinds(),
        shown.school().id().value(),
        shown.school().name(),
        shown.school().county().value(),
        shown.buildings(),
        shown.help().orElse(null),
        shown.ending().orElse(null),
        shown.mergedInto().map(IncidentId::value).orElse(null),
        shown.openedAt().orElse(null),
        at,
        link);
  }
}
