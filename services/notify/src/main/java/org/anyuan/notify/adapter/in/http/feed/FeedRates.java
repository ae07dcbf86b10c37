package org.anyuan.notify.adapter.in.http.feed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.anyuan.common.problem.Problem;
import org.anyuan.notify.application.feed.FeedSettings;

/** So many requests a minute of one secret, known or not. */
@ApplicationScoped
class FeedRates {
  private static final int MOST = 10_000;

  private final int perMinute;
  private final TimeMeter time;

  /** One that is forgotten was full again. */
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(Duration.ofMinutes(2)).build();

  FeedRates(FeedSettings settings, Clock clock) {
    this.perMinute = settings.perMinute();
    this.time = new ClockMeter(clock);
  }

  void take(String secret) {
    var probe = buckets.get(secret, _ -> full()).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      var wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
      throw Problem.retryLater(429, "too-many-requests", "At most so often.", (int) wait);
    }
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
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
