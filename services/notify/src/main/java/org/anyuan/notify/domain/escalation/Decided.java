package org.anyuan.notify.domain.escalation;

import java.util.List;
import java.util.stream.Stream;

/** An escalation as it is after a decision, and what is to be done because of it. */
public record Decided(Escalation escalation, List<EscalationEvent> events) {
  public Decided {
    events = List.copyOf(events);
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
