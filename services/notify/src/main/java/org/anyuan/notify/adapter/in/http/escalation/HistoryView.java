package org.anyuan.notify.adapter.in.http.escalation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.anyuan.notify.application.Escalations.Entry;
import org.anyuan.notify.application.Escalations.Line;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.Severity;
import org.anyuan.notify.domain.channel.Choice;
import org.anyuan.notify.domain.escalation.Escalation;
import org.anyuan.notify.domain.escalation.EscalationState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An escalation with what happened in it. */
@Schema(name = "EscalationHistory")
record HistoryView(
    @JsonUnwrapped EscalationView escalation,
    @Schema(description = "In its order; the newest 500") List<LineView> history) {
  static HistoryView of(Escalation escalation, List<Entry> record) {
    return new HistoryView(
        EscalationView.of(escalation), record.stream().map(LineView::of).toList());
  }

  enum Kind {
    STATE,
    NOTICE,
    ALARM
  }

  /** One line; what is of another kind is absent. */
  @Schema(name = "EscalationLine")
  record LineView(
      long sequence,
      Instant at,
      Kind kind,
      @Schema(nullable = true) EscalationState.Name state,
      @Schema(nullable = true) Severity severity,
      @Schema(nullable = true) Instant nextAt,
      @Schema(nullable = true) Integer notice,
      @Schema(
              nullable = true,
              description =
                  "Of a notice STEP, REPEAT, STALE, RISE, REOPENED, FALLBACK; of an alarm EXHAUSTED,"
                      + " NOBODY_TO_TELL, STRAY")
          String cause,
      @Schema(nullable = true) List<String> told,
      @Schema(nullable = true, description = "By nothing that works and is more than a browser")
          List<String> doubtful,
      @Schema(nullable = true) List<NotReached> notReached) {

    private static LineView of(Entry entry) {
      return switch (entry.line()) {
        case Line.Stood(var state, var severity, var nextAt) ->
            new LineView(
                entry.sequence(),
                entry.at(),
                Kind.STATE,
                state,
                severity,
                nextAt.orElse(null),
                null,
                null,
                null,
                null,
                null);
        case Line.Told(var notice, var cause, var told, var doubtful, var not) ->
            new LineView(
                entry.sequence(),
                entry.at(),
                Kind.NOTICE,
                null,
                null,
                null,
                notice,
                cause.name(),
                names(told),
                names(doubtful),
                NotReached.all(not));
        case Line.Alarmed(var cause, var notice) -> alarm(entry, notice, cause.name());
        case Line.Strayed _ -> alarm(entry, null, "STRAY");
      };
    }

    private static LineView alarm(Entry entry, Integer notice, String cause) {
      return new LineView(
          entry.sequence(),
          entry.at(),
          Kind.ALARM,
          null,
          null,
          null,
          notice,
          cause,
          null,
          null,
          null);
    }

    private static List<String> names(Collection<PersonId> people) {
      return people.stream().map(PersonId::value).sorted().toList();
    }
  }

  /** Who was not told. */
  @Schema(name = "EscalationNotReached")
  record NotReached(String person, Choice.Why why) {
    private static List<NotReached> all(Map<PersonId, Choice.Why> not) {
      return not.entrySet().stream()
          .map(entry -> new NotReached(entry.getKey().value(), entry.getValue()))
          .sorted(Comparator.comparing(NotReached::person))
          .toList();
    }
  }
}
