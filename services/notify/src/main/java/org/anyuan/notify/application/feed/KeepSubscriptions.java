package org.anyuan.notify.application.feed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.anyuan.common.outcome.Clash;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.region.Role;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.domain.AddressId;
import org.anyuan.notify.domain.feed.Subscription;
import org.anyuan.notify.domain.feed.Subscription.Why;
import org.anyuan.notify.domain.feed.SubscriptionId;
import org.anyuan.notify.domain.feed.Wanted;

/**
 * Makes and changes subscriptions: each person their own; an administrator revokes those of others.
 */
@ApplicationScoped
public class KeepSubscriptions {
  private final Coordination coordination;
  private final Clock clock;

  KeepSubscriptions(Coordination coordination, Clock clock) {
    this.coordination = coordination;
    this.clock = clock;
  }

  /** One, with its secret where it has just got it. */
  public record Given(Subscription subscription, Optional<FeedSecret> secret) {}

  /** What is asked for. */
  public record Draft(String name, Wanted wanted, Optional<AddressId> push) {}

  public Uni<Outcome<Given>> make(Work work, SubscriptionId id, Draft draft) {
    var now = clock.instant();
    var holder = Holders.of(work.actor());
    var made = Subscription.made(id, draft.name(), holder, draft.wanted(), draft.push(), now);
    return work.feeds()
        .subscriptions()
        .lockAndCount(holder.person())
        .chain(
            count ->
                count >= Subscription.MOST
                    ? refused(Reason.CONFLICT, "id", "at most " + Subscription.MOST)
                    : ReasonAgainst.making(work, holder, draft)
                        .chain(
                            against ->
                                against
                                    .map(refusal -> Uni.createFrom().item(refusal))
                                    .orElseGet(() -> add(work, made, now))));
  }

  public Uni<Optional<Given>> find(Work work, SubscriptionId id) {
    return work.feeds()
        .subscriptions()
        .find(id)
        .map(
            found ->
                found
                    .filter(subscription -> mayRead(work.actor(), subscription))
                    .map(subscription -> new Given(subscription, Optional.empty())));
  }

  private Uni<Outcome<Given>> add(Work work, Subscription made, Instant now) {
    var secret = FeedSecret.random();
    var feeds = work.feeds();
    return (made.wanted().ofRoster().isPresent()
            // What the roster is now its holder sees; its webhook is told of what comes.
            ? work.rosters()
                .find(made.wanted().ofRoster().get())
                .map(roster -> roster.map(r -> r.version()).orElse(0L))
            : feeds.entries().head())
        .chain(told -> feeds.subscriptions().add(made, secret, told, now))
        .replaceWith(new Outcome.Changed<>(new Given(made, Optional.of(secret))));
  }

  public Uni<Outcome<Given>> change(
      Actor actor, SubscriptionId id, long version, Function<Subscription, Draft> draft) {
    return own(
        actor,
        id,
        (work, subscription) -> {
          if (subscription.version() != version) {
            throw new Clash("version", null);
          }
          var next = draft.apply(subscription);
          return ReasonAgainst.having(work, next)
              .chain(
                  against ->
                      against
                          .map(refusal -> Uni.createFrom().item(refusal))
                          .orElseGet(
                              () ->
                                  save(
                                      work,
                                      "subscription.changed",
                                      subscription.change(
                                          next.name(), next.wanted(), next.push()))));
        });
  }

  /** The old secret ends at once. */
  public Uni<Outcome<Given>> rotate(Actor actor, SubscriptionId id) {
    return own(
        actor,
        id,
        (work, subscription) -> {
          var secret = FeedSecret.random();
          return switch (subscription.rotated()) {
            case Outcome.Changed<Subscription>(var after) ->
                work.feeds()
                    .subscriptions()
                    .save("subscription.rotated", after, secret, clock.instant())
                    .replaceWith(new Outcome.Changed<>(new Given(after, Optional.of(secret))));
            case Outcome.Unchanged<Subscription> _ -> throw new IllegalStateException();
            case Outcome.Refused<Subscription>(var reason, var field, var message) ->
                refused(reason, field, message);
          };
        });
  }

  public Uni<Outcome<Given>> revoke(Actor actor, SubscriptionId id) {
    return locked(
        actor,
        id,
        (work, subscription) ->
            save(
                work,
                "subscription.revoked",
                subscription.revoke(
                    owns(actor, subscription) ? Why.OWNER : Why.ADMINISTRATOR,
                    actor.name(),
                    clock.instant())));
  }

  private interface Doing {
    Uni<Outcome<Given>> on(Work work, Subscription subscription);
  }

  private Uni<Outcome<Given>> own(Actor actor, SubscriptionId id, Doing doing) {
    return locked(
        actor,
        id,
        (work, subscription) ->
            owns(actor, subscription)
                ? doing.on(work, subscription)
                : refused(Reason.FORBIDDEN, "id", "by its owner alone"));
  }

  private Uni<Outcome<Given>> locked(Actor actor, SubscriptionId id, Doing doing) {
    return coordination.work(
        actor,
        work ->
            work.feeds()
                .subscriptions()
                .lock(id)
                .chain(
                    found ->
                        found
                            .filter(subscription -> mayRead(actor, subscription))
                            .map(subscription -> doing.on(work, subscription))
                            .orElseGet(
                                () ->
                                    Uni.createFrom().item(Outcome.notFound("the subscription")))));
  }

  private Uni<Outcome<Given>> save(Work work, String action, Outcome<Subscription> outcome) {
    var given = outcome.map(subscription -> new Given(subscription, Optional.empty()));
    return outcome instanceof Outcome.Changed<Subscription>(var after)
        ? work.feeds().subscriptions().save(action, after, clock.instant()).replaceWith(given)
        : Uni.createFrom().item(given);
  }

  private static <T> Uni<Outcome<T>> refused(Reason reason, String field, String message) {
    return Uni.createFrom().item(Outcome.refused(reason, field, message));
  }

  private static boolean owns(Actor actor, Subscription subscription) {
    return subscription.holder().person().value().equals(actor.name());
  }

  /** Whether it is in scope the store says. */
  private static boolean mayRead(Actor actor, Subscription subscription) {
    return owns(actor, subscription) || actor.role().equals(Role.ADMINISTRATOR);
  }
}
