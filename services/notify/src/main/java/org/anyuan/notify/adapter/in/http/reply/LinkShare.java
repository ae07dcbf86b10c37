package org.anyuan.notify.adapter.in.http.reply;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.anyuan.notify.domain.delivery.DeliveryId;

/**
 * How often one link may be opened: far more than its person needs, far less than what would keep
 * the store busy. Counted by what is signed, so that a stranger takes nothing from anybody.
 */
final class LinkShare {
  private static final int BURST = 30;
  private static final Duration REFILL = Duration.ofMinutes(1);
  private static final int MOST_LINKS = 10_000;

  private final TimeMeter time;
  private final Cache<DeliveryId, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_LINKS)
          .expireAfterAccess(REFILL.multipliedBy(2))
          .build();

  LinkShare(Clock clock) {
    this.time = new ClockMeter(clock);
  }

  boolean take(DeliveryId delivery) {
    return buckets.get(delivery, _ -> full()).tryConsume(1);
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(BURST).refillGreedy(BURST, REFILL))
        .withCustomTimePrecision(time)
        .build();
  }

  private record ClockMeter(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
