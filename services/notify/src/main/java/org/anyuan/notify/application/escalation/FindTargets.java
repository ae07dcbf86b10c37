package org.anyuan.notify.application.escalation;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.RoleHolders.Holding;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.escalation.Escalation.About;
import org.anyuan.notify.domain.escalation.Notice;
import org.anyuan.notify.domain.escalation.Target;
import org.anyuan.notify.domain.roster.OnCall;
import org.anyuan.notify.domain.roster.Roster;

/** Who a step tells, at the instant at which it tells them. */
@ApplicationScoped
public class FindTargets {
  /** A target of a task. */
  public record Asked(About about, Target target) {}

  /** Who they are. */
  public record Found(Map<Asked, Set<PersonId>> people) {
    public Set<PersonId> of(About about, Target target) {
      return people.getOrDefault(new Asked(about, target), Set.of());
    }

    Set<PersonId> everybody() {
      return people.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    Set<PersonId> of(About about, Notice notice) {
      var all = new HashSet<>(notice.also());
      notice.whom().forEach(target -> all.addAll(of(about, target)));
      all.removeAll(notice.except());
      return all;
    }
  }

  /** All at once: rosters one by one, roles and schools in one read. */
  public Uni<Found> find(Work work, Collection<Asked> asked, Instant at) {
    var holdings = asked.stream().flatMap(one -> holding(one).stream()).collect(Collectors.toSet());
    var rosters = asked.stream().flatMap(one -> roster(one.target()).stream()).distinct().toList();
    return rosters(work, rosters)
        .chain(
            known ->
                work.roleHolders()
                    .find(holdings)
                    .map(held -> new Found(people(asked, known, held, at))));
  }

  private static Uni<Map<RosterId, Roster>> rosters(Work work, List<RosterId> ids) {
    return Multi.createFrom()
        .iterable(ids)
        .onItem()
        .transformToUniAndConcatenate(id -> work.rosters().find(id))
        .collect()
        .in(
            () -> new HashMap<RosterId, Roster>(),
            (all, found) -> found.ifPresent(roster -> all.put(roster.id(), roster)))
        .map(all -> (Map<RosterId, Roster>) all);
  }

  private static Map<Asked, Set<PersonId>> people(
      Collection<Asked> asked,
      Map<RosterId, Roster> rosters,
      Map<Holding, Set<PersonId>> holdings,
      Instant at) {
    var people = new HashMap<Asked, Set<PersonId>>();
    for (var one : asked) {
      people.put(
          one,
          switch (one.target()) {
            case Target.OnCallOf(var roster) ->
                rosters.containsKey(roster)
                    ? new LinkedHashSet<>(OnCall.at(rosters.get(roster), at))
                    : Set.of();
            case Target.Named(var person) -> Set.of(person);
            case Target.WithRole _, Target.Superior _, Target.OfSchool _ ->
                holding(one).map(held -> holdings.getOrDefault(held, Set.of())).orElse(Set.of());
          });
    }
    return people;
  }

  private static Optional<RosterId> roster(Target target) {
    return target instanceof Target.OnCallOf(var roster) ? Optional.of(roster) : Optional.empty();
  }

  /** Absent where the tree has no such level, and for what is no holding. */
  private static Optional<Holding> holding(Asked asked) {
    return switch (asked.target()) {
      case Target.WithRole(var role) -> Optional.of(Holding.of(role, asked.about().path()));
      case Target.Superior(var levels, var role) ->
          Target.above(asked.about().path(), levels).map(path -> Holding.of(role, path));
      case Target.OfSchool(var role) -> Optional.of(Holding.of(role, asked.about().school()));
      case Target.OnCallOf _, Target.Named _ -> Optional.empty();
    };
  }

  /** Where it looks. */
  public static Optional<RegionPath> where(About about, Target target) {
    return target instanceof Target.Superior(var levels, var _)
        ? Target.above(about.path(), levels)
        : Optional.of(about.path());
  }
}
