package org.anyuan.notify.application.feed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.anyuan.common.region.Scope;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.feed.Subscription;

/** Whose a secret is. Unknown, revoked and lapsed are alike. */
@ApplicationScoped
public class OpenBySecret {
  private final Coordination coordination;
  private final Clock clock;

  OpenBySecret(Coordination coordination, Clock clock) {
    this.coordination = coordination;
    this.clock = clock;
  }

  public Uni<Optional<Subscription>> open(String text) {
    var secret = FeedSecret.parse(text);
    return secret.isEmpty()
        ? Uni.createFrom().item(Optional.empty())
        : coordination.work(
            Actor.SYSTEM,
            work ->
                work.feeds()
                    .subscriptions()
                    .bySecret(secret.get().hash())
                    .map(
                        found ->
                            found
                                // The index has compared it, but not in a time that says nothing.
                                .filter(kept -> secret.get().hashesTo(kept.secretHash()))
                                .map(Subscriptions.Kept::subscription)
                                .filter(subscription -> subscription.live(clock.instant())))
                    .chain(found -> stillTheirs(work, found)));
  }

  private static Uni<Optional<Subscription>> stillTheirs(Work work, Optional<Subscription> found) {
    return found.isEmpty()
        ? Uni.createFrom().item(found)
        : Holders.agree(work, found.get().holder()).map(agree -> agree ? found : Optional.empty());
  }

  /** What its holder may see, as when they sign in. */
  public static Actor actor(Subscription subscription) {
    var holder = subscription.holder();
    return new Actor(
        holder.person().value(),
        holder.role(),
        new Scope(Optional.of(holder.path()), holder.school().map(SchoolId::value)));
  }
}
