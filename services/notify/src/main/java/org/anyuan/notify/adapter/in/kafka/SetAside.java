package org.anyuan.notify.adapter.in.kafka;

import io.smallrye.mutiny.TimeoutException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.anyuan.common.region.StoreAway;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Takes one record over, or puts it to the dead letters: nothing behind it waits for one that the
 * store refuses. While the store is away it does neither. For one thread.
 */
final class SetAside {
  private static final Logger LOG = Logger.getLogger(SetAside.class);

  /** Within seconds: another copy may have been first. */
  private static final int TRIES = 6;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

  /** More than come with one poll. */
  private static final int REMEMBERED = 2000;

  private record Place(int partition, long offset) {}

  private final String group;
  private final BiConsumer<ConsumerRecord<String, byte[]>, String> letters;

  /** What comes once more, since something behind it waits for the store, is there by then. */
  private final Set<Place> there =
      Collections.newSetFromMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Place, Boolean> eldest) {
              return size() > REMEMBERED;
            }
          });

  /**
   * Of a group.
   *
   * @param letters where a record goes with its reason
   */
  SetAside(String group, BiConsumer<ConsumerRecord<String, byte[]>, String> letters) {
    this.group = group;
    this.letters = letters;
  }

  static boolean isAway(RuntimeException failure) {
    return failure instanceof StoreAway || failure instanceof TimeoutException;
  }

  /**
   * Returns when it is there or here.
   *
   * @param pause between the tries
   */
  void takeOrPut(ConsumerRecord<String, byte[]> message, Consumer<Duration> pause, Runnable take) {
    if (there.contains(place(message))) {
      return;
    }
    var next = FIRST_PAUSE;
    for (var tries = 1; ; tries++) {
      try {
        take.run();
        return;
      } catch (RuntimeException e) {
        if (isAway(e)) {
          throw e;
        }
        if (tries == TRIES) {
          put(message, e.toString());
          return;
        }
      }
      pause.accept(next);
      next = next.multipliedBy(2);
    }
  }

  void put(ConsumerRecord<String, byte[]> message, String reason) {
    if (there.contains(place(message))) {
      return;
    }
    LOG.errorf(
        "to the dead letters, group=%s partition=%s offset=%s reason=%s",
        group, message.partition(), message.offset(), reason);
    letters.accept(message, reason);
    there.add(place(message));
  }

  private static Place place(ConsumerRecord<String, byte[]> message) {
    return new Place(message.partition(), message.offset());
  }
}
