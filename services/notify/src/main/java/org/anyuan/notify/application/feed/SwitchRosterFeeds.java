package org.anyuan.notify.application.feed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.anyuan.common.outcome.Clash;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.feed.RosterSwitch;

/** Whether a roster may be subscribed to: decided by the administrator of its region. */
@ApplicationScoped
public class SwitchRosterFeeds {
  private final Coordination coordination;
  private final Clock clock;

  SwitchRosterFeeds(Coordination coordination, Clock clock) {
    this.coordination = coordination;
    this.clock = clock;
  }

  public Uni<Optional<RosterSwitch>> find(Actor actor, RosterId id) {
    return coordination.work(
        actor, work -> RosterAccess.of(work, id).map(found -> found.map(RosterAccess::decided)));
  }

  public Uni<Outcome<RosterSwitch>> decide(
      Actor actor, RosterId id, boolean enabled, boolean names, long version) {
    return coordination.work(
        actor,
        work ->
            RosterAccess.of(work, id)
                .chain(
                    found ->
                        found
                            .filter(access -> RosterAccess.holds(actor, access.roster()))
                            .map(access -> decide(work, access, enabled, names, version))
                            .orElseGet(
                                () -> Uni.createFrom().item(Outcome.notFound("the roster")))));
  }

  private Uni<Outcome<RosterSwitch>> decide(
      Work work, RosterAccess access, boolean enabled, boolean names, long version) {
    if (access.decided().version() != version) {
      throw new Clash("version", null);
    }
    var outcome = access.decided().to(enabled, names);
    return switch (outcome) {
      case Outcome.Changed<RosterSwitch>(var after) ->
          work.feeds().switches().save(after, clock.instant()).replaceWith(outcome);
      case Outcome.Unchanged<RosterSwitch> _, Outcome.Refused<RosterSwitch> _ ->
          Uni.createFrom().item(outcome);
    };
  }
}
