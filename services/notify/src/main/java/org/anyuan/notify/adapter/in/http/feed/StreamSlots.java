package org.anyuan.notify.adapter.in.http.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.anyuan.common.problem.Problem;
import org.anyuan.notify.application.feed.FeedSettings;

/** So many streams this copy holds open at once; whoever comes then tries another one. */
@ApplicationScoped
class StreamSlots {
  private static final int AGAIN_SECONDS = 10;

  private final int most;
  private final AtomicInteger taken = new AtomicInteger();

  StreamSlots(FeedSettings settings, MeterRegistry metrics) {
    this.most = settings.streams();
    metrics.gauge("anyuan.notify.feed.streams", taken);
  }

  /** Fails where there is none. It is taken only when the stream is read: it may never be. */
  <T> Multi<T> hold(Multi<T> stream) {
    if (taken.get() >= most) {
      throw full();
    }
    return Multi.createFrom()
        .deferred(
            () -> {
              if (taken.incrementAndGet() > most) {
                taken.decrementAndGet();
                return Multi.createFrom().failure(full());
              }
              return stream.onTermination().invoke(taken::decrementAndGet);
            });
  }

  private static Problem full() {
    return Problem.unavailable("No more streams here for now.", AGAIN_SECONDS);
  }
}
