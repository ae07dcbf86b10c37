package org.anyuan.notify.application.feed;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.roster.MayRoster;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.feed.RosterSwitch;
import org.anyuan.notify.domain.roster.Roster;

/** A roster as far as the work's actor may know of it, and whether it may be subscribed to. */
record RosterAccess(Roster roster, RosterSwitch decided) {
  /** Absent: it is not there for the work's actor. */
  static Uni<Optional<RosterAccess>> of(Work work, RosterId id) {
    return of(work, work.actor(), id);
  }

  /** The work may be the service's: what its store would not show to the actor is not there. */
  static Uni<Optional<RosterAccess>> of(Work work, Actor actor, RosterId id) {
    return work.rosters()
        .find(id)
        .chain(
            found ->
                found
                    .filter(roster -> isInScope(actor, roster) && MayRoster.reads(actor, roster))
                    .map(
                        roster ->
                            work.feeds()
                                .switches()
                                .of(RosterSwitch.usual(id, roster.path(), roster.lane()))
                                .map(decided -> Optional.of(new RosterAccess(roster, decided))))
                    .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
  }

  private static boolean isInScope(Actor actor, Roster roster) {
    return holds(actor, roster) || roster.people().contains(new PersonId(actor.name()));
  }

  /** Not one that is seen only because the actor stands in it. */
  static boolean holds(Actor actor, Roster roster) {
    return actor
        .scope()
        .allows(roster.path().value(), roster.school().map(SchoolId::value).orElse(""));
  }
}
