package org.anyuan.incident.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What joins two incidents of a school, and what parts one that was wrongly joined. */
final class Regrouping {
  private final Policy policy;

  Regrouping(Policy policy) {
    this.policy = policy;
  }

  Decision merge(
      SchoolIncidents state, Incident incident, Input.Command command, Order.Merge order) {
    if (!(incident.state() instanceof IncidentState.Active active)) {
      return IncidentDecisions.ended(incident);
    }
    var target = state.find(order.into()).filter(i -> !i.id().equals(incident.id()));
    if (target.isEmpty()) {
      return Decisions.invalid(
          incident, "intoIncidentId", "This school has no such other incident.");
    }
    if (!target.get().active()) {
      return Decisions.invalid(incident, "intoIncidentId", "The other incident has ended.");
    }
    if (target.get().toVerify()) {
      return Decisions.invalid(
          incident,
          "intoIncidentId",
          "Of the other one it is not known yet whether it is a drill.");
    }
    if (target.get().mode() != incident.mode()) {
      return Decisions.invalid(
          incident, "intoIncidentId", "Incidents of different modes never merge.");
    }
    var from = new Draft(incident);
    from.state = active.mergeInto(target.get().id());
    from.tasks.replaceAll(Task::closed);
    from.happened(new Fact.MergedInto(target.get().id(), order.reason()));
    from.publish(TaskReason.MERGED);

    var into = new Draft(target.get());
    take(into, incident);
    into.happened(new Fact.TookOver(incident.id(), order.reason()));
    into.publish(TaskReason.MERGED);
    weigh(into, incident, command.at(), order.reason(), policy);
    return Decisions.accept(command.at(), policy, from, into);
  }

  /** After {@code into} took another's signals: as severe and as major as the two together. */
  static void weigh(Draft into, Incident taken, Instant at, String reason, Policy policy) {
    if (taken.severity().compareTo(into.severity) > 0) {
      into.happened(new Fact.SeverityRaised(into.severity, taken.severity()));
      into.severity = taken.severity();
      into.publish(TaskReason.SEVERITY_ROSE);
    }
    var rule = MajorRule.of(into, policy);
    if (into.majorAt.isEmpty() && (taken.major() || rule.isPresent())) {
      into.majorAt = Optional.of(at);
      into.happened(new Fact.MajorDeclared(taken.major() ? Optional.empty() : rule, reason));
      into.publish(TaskReason.DECLARED_MAJOR);
    }
  }

  static void take(Draft into, Incident from) {
    var all = Stream.concat(into.signals.stream(), from.signals().stream());
    var newest = all.sorted(Comparator.comparing(SignalRef::receivedAt)).toList();
    into.signals =
        new ArrayList<>(
            newest.subList(Math.max(0, newest.size() - Incident.KEPT_SIGNALS), newest.size()));
    into.signalCount += from.signalCount();
    if (from.lastSignalAt().isAfter(into.lastSignalAt)) {
      into.lastSignalAt = from.lastSignalAt();
    }
    if (!from.ofLeadsAlone()) {
      from.kinds().stream().filter(k -> !into.kinds.contains(k)).forEach(into.kinds::add);
    }
    from.origins().forEach(into::add);
    from.places().stream().filter(into::isNewPlace).forEach(into.places::add);
    from.devices().stream().filter(into::isNewDevice).forEach(into.devices::add);
    from.units().forEach(into::take);
    if (from.mode() == into.mode) {
      // What another system was told of an exercise says nothing of the real one.
      into.call = into.call.or(from::call);
      from.referrals().forEach(into::add);
    }
    if (into.text.isBlank()) {
      into.text = from.text();
    }
    if (into.media.isEmpty()) {
      into.media = new ArrayList<>(from.media());
    }
  }

  /** The new incident starts from nothing but its signals: nobody has taken or confirmed it. */
  Decision split(Incident incident, Input.Command command, Order.Split order) {
    if (!incident.active()) {
      return IncidentDecisions.ended(incident);
    }
    var wanted = new HashSet<>(order.signals());
    var moved = incident.signals().stream().filter(s -> wanted.contains(s.id())).toList();
    if (wanted.isEmpty() || moved.stream().map(SignalRef::id).distinct().count() < wanted.size()) {
      return Decisions.invalid(
          incident, "signalIds", "Each has to be one of the incident's newest 100 signals.");
    }
    if (moved.size() == incident.signalCount()) {
      return Decisions.invalid(incident, "signalIds", "One signal has to stay.");
    }
    var into =
        new Draft(
            Decisions.newIncidentId(command.id()),
            incident.school(),
            incident.mode(),
            command.at(),
            moved.stream().map(s -> s.kind().severity()).max(Severity::compareTo).orElseThrow(),
            false,
            Optional.empty());
    moved.forEach(into::absorb);
    into.happened(new Fact.Opened(Optional.empty(), Optional.of(incident.id())));

    var from = new Draft(incident);
    remove(from, moved);
    from.happened(new Fact.Split(into.id, order.signals(), order.reason()));
    from.publish(TaskReason.SPLIT);
    return Decisions.accept(command.at(), policy, from, into);
  }

  private static void remove(Draft from, List<SignalRef> moved) {
    from.signals.removeAll(moved);
    from.signalCount -= moved.size();
    if (from.signalCount > from.signals.size()) {
      // Older signals, which are not held here, may have the same kinds, places and devices.
      return;
    }
    var kept = List.copyOf(from.signals);
    from.kinds = distinct(kept.stream().map(SignalRef::kind));
    from.devices = distinct(kept.stream().map(SignalRef::device));
    from.places = new ArrayList<>();
    kept.stream().map(SignalRef::place).filter(from::isNewPlace).forEach(from.places::add);
  }

  private static <T> List<T> distinct(Stream<T> all) {
    return new ArrayList<>(all.distinct().toList());
  }
}
