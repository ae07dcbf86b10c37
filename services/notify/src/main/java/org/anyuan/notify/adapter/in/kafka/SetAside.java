package org.anyuan.notify.adapter.in.kafka;

import io.smallrye.mutiny.TimeoutException;
import java.time.Duration;
import org.anyuan.common.region.StoreAway;
import org.anyuan.common.topic.GroupFollower;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Takes one record over, or puts it to the dead letters: nothing behind it waits for one that the
 * store refuses. While the store is away it does neither.
 */
final class SetAside {
  private static final Logger LOG = Logger.getLogger(SetAside.class);

  /** Within seconds: another copy may have been first. */
  private static final int TRIES = 6;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

  private final DeadLetters deadLetters;
  private final String group;

  SetAside(DeadLetters deadLetters, String group) {
    this.deadLetters = deadLetters;
    this.group = group;
  }

  static boolean isAway(RuntimeException failure) {
    return failure instanceof StoreAway || failure instanceof TimeoutException;
  }

  /**
   * Returns when it is there or here.
   *
   * @param reading which pauses between the tries
   */
  void takeOrPut(ConsumerRecord<String, byte[]> message, GroupFollower reading, Runnable take) {
    var pause = FIRST_PAUSE;
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
      reading.pause(pause);
      pause = pause.multipliedBy(2);
    }
  }

  void put(ConsumerRecord<String, byte[]> message, String reason) {
    LOG.errorf(
        "to the dead letters, group=%s partition=%s offset=%s reason=%s",
        group, message.partition(), message.offset(), reason);
    deadLetters.put(message, group, reason);
  }
}
