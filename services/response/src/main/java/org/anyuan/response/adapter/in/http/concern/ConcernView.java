package org.anyuan.response.adapter.in.http.concern;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import org.anyuan.response.domain.IncidentId;
import org.anyuan.response.domain.ResponseId;
import org.anyuan.response.domain.SchoolId;
import org.anyuan.response.domain.concern.Answer;
import org.anyuan.response.domain.concern.Concern;
import org.anyuan.response.domain.concern.ConcernDetails;
import org.anyuan.response.domain.concern.ConcernId;
import org.anyuan.response.domain.concern.ConcernState;
import org.anyuan.response.domain.concern.Platform;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A concern. */
@Schema(name = "Concern")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConcernView(
    String id,
    ConcernDetails.Kind kind,
    Platform platform,
    String topic,
    Instant noticedAt,
    String regionId,
    String schoolId,
    String incidentId,
    String responseId,
    ConcernState.Name state,
    Instant since,
    @Schema(description = "The one with which it is answered") String headId,
    AnswerView answer,
    @Schema(description = "From when it was noticed; of one in a group, its head's counts")
        Long secondsToAnswer,
    String dismissedBecause,
    long version) {

  /** What met it: a statement, or a person by their role. */
  @Schema(name = "ConcernAnswer")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AnswerView(String statementId, String role, String note) {
    static AnswerView of(Answer answer) {
      return switch (answer) {
        case Answer.ByStatement(var statement) -> new AnswerView(statement.toString(), null, null);
        case Answer.ByPerson(var role, var note) -> new AnswerView(null, role, note);
      };
    }
  }

  static ConcernView of(Concern concern) {
    var details = concern.details();
    var answered = concern.state() instanceof ConcernState.Answered a ? a : null;
    return new ConcernView(
        concern.id().toString(),
        details.kind(),
        details.platform(),
        details.topic(),
        details.noticedAt(),
        details.region().value(),
        details.school().map(SchoolId::value).orElse(null),
        details.incident().map(IncidentId::value).orElse(null),
        details.response().map(ResponseId::toString).orElse(null),
        concern.state().name(),
        concern.state().since(),
        concern.head().map(ConcernId::toString).orElse(null),
        answered == null ? null : AnswerView.of(answered.answer()),
        answered == null
            ? null
            : Duration.between(details.noticedAt(), answered.since()).toSeconds(),
        concern.state() instanceof ConcernState.Dismissed d ? d.reason() : null,
        concern.version());
  }
}
