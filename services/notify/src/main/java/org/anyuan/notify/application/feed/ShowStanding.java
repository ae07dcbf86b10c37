package org.anyuan.notify.application.feed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.domain.feed.Subscription;
import org.anyuan.notify.domain.feed.Subscription.Holder;

/**
 * Somebody has signed in: their subscriptions that were made with another role or region end, the
 * others count for longer.
 */
@ApplicationScoped
public class ShowStanding {
  private final Coordination coordination;
  private final Clock clock;

  ShowStanding(Coordination coordination, Clock clock) {
    this.coordination = coordination;
    this.clock = clock;
  }

  public Uni<Void> of(Actor actor) {
    var holder = Holders.of(actor);
    // By the service: what is to be revoked may lie outside of the scope that they have now.
    return coordination.work(
        Actor.SYSTEM,
        work ->
            work.feeds()
                .subscriptions()
                .lockOf(holder.person())
                .chain(all -> each(work, all, holder)));
  }

  private Uni<Void> each(Work work, List<Subscription> all, Holder holder) {
    var now = clock.instant();
    var done = Uni.createFrom().voidItem();
    for (var subscription : all) {
      if (subscription.shown(holder, now) instanceof Outcome.Changed<Subscription>(var after)) {
        var action = after.revoked().isPresent() ? "subscription.revoked" : "subscription.shown";
        done = done.chain(() -> work.feeds().subscriptions().save(action, after, now));
      }
    }
    return done;
  }
}
