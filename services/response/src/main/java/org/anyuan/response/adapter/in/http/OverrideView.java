package org.anyuan.response.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.anyuan.response.domain.response.Waiver;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request to go without a pairing, and what the second person said. */
@Schema(name = "Override")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OverrideView(
    String id,
    String pairing,
    @Schema(nullable = true, description = "The one statement that it lets go by")
        String statementId,
    String reason,
    String askedBy,
    Instant askedAt,
    State state,
    @Schema(nullable = true) String answeredBy,
    @Schema(nullable = true) Instant answeredAt,
    @Schema(nullable = true) String answer) {
  /** Where it stands. */
  enum State {
    ASKED,
    APPROVED,
    REFUSED
  }

  static OverrideView of(Waiver waiver) {
    var answer = waiver.answer();
    return new OverrideView(
        waiver.id().toString(),
        waiver.pairing(),
        waiver.statement().map(Object::toString).orElse(null),
        waiver.reason(),
        waiver.askedBy().name(),
        waiver.askedAt(),
        answer.map(a -> a.approved() ? State.APPROVED : State.REFUSED).orElse(State.ASKED),
        answer.map(a -> a.by().name()).orElse(null),
        answer.map(Waiver.Answer::at).orElse(null),
        answer.map(Waiver.Answer::reason).orElse(null));
  }
}
