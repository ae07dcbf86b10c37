package org.anyuan.notify.application.feed;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.feed.PublishedDuties.Whose;
import org.anyuan.notify.domain.RosterId;

/** Tells whoever follows a roster that its duties have changed, whichever copy changed it. */
@ApplicationScoped
public class LiveRosters {
  /** A reader who has not read the last one reads them together. */
  private static final int MOST_WAITING = 100;

  private static final Whose NOBODY = new Whose(false, false, java.util.Optional.empty());

  private final Coordination coordination;
  private final PublishDuties publish;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  // Of the one thread that looks.
  private final Map<RosterId, Long> told = new HashMap<>();

  private record Listener(RosterId roster, UnicastProcessor<Long> versions) {}

  LiveRosters(Coordination coordination, PublishDuties publish) {
    this.coordination = coordination;
    this.publish = publish;
  }

  /** Each version that is published from now on. */
  public Multi<Long> follow(RosterId roster) {
    return Multi.createFrom()
        .deferred(
            () -> {
              var listener =
                  new Listener(
                      roster,
                      UnicastProcessor.create(new ArrayBlockingQueue<>(MOST_WAITING), () -> {}));
              listeners.add(listener);
              return listener.versions().onTermination().invoke(() -> listeners.remove(listener));
            });
  }

  /** By one thread, again and again. */
  public void look(Duration deadline) {
    var followed = new LinkedHashSet<RosterId>();
    listeners.forEach(listener -> followed.add(listener.roster()));
    var heard = List.copyOf(followed);
    followed.addAll(
        coordination
            .work(Actor.SYSTEM, work -> work.feeds().subscriptions().pushedRosters())
            .await()
            .atMost(deadline));
    told.keySet().retainAll(followed);
    if (followed.isEmpty()) {
      return;
    }
    var behind =
        coordination
            .work(Actor.SYSTEM, work -> work.feeds().duties().behind(followed))
            .await()
            .atMost(deadline);
    behind.forEach(roster -> publish.read(roster, NOBODY, Long.MAX_VALUE).await().atMost(deadline));
    if (!heard.isEmpty()) {
      coordination
          .work(Actor.SYSTEM, work -> work.feeds().duties().versions(heard))
          .await()
          .atMost(deadline)
          .forEach(this::tell);
    }
  }

  /**
   * A reader who comes between two looks may be told of what they have read: it changes nothing.
   */
  private void tell(RosterId roster, long version) {
    var before = told.put(roster, version);
    if (before == null || before < version) {
      listeners.stream()
          .filter(listener -> listener.roster().equals(roster))
          .forEach(listener -> listener.versions().onNext(version));
    }
  }
}
