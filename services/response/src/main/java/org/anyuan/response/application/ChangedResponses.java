package org.anyuan.response.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.anyuan.common.region.Scope;
import org.anyuan.response.application.Responses.Changed;
import org.anyuan.response.domain.ResponseId;

/**
 * Tells live views which responses changed, whichever copy changed them. Who comes back hears all
 * that changed since; the same change may be told twice, and the highest version counts.
 */
@ApplicationScoped
public class ChangedResponses {
  public static final int MOST = 500;
  private static final int MAX_BEHIND = 1000;

  /** Two copies' changes may become visible in another order than they were made in. */
  private static final Duration OVERLAP = Duration.ofSeconds(5);

  private final Coordination coordination;
  private final Clock clock;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  // Of the one thread that looks.
  private final Map<ResponseId, Long> told = new HashMap<>();
  private Instant upTo = Instant.EPOCH;

  private record Listener(Scope scope, UnicastProcessor<Changed> changes) {}

  ChangedResponses(Coordination coordination, Clock clock) {
    this.coordination = coordination;
    this.clock = clock;
  }

  /** As far as the actor sees them: what was missed since then, and what comes. */
  public Multi<Changed> open(Actor actor, Optional<Instant> since) {
    return Multi.createFrom()
        .deferred(
            () -> {
              var listener =
                  new Listener(
                      actor.scope(),
                      UnicastProcessor.create(new ArrayBlockingQueue<>(MAX_BEHIND), () -> {}));
              listeners.add(listener);
              // After it listens, so that nothing falls between the two.
              var missed =
                  since
                      .map(at -> changed(actor, at.minus(OVERLAP)))
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

  private Uni<List<Changed>> changed(Actor actor, Instant since) {
    return coordination.work(actor, work -> work.responses().changed(since, MOST));
  }

  /** Again and again, by one thread. Nothing is asked for while nobody listens. */
  public void look(Duration deadline) {
    if (listeners.isEmpty()) {
      told.clear();
      upTo = Instant.EPOCH;
      return;
    }
    var from = upTo.equals(Instant.EPOCH) ? clock.instant() : upTo;
    var changes = changed(Actor.SYSTEM, from.minus(OVERLAP)).await().atMost(deadline);
    var now = clock.instant();
    // A copy whose clock is ahead must not hide what the others change until then.
    upTo =
        changes.stream()
            .map(Changed::at)
            .filter(at -> !at.isAfter(now))
            .max(Instant::compareTo)
            .orElse(from);
    for (var change : changes) {
      var before = told.put(change.id(), change.version());
      if (before == null || before < change.version()) {
        tell(change);
      }
    }
    told.keySet().retainAll(changes.stream().map(Changed::id).toList());
  }

  private void tell(Changed change) {
    for (var listener : listeners) {
      if (listener.scope().allows(change.path().value(), "")) {
        listener.changes().onNext(change);
      }
    }
  }
}
