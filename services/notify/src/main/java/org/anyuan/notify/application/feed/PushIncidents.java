package org.anyuan.notify.application.feed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.delivery.TellPeople;
import org.anyuan.notify.application.feed.Subscriptions.Pushing;
import org.anyuan.notify.domain.channel.Address;
import org.anyuan.notify.domain.channel.Content;
import org.anyuan.notify.domain.feed.Seen;
import org.anyuan.notify.domain.feed.Subscription;
import org.anyuan.notify.domain.feed.Wanted;

/**
 * Tells the webhooks of subscriptions what is new of incidents. That it was queued, and up to
 * where, is one transaction: a copy that dies in between queues the same again, under the same key.
 */
@ApplicationScoped
public class PushIncidents {
  public static final int BATCH = 50;
  private static final int MOST_AT_ONCE = 50;

  private final Coordination coordination;
  private final TellPeople tell;
  private final URI site;
  private final Clock clock;

  PushIncidents(Coordination coordination, TellPeople tell, FeedSettings settings, Clock clock) {
    this.coordination = coordination;
    this.tell = tell;
    this.site = settings.site();
    this.clock = clock;
  }

  /** How many subscriptions were behind. */
  public Uni<Integer> sweep() {
    return coordination.work(
        Actor.SYSTEM, work -> work.feeds().entries().head().chain(head -> upTo(work, head)));
  }

  private Uni<Integer> upTo(Work work, long head) {
    var subscriptions = work.feeds().subscriptions();
    return subscriptions
        .lockBehind(head, BATCH)
        .chain(
            behind -> {
              var done = Uni.createFrom().voidItem();
              for (var pushing : behind) {
                done =
                    done.chain(() -> push(work, pushing, head))
                        .chain(upTo -> subscriptions.told(pushing.subscription().id(), upTo));
              }
              return done.replaceWith(behind.size());
            });
  }

  /** Up to where it is told. */
  private Uni<Long> push(Work work, Pushing pushing, long head) {
    var subscription = pushing.subscription();
    if (!subscription.live(clock.instant())) {
      return Uni.createFrom().item(head);
    }
    return Webhooks.of(work, subscription)
        .chain(
            address ->
                address
                    .map(to -> push(work, pushing, to, head))
                    .orElseGet(() -> Uni.createFrom().item(head)));
  }

  private Uni<Long> push(Work work, Pushing pushing, Address to, long head) {
    var reader = reader(pushing.subscription());
    return work.feeds()
        .entries()
        .after(pushing.told(), reader, MOST_AT_ONCE)
        .chain(
            news -> {
              var done = Uni.createFrom().voidItem();
              for (var entry : news) {
                // The service's scope reads: who may see it is asked here.
                if (reader.sees(entry)) {
                  done = done.chain(() -> tell(work, pushing.subscription(), to, entry));
                }
              }
              return done.replaceWith(upTo(news, head));
            });
  }

  private static long upTo(List<Entry> news, long head) {
    return news.size() == MOST_AT_ONCE ? news.getLast().cursor() : head;
  }

  /** Not named for silent alarms, whoever it is: what hears a webhook may make a sound. */
  private static Reader reader(Subscription subscription) {
    var wanted = (Wanted.Incidents) subscription.wanted();
    return new Reader(OpenBySecret.actor(subscription), wanted.lane(), false, wanted.filter());
  }

  /** Of one incident the newest counts; from another one it takes nothing away. */
  private Uni<Void> tell(Work work, Subscription subscription, Address to, Entry entry) {
    var seen = entry.seen();
    var subject = DeterministicId.of("push", subscription.id().toString(), seen.incident().value());
    return tell.tellOver(
            work,
            subject.toString(),
            entry.cursor(),
            seen.school().path(),
            content((Wanted.Incidents) subscription.wanted(), seen),
            subscription.holder().person(),
            to,
            clock.instant())
        .replaceWithVoid();
  }

  private Content content(Wanted.Incidents wanted, Seen seen) {
    return Content.of(
        wanted.lane(),
        seen.mode(),
        seen.kinds(),
        seen.school().name(),
        Optional.of(seen.buildings()).filter(all -> !all.isEmpty()).map(List::getLast).orElse(""),
        URI.create(site + "/#/incident/" + seen.incident()));
  }
}
