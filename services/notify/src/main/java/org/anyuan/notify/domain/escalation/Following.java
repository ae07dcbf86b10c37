package org.anyuan.notify.domain.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.RegionId;

/**
 * What news of an incident do to its escalations. It is decided from how things stand, not from
 * what happened: an event that was never heard of is made up for by the next one.
 *
 * @param policies of all lanes that may fit
 * @param paths of regions in the tree
 */
public record Following(
    Collection<Policy> policies, Function<RegionId, RegionPath> paths, Instant now) {

  /**
   * Those that change, what the police are told first.
   *
   * @param before as it was known, if it was
   * @param progress of which lane something was done
   * @param there all of the incident
   */
  public List<Decided> follow(
      Optional<KnownIncident> before,
      KnownIncident incident,
      Optional<Lane> progress,
      Map<EscalationId, Escalation> there) {
    var owed = incident.owed();
    var decided = new ArrayList<Decided>();
    for (var one : owed) {
      var known = there.get(one.id());
      var next =
          known == null ? start(incident, one) : goOn(before, incident, one, unchanged(known));
      if (progress.filter(one.lane()::equals).isPresent()) {
        next = next.then(new EscalationCommand.ShowProgress(), now);
      }
      if (known == null || next.changes(known)) {
        decided.add(next);
      }
    }
    decided.addAll(closed(incident, owed, there.values()));
    return decided;
  }

  private static Decided unchanged(Escalation known) {
    return new Decided(known, List.of());
  }

  private Decided start(KnownIncident incident, KnownIncident.Owed owed) {
    var about =
        new Escalation.About(
            owed.task(),
            incident.id(),
            incident.school(),
            owed.lane(),
            paths.apply(owed.region()),
            incident.mode());
    var started =
        Escalation.start(
            owed.id(),
            about,
            owed.level(),
            Policy.choose(policies, about, owed.level().severity()),
            now);
    var acknowledged =
        owed.acknowledgedBy()
            .map(who -> started.then(new EscalationCommand.Acknowledge(who), now))
            .orElse(started);
    // Taken before anybody heard of it here: there is nothing to say any more.
    return acknowledged.escalation().state() instanceof EscalationState.Acknowledged
        ? unchanged(acknowledged.escalation())
        : acknowledged;
  }

  private Decided goOn(
      Optional<KnownIncident> before,
      KnownIncident incident,
      KnownIncident.Owed owed,
      Decided known) {
    var policy = Policy.choose(policies, known.escalation().about(), owed.level().severity());
    var was = before.flatMap(b -> b.task(owed.task()));
    var is = incident.task(owed.task());
    var given =
        was.filter(task -> task.state() == KnownTask.State.ACKNOWLEDGED).isPresent()
            && is.filter(task -> task.state() == KnownTask.State.OPEN).isPresent();
    var next =
        known.escalation().over() || given
            ? known.then(new EscalationCommand.Reopen(owed.level(), policy), now)
            : levelled(known, owed.level(), policy);
    // Once: each later event says it again, and must not renew it.
    var taken =
        owed.acknowledgedBy()
            .filter(who -> was.flatMap(KnownTask::acknowledgedBy).filter(who::equals).isEmpty());
    return taken.map(who -> next.then(new EscalationCommand.Acknowledge(who), now)).orElse(next);
  }

  /** Each further press is a version of the task: one as grave as before changes nothing here. */
  private Decided levelled(Decided known, Level level, Policy policy) {
    return level.severity() == known.escalation().level().severity()
        ? known
        : known.then(new EscalationCommand.ChangeLevel(level, policy), now);
  }

  /** Whose task is over, or addressed to others by now. */
  private List<Decided> closed(
      KnownIncident incident, List<KnownIncident.Owed> owed, Collection<Escalation> there) {
    Set<EscalationId> going = owed.stream().map(KnownIncident.Owed::id).collect(Collectors.toSet());
    return there.stream()
        .filter(e -> !e.over() && !going.contains(e.id()))
        .map(e -> unchanged(e).then(new EscalationCommand.Close(closingVersion(incident, e)), now))
        .toList();
  }

  private static long closingVersion(KnownIncident incident, Escalation e) {
    return e.about().lane() == Lane.SCHOOL
        ? incident.version()
        : incident.task(e.about().task()).map(KnownTask::version).orElse(e.level().taskVersion());
  }
}
