package org.anyuan.alarm.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.anyuan.alarm.application.Spool.Change;
import org.anyuan.common.region.Scope;

/**
 * What waits in the spool, as it happens. Every copy of alarm asks the spool, a few times a second
 * and only while somebody listens, so a listener at any copy hears of every copy's signals.
 *
 * <p>Who comes gets all that waits, then each change; the same change may come twice. Who does not
 * keep up is cut off, comes again and has missed nothing.
 */
@ApplicationScoped
public class SpooledStream {
  private static final int MAX_BEHIND = 20_000;
  private static final int REMEMBERED = 50_000;

  private final Spool spool;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final Map<Change.Key, Boolean> seen =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Change.Key, Boolean> eldest) {
          return size() > REMEMBERED;
        }
      };
  private final AtomicBoolean asking = new AtomicBoolean();
  private volatile Optional<Instant> askedUpTo = Optional.empty();

  SpooledStream(Spool spool) {
    this.spool = spool;
  }

  /**
   * All that waits, and then what changes.
   *
   * @param drainedSince what was drained from then on is told, too: when the listener last heard
   */
  public Multi<Change> open(Scope scope, Optional<Instant> drainedSince) {
    return Multi.createFrom()
        .deferred(
            () -> {
              var listener =
                  new Listener(
                      scope,
                      UnicastProcessor.create(new ArrayBlockingQueue<>(MAX_BEHIND), () -> {}));
              // First listen, then ask how things stand: so nothing falls in between.
              listeners.add(listener);
              var state = spool.state(scope, drainedSince).onItem().disjoint();
              return Multi.createBy()
                  .concatenating()
                  .streams(state.map(Change.class::cast), listener.changes())
                  .onTermination()
                  .invoke(() -> listeners.remove(listener));
            });
  }

  /** Asks the spool for what changed. At most one question is out at a time. */
  public void refresh() {
    if (listeners.isEmpty()) {
      askedUpTo = Optional.empty();
      return;
    }
    if (!asking.compareAndSet(false, true)) {
      return;
    }
    spool
        .changes(askedUpTo, this::unseen)
        .onTermination()
        .invoke(() -> asking.set(false))
        .subscribe()
        .with(
            changes -> {
              askedUpTo = Optional.of(changes.asOf());
              changes.changes().forEach(this::tell);
            },
            // The next question asks from the same moment.
            error -> {});
  }

  private synchronized boolean unseen(Change.Key key) {
    return !seen.containsKey(key);
  }

  private synchronized void tell(Change change) {
    var waited = new Change.Key(change.key().id(), false);
    if (change.key().drained() && seen.put(waited, true) == null) {
      // Came and went between two questions.
      send(new Change(waited, change.at(), change.signal()));
    }
    seen.put(change.key(), true);
    send(change);
  }

  private void send(Change change) {
    var school = change.signal().getSchool();
    for (var listener : listeners) {
      if (listener.scope().allows(school.getRegionPath(), school.getSchoolId())) {
        listener.changes().onNext(change);
      }
    }
  }

  private record Listener(Scope scope, UnicastProcessor<Change> changes) {}
}
