package org.anyuan.incident.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The incidents of one school that can still change, in the order of their opening.
 *
 * @param tests the declared button tests that no press has used, at most one for a device
 */
public record SchoolIncidents(SchoolId school, List<Incident> incidents, List<ButtonTest> tests) {

  public static SchoolIncidents none(SchoolId school) {
    return new SchoolIncidents(school, List.of(), List.of());
  }

  public Optional<Incident> find(IncidentId id) {
    return incidents.stream().filter(i -> i.id().equals(id)).findFirst();
  }

  public Optional<Incident> withTask(TaskId id) {
    return incidents.stream().filter(i -> i.task(id).isPresent()).findFirst();
  }

  Optional<Incident> because(LeadId origin) {
    return incidents.stream().filter(i -> i.origins().contains(origin)).findFirst();
  }

  Stream<Incident> active() {
    return incidents.stream().filter(Incident::active);
  }

  Optional<ClosedIncident> newestClosed(Mode mode) {
    return incidents.stream()
        .filter(i -> i.mode() == mode)
        .flatMap(SchoolIncidents::closed)
        .max(Comparator.comparing(ClosedIncident::at));
  }

  /** A closed one, and when it was closed. */
  record ClosedIncident(Incident incident, Instant at) {}

  private static Stream<ClosedIncident> closed(Incident incident) {
    return incident.state() instanceof IncidentState.Closed closed
        ? Stream.of(new ClosedIncident(incident, closed.at()))
        : Stream.empty();
  }

  /** As the decision leaves it. Empty: as it is. */
  public Optional<SchoolIncidents> after(Decision decision, Instant now, Policy policy) {
    return switch (decision) {
      case Decision.Accepted a ->
          Optional.of(with(a.incidents(), now, policy).without(a.usedTest()));
      case Decision.TestDeclared t ->
          Optional.of(new SchoolIncidents(school, incidents, t.tests()));
      case Decision.Rejected _, Decision.Moot _, Decision.Unmatched _ -> Optional.empty();
    };
  }

  private SchoolIncidents without(Optional<ButtonTest> used) {
    return used.isEmpty()
        ? this
        : new SchoolIncidents(
            school, incidents, tests.stream().filter(t -> !t.equals(used.get())).toList());
  }

  /** With the changed ones in place, and without those that ended too long ago to be reopened. */
  public SchoolIncidents with(List<Incident> changed, Instant now, Policy policy) {
    var next = new ArrayList<Incident>();
    for (var held : incidents) {
      next.add(changed.stream().filter(c -> c.id().equals(held.id())).findFirst().orElse(held));
    }
    changed.stream().filter(c -> find(c.id()).isEmpty()).forEach(next::add);
    next.removeIf(
        i ->
            changed.stream().noneMatch(c -> c.id().equals(i.id()))
                && endedBefore(i, now.minus(policy.reopenWithin())));
    return new SchoolIncidents(school, List.copyOf(next), tests);
  }

  private static boolean endedBefore(Incident incident, Instant limit) {
    return switch (incident.state()) {
      case IncidentState.Active _ -> false;
      case IncidentState.Closed closed -> closed.at().isBefore(limit);
      case IncidentState.Merged _ -> incident.lastSignalAt().isBefore(limit);
    };
  }
}
