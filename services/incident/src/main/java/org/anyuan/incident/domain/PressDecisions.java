package org.anyuan.incident.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * What a press does: it opens an incident, joins one, or takes an earlier press back. Where several
 * are active, it joins the one that knows its device, else the newest.
 */
final class PressDecisions {
  private final Policy policy;

  PressDecisions(Policy policy) {
    this.policy = policy;
  }

  Decision decide(SchoolIncidents state, Input.Press press) {
    var signal = press.signal();
    if (signal.kind() == AlarmKind.CANCEL) {
      return cancel(state, signal);
    }
    if (state.incidents().stream().anyMatch(i -> i.signals().contains(signal.ref()))) {
      // One record of it came another way long after the other: from a spool, say.
      return new Decision.Moot();
    }
    var counting = Counting.of(state, signal, policy);
    return state
        .active()
        .filter(i -> !i.ofLeadsAlone())
        .filter(counting::suits)
        .filter(i -> policy.within(i.openedAt(), i.lastSignalAt(), signal.receivedAt()))
        .max(
            Comparator.comparing((Incident i) -> i.devices().contains(signal.device()))
                .thenComparing(Incident::lastSignalAt))
        .map(i -> join(i, signal))
        .orElseGet(() -> open(state, press, counting))
        .using(counting.test());
  }

  /** Also after a closing: nothing is silently closed again, so the new one names the old. */
  private Decision.Accepted open(SchoolIncidents state, Input.Press press, Counting counting) {
    var signal = press.signal();
    var follows =
        state
            .newestClosed(counting.mode())
            .filter(c -> policy.within(c.incident().openedAt(), c.at(), signal.receivedAt()))
            .map(c -> c.incident().id());
    var draft =
        new Draft(
            Decisions.newIncidentId(press.id()),
            signal.school(),
            counting.mode(),
            signal.receivedAt(),
            signal.kind().severity(),
            false,
            follows);
    draft.drill = counting.drillWindow().map(w -> new Drill(w, verifyBy(signal), Optional.empty()));
    take(draft, signal);
    draft.happened(new Fact.Opened(Optional.of(signal), Optional.empty()));
    return Decisions.accept(signal.receivedAt(), policy, draft);
  }

  private Instant verifyBy(Signal signal) {
    return signal.receivedAt().plus(policy.verifyDrillWithin());
  }

  private Decision.Accepted join(Incident incident, Signal signal) {
    var draft = new Draft(incident);
    draft.drill = draft.drill.map(d -> d.toVerify() ? d.withPressToVerifyBy(verifyBy(signal)) : d);
    var correlation = correlate(draft, signal);
    take(draft, signal);
    draft.happened(new Fact.Correlated(signal, correlation));
    draft.publish(correlation == Correlation.REPEAT ? TaskReason.REPEATED : TaskReason.NEW_PLACE);
    raise(draft, signal.kind().severity());
    if (draft.majorAt.isEmpty()) {
      MajorRule.of(draft, policy)
          .ifPresent(
              rule -> {
                draft.majorAt = Optional.of(signal.receivedAt());
                draft.happened(new Fact.MajorDeclared(Optional.of(rule), ""));
                draft.publish(TaskReason.DECLARED_MAJOR);
              });
    }
    return Decisions.accept(signal.receivedAt(), policy, draft);
  }

  private static Correlation correlate(Draft incident, Signal signal) {
    if (incident.isNewDevice(signal.device()) || incident.isNewPlace(signal.place())) {
      return Correlation.NEW_PLACE;
    }
    return incident.kinds.contains(signal.kind()) ? Correlation.REPEAT : Correlation.NEW_KIND;
  }

  private static void take(Draft draft, Signal signal) {
    draft.absorb(signal.ref());
    if (!signal.text().isBlank()) {
      draft.text = signal.text();
    }
    if (!signal.media().isEmpty()) {
      draft.media = signal.media();
    }
  }

  private static void raise(Draft draft, Severity to) {
    if (to.compareTo(draft.severity) > 0) {
      draft.happened(new Fact.SeverityRaised(draft.severity, to));
      draft.severity = to;
      draft.publish(TaskReason.SEVERITY_ROSE);
    }
  }

  /**
   * Of the same device's press, open or closed; the incident stays until a person closes it. Where
   * the device names no mode, its press may have counted as another: real ones go first.
   */
  private Decision cancel(SchoolIncidents state, Signal signal) {
    var match =
        state.incidents().stream()
            .filter(i -> i.mode() == signal.mode() || signal.modeByDefault())
            .filter(i -> i.devices().contains(signal.device()))
            .filter(i -> !(i.state() instanceof IncidentState.Merged))
            .max(
                Comparator.comparing(Incident::active)
                    .thenComparing(i -> i.mode() == signal.mode())
                    .thenComparing(Incident::lastSignalAt));
    if (match.isEmpty()) {
      return new Decision.Unmatched(new Fact.CancelRecorded(signal, false));
    }
    var draft = new Draft(match.get());
    draft.happened(new Fact.CancelRecorded(signal, withinGrace(match.get(), signal)));
    if (match.get().active()) {
      draft.cancelRequested = true;
      draft.publish(Audience.POLICE, TaskReason.CANCEL_REQUESTED);
    }
    return Decisions.accept(signal.receivedAt(), policy, draft);
  }

  private boolean withinGrace(Incident incident, Signal cancel) {
    return incident.signals().stream()
        .filter(s -> s.device().equals(cancel.device()))
        .map(s -> Duration.between(s.receivedAt(), cancel.receivedAt()))
        .anyMatch(d -> !d.isNegative() && d.compareTo(policy.cancelGrace()) <= 0);
  }
}
