package org.anyuan.notify.domain.escalation;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.anyuan.common.outcome.Outcome;

/** An escalation as it is after a decision, and what is to be done because of it. */
public record Decided(Escalation escalation, List<EscalationEvent> events) {
  public Decided {
    events = List.copyOf(events);
  }

  /** With what a further command does, as one decision. */
  public Decided then(EscalationCommand command, Instant now) {
    return switch (escalation.on(command, now)) {
      case Outcome.Changed<Decided>(var next) ->
          new Decided(
              next.escalation, Stream.concat(events.stream(), next.events.stream()).toList());
      case Outcome.Unchanged<Decided> _, Outcome.Refused<Decided> _ -> this;
    };
  }

  /** It is another one than this. */
  public boolean changes(Escalation before) {
    return escalation.version() != before.version();
  }

  public List<Notice> notices() {
    return events.stream()
        .flatMap(
            event ->
                switch (event) {
                  case EscalationEvent.Notify(var notice) -> Stream.of(notice);
                  case EscalationEvent.RaiseAlarm _ -> Stream.<Notice>empty();
                })
        .toList();
  }
}
