package org.anyuan.notify.application.roster;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.Rosters;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.Span;
import org.anyuan.notify.domain.roster.Duties;
import org.anyuan.notify.domain.roster.Duty;
import org.anyuan.notify.domain.roster.Finding;
import org.anyuan.notify.domain.roster.Findings;
import org.anyuan.notify.domain.roster.OnCall;
import org.anyuan.notify.domain.roster.Roster;

/** What the actor may see of rosters; the rest is as if it were not there. */
@ApplicationScoped
public class FindRosters {
  /** Nobody stands in more; a double duty with one beyond is found when that one is looked at. */
  private static final int MOST = 200;

  public Uni<Optional<Roster>> find(Work work, RosterId id) {
    return work.rosters()
        .find(id)
        .map(found -> found.filter(roster -> MayRoster.reads(work.actor(), roster)));
  }

  /**
   * In the order of ids.
   *
   * @param lane absent: all that the actor sees
   */
  public Uni<List<Roster>> page(
      Work work,
      Optional<RegionPath> under,
      Optional<SchoolId> school,
      Optional<Lane> lane,
      Optional<RosterId> after,
      int limit) {
    var lanes = EnumSet.noneOf(Lane.class);
    lanes.addAll(MayRoster.lanesSeen(work.actor()));
    lane.ifPresent(one -> lanes.retainAll(Set.of(one)));
    return work.rosters().page(new Rosters.Query(under, school, lanes, after, limit));
  }

  /** Of one roster; also where its people are on call for others at the same time. */
  public Uni<List<Finding>> findings(Work work, Roster roster, Span span) {
    var people =
        OnCall.between(roster, span).stream()
            .flatMap(segment -> segment.people().stream())
            .collect(Collectors.toUnmodifiableSet());
    return work.rosters()
        .of(people, Optional.empty(), MOST)
        .map(found -> found.stream().filter(r -> MayRoster.reads(work.actor(), r)).toList())
        .map(others -> Findings.about(roster, others, span));
  }

  /** A person's own, or those of another as far as the actor sees the rosters; by time. */
  public Uni<List<Duty>> duties(Work work, PersonId person, Span span) {
    return work.rosters()
        .of(Set.of(person), Optional.empty(), MOST)
        .map(
            rosters -> {
              var duties = new ArrayList<Duty>();
              for (var roster : rosters) {
                if (MayRoster.reads(work.actor(), roster)) {
                  duties.addAll(Duties.of(roster, person, span));
                }
              }
              duties.sort(Comparator.comparing(duty -> duty.span().from()));
              return duties;
            });
  }
}
