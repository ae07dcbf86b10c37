package org.anyuan.alarm.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.anyuan.alarm.application.DurableWrite.Store;
import org.anyuan.alarm.domain.SignalId;

/**
 * The signals that this copy took lately, so that a retry gets the first one's answer and is not
 * written again. Bounded: forgotten too early, a retry is written once more and the decider drops
 * it.
 */
@ApplicationScoped
class RecentSignals {
  private final Cache<SignalId, Recent> recent;

  RecentSignals(AlarmSettings settings) {
    recent =
        Caffeine.newBuilder()
            .maximumSize(settings.rememberAtMost())
            .expireAfterWrite(settings.rememberFor())
            .build();
  }

  /** The earlier write of the signal unless it failed, else a new one, begun by the caller. */
  Recent once(SignalId id, Instant now, Function<Instant, CompletableFuture<Store>> write) {
    var fresh = new Recent(now, new CompletableFuture<>(), false);
    var known = recent.asMap().putIfAbsent(id, fresh);
    if (known != null && !known.written().isCompletedExceptionally()) {
      return new Recent(known.receivedAt(), known.written(), true);
    }
    if (known != null) {
      // One store may have it all the same: its first moment keeps the two alike.
      fresh = new Recent(known.receivedAt(), fresh.written(), false);
      recent.put(id, fresh);
    }
    var begun = fresh;
    var unused =
        write
            .apply(begun.receivedAt())
            .whenComplete(
                (store, error) -> {
                  if (error == null) {
                    begun.written().complete(store);
                  } else {
                    begun.written().completeExceptionally(error);
                  }
                });
    return begun;
  }

  record Recent(Instant receivedAt, CompletableFuture<Store> written, boolean repeated) {}
}
