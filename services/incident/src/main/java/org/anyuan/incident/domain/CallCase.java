package org.anyuan.incident.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * An incident's case in the police's own call-handling system (接处警系统).
 *
 * @param system the region whose system it is; absent where a person typed the number in
 * @param handover of the newest handing over; empty likewise
 * @param detail why it failed, or what the system says
 */
public record CallCase(
    Optional<RegionId> system,
    String handover,
    State state,
    Optional<String> number,
    Optional<CallStatus> status,
    String detail,
    Instant changedAt) {

  /** How far its handing over is. It only moves on; what failed or was given back begins anew. */
  public enum State {
    PENDING,
    /** Taken by the system, without a number yet. */
    SENT,
    /** Its number is known. */
    ACCEPTED,
    /** Refused, or not taken within the tries. */
    FAILED
  }

  static CallCase asked(RegionId system, String handover, Instant at) {
    return new CallCase(
        Optional.of(system), handover, State.PENDING, Optional.empty(), Optional.empty(), "", at);
  }

  static CallCase typedIn(String number, Instant at) {
    return new CallCase(
        Optional.empty(), "", State.ACCEPTED, Optional.of(number), Optional.empty(), "", at);
  }

  boolean mayBeHandedOverAgain() {
    return state == State.FAILED || status.filter(s -> s == CallStatus.REJECTED).isPresent();
  }

  /** What became of sending; empty where that is known better by now. */
  Optional<CallCase> sent(Order.RecordHandover order, Instant at) {
    return order.handover().equals(handover) && state == State.PENDING
        ? Optional.of(
            new CallCase(system, handover, order.state(), number, status, order.detail(), at))
        : Optional.empty();
  }

  CallCase withNumber(String typed, Instant at) {
    return new CallCase(system, handover, State.ACCEPTED, Optional.of(typed), status, detail, at);
  }

  /** What the system says; empty for a report that came too late, or again, to say anything. */
  Optional<CallCase> after(Order.ReportCall report, Instant at) {
    var newNumber = report.number().filter(n -> !number.equals(Optional.of(n)));
    var newStatus =
        report.status().filter(s -> status.map(known -> s.leadsOnFrom(known)).orElse(true));
    if (newNumber.isEmpty() && newStatus.isEmpty()) {
      return Optional.empty();
    }
    var known = newNumber.or(() -> number);
    return Optional.of(
        new CallCase(
            system,
            handover,
            known.isPresent() ? State.ACCEPTED : State.SENT,
            known,
            newStatus.or(() -> status),
            report.text(),
            at));
  }
}
