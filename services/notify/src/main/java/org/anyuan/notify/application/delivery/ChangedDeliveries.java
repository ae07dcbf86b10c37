package org.anyuan.notify.application.delivery;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.delivery.DeliveryLog.Changed;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.delivery.DeliveryId;

/**
 * Tells people's open pages which of their deliveries changed, whichever copy changed them. Who
 * comes back hears of all that changed since; the same change may be told twice.
 */
@ApplicationScoped
public class ChangedDeliveries {
  public static final int MOST = 500;
  private static final int MAX_BEHIND = 1000;

  /** Two copies' changes may become visible in another order than they were made in. */
  private static final Duration OVERLAP = Duration.ofSeconds(5);

  private final Coordination coordination;
  private final Clock clock;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private volatile Runnable waker = () -> {};
  // Of the one thread that looks.
  private final Map<DeliveryId, Long> told = new HashMap<>();
  private Instant upTo = Instant.EPOCH;

  private record Listener(PersonId person, UnicastProcessor<Changed> changes) {}

  ChangedDeliveries(Coordination coordination, Clock clock) {
    this.coordination = coordination;
    this.clock = clock;
  }

  public void onWake(Runnable wakes) {
    waker = wakes;
  }

  /** There may be something to tell. */
  public void wake() {
    waker.run();
  }

  /** The actor's own: what was missed since then, and what comes. */
  public Multi<Changed> open(Actor actor, Optional<Instant> since) {
    return Multi.createFrom()
        .deferred(
            () -> {
              var listener =
                  new Listener(
                      PersonId.of("person", actor.name()),
                      UnicastProcessor.create(new ArrayBlockingQueue<>(MAX_BEHIND), () -> {}));
              listeners.add(listener);
              // After it listens, so that nothing falls between the two.
              var missed =
                  since
                      .map(at -> changed(actor, Set.of(listener.person()), at.minus(OVERLAP)))
                      .orElseGet(() -> Uni.createFrom().item(List.of()));
              return Multi.createBy()
                  .concatenating()
                  .streams(
                      missed.onItem().transformToMulti(all -> Multi.createFrom().iterable(all)),
                      listener.changes())
                  .onTermination()
                  .invoke(() -> listeners.remove(listener));
            });
  }

  private Uni<List<Changed>> changed(Actor actor, Collection<PersonId> people, Instant since) {
    return coordination.work(actor, work -> work.deliveryLog().changed(people, since, MOST));
  }

  /** Again and again, by one thread. Nothing is asked for while nobody listens. */
  public void look(Duration deadline) {
    var people = listeners.stream().map(Listener::person).collect(Collectors.toSet());
    if (people.isEmpty()) {
      told.clear();
      upTo = Instant.EPOCH;
      return;
    }
    var from = upTo.equals(Instant.EPOCH) ? clock.instant() : upTo;
    var changes = changed(Actor.SYSTEM, people, from.minus(OVERLAP)).await().atMost(deadline);
    var now = clock.instant();
    // A copy whose clock is ahead must not hide what the others change until then.
    upTo =
        changes.stream()
            .map(Changed::at)
            .filter(at -> !at.isAfter(now))
            .max(Instant::compareTo)
            .orElse(from);
    for (var change : changes) {
      var version = change.delivery().delivery().version();
      var before = told.put(change.delivery().id(), version);
      if (before == null || before < version) {
        tell(change);
      }
    }
    told.keySet().retainAll(changes.stream().map(change -> change.delivery().id()).toList());
  }

  private void tell(Changed change) {
    for (var listener : listeners) {
      if (listener.person().equals(change.delivery().recipient())) {
        listener.changes().onNext(change);
      }
    }
  }
}
