package org.anyuan.incident.domain;

import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import org.anyuan.common.id.DeterministicId;

/**
 * An exercise or a test that counts as real from now on. An incident never changes its mode: the
 * exercise ends, and its presses go to an incident of mode ACTUAL, be it a real one of the school
 * that is open or a new one. That one sounds, and a new one has a whole budget from now on.
 */
final class Turning {
  private final Policy policy;

  Turning(Policy policy) {
    this.policy = policy;
  }

  /** Of an active incident of another mode than ACTUAL. */
  Decision turn(
      SchoolIncidents state,
      Incident incident,
      Input.Command command,
      TurnCause cause,
      String reason) {
    if (!(incident.state() instanceof IncidentState.Active active)) {
      return IncidentDecisions.ended(incident);
    }
    var into = openOne(state, incident).map(Draft::new).orElseGet(() -> open(incident, command));
    Regrouping.take(into, incident);
    into.cancelRequested |= incident.cancelRequested();
    into.happened(new Fact.TookOverAsActual(incident.id(), cause, reason));
    into.publish(TaskReason.TURNED_ACTUAL);
    Regrouping.weigh(into, incident, command.at(), reason, policy);

    var from = new Draft(incident);
    from.state = active.mergeInto(into.id);
    from.tasks.replaceAll(Task::closed);
    from.happened(new Fact.TurnedInto(into.id, cause, reason));
    from.publish(TaskReason.MERGED);
    return Decisions.accept(command.at(), policy, into, from);
  }

  /** As a press finds its incident: the one that knows its device goes before the newest. */
  private Optional<Incident> openOne(SchoolIncidents state, Incident incident) {
    return state
        .active()
        .filter(i -> i.mode() == Mode.ACTUAL && !i.ofLeadsAlone())
        .filter(
            i ->
                policy.within(i.openedAt(), i.lastSignalAt(), incident.openedAt())
                    || policy.within(i.openedAt(), i.lastSignalAt(), incident.lastSignalAt()))
        .max(
            Comparator.comparing(
                    (Incident i) -> !Collections.disjoint(i.devices(), incident.devices()))
                .thenComparing(Incident::lastSignalAt));
  }

  /** One input may turn several: the id says which. */
  private static Draft open(Incident incident, Input.Command command) {
    var id =
        new IncidentId(
            DeterministicId.of(
                "actual", command.id().value().toString(), incident.id().toString()));
    var draft =
        new Draft(
            id,
            incident.school(),
            Mode.ACTUAL,
            incident.openedAt(),
            incident.severity(),
            incident.openedByPerson(),
            Optional.of(incident.id()),
            command.at(),
            TaskReason.TURNED_ACTUAL);
    draft.happened(new Fact.Opened(Optional.empty(), Optional.of(incident.id())));
    return draft;
  }
}
