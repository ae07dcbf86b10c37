package org.anyuan.notify.application.feed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.delivery.TellPeople;
import org.anyuan.notify.application.feed.ReadRosterFeed.RosterReader;
import org.anyuan.notify.application.feed.Subscriptions.Pushing;
import org.anyuan.notify.domain.channel.Address;
import org.anyuan.notify.domain.channel.Content;
import org.anyuan.notify.domain.channel.What;
import org.anyuan.notify.domain.feed.Subscription;
import org.anyuan.notify.domain.roster.Roster;

/** Tells the webhooks of subscriptions that duties of theirs have changed: calendars lag. */
@ApplicationScoped
public class PushRosters {
  public static final int BATCH = 50;

  private final Coordination coordination;
  private final TellPeople tell;
  private final URI site;
  private final Clock clock;

  PushRosters(Coordination coordination, TellPeople tell, FeedSettings settings, Clock clock) {
    this.coordination = coordination;
    this.tell = tell;
    this.site = settings.site();
    this.clock = clock;
  }

  /** How many subscriptions were behind what was published. */
  public Uni<Integer> sweep() {
    return coordination.work(
        Actor.SYSTEM,
        work -> {
          var subscriptions = work.feeds().subscriptions();
          return subscriptions
              .lockBehindRosters(BATCH)
              .chain(
                  behind -> {
                    var done = Uni.createFrom().voidItem();
                    for (var pushing : behind) {
                      done =
                          done.chain(() -> push(work, pushing))
                              .chain(upTo -> subscriptions.told(pushing.subscription().id(), upTo));
                    }
                    return done.replaceWith(behind.size());
                  });
        });
  }

  private Uni<Long> push(Work work, Pushing pushing) {
    var subscription = pushing.subscription();
    var id = subscription.wanted().ofRoster().orElseThrow();
    return work.feeds()
        .duties()
        .versions(List.of(id))
        .map(versions -> versions.getOrDefault(id, pushing.told()))
        .chain(version -> push(work, pushing, version).replaceWith(version));
  }

  private Uni<Void> push(Work work, Pushing pushing, long version) {
    var subscription = pushing.subscription();
    if (!subscription.live(clock.instant())) {
      return Uni.createFrom().voidItem();
    }
    var reader = RosterReader.of(subscription);
    return Webhooks.of(work, subscription)
        .chain(
            to ->
                to.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : RosterAccess.of(work, reader.actor(), reader.roster())
                        .map(found -> found.filter(access -> access.decided().enabled()))
                        .chain(
                            found ->
                                tellOfChanges(work, pushing, reader, found, to.get(), version)));
  }

  private Uni<Void> tellOfChanges(
      Work work,
      Pushing pushing,
      RosterReader reader,
      Optional<RosterAccess> access,
      Address to,
      long version) {
    if (access.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return work.feeds()
        .duties()
        .of(reader.roster(), reader.whose(access.get().decided()), pushing.told())
        .chain(
            changed ->
                changed.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : tell(work, pushing.subscription(), access.get().roster(), to, version));
  }

  private Uni<Void> tell(
      Work work, Subscription subscription, Roster roster, Address to, long version) {
    return tell.tellOver(
            work,
            subscription.id().toString(),
            version,
            roster.path(),
            Content.ofDuty(
                What.ROSTER_CHANGED, roster.name(), URI.create(site + "/#/roster/" + roster.id())),
            subscription.holder().person(),
            to,
            clock.instant())
        .replaceWithVoid();
  }
}
