package org.anyuan.notify.adapter.in.http.feed;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.anyuan.common.problem.Problem;
import org.anyuan.notify.application.feed.OpenBySecret;
import org.anyuan.notify.domain.feed.Subscription;

/**
 * Subscriptions by the secret in an address: 404 for whatever is wrong with it, and not too often.
 */
@ApplicationScoped
class Secrets {
  static final String UNKNOWN = "Not known here (没有找到).";
  private static final Duration LOOKED_AT = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofHours(1);

  private final FeedRates rates;
  private final OpenBySecret open;

  Secrets(FeedRates rates, OpenBySecret open) {
    this.rates = rates;
    this.open = open;
  }

  Uni<Subscription> open(String secret) {
    rates.take(secret.substring(0, Math.min(secret.length(), 64)));
    return live(secret);
  }

  private Uni<Subscription> live(String secret) {
    return open.open(secret).map(found -> found.orElseThrow(() -> Problem.notFound(UNKNOWN)));
  }

  /** Ends the stream soon after the subscription does; a store that is away ends nothing. */
  <T> Multi<T> whileLive(String secret, Multi<T> stream) {
    Multi<Optional<T>> ends =
        Multi.createFrom()
            .ticks()
            .startingAfter(LOOKED_AT)
            .every(LOOKED_AT)
            .onOverflow()
            .drop()
            .onItem()
            .transformToUniAndConcatenate(_ -> isOver(secret))
            .filter(over -> over)
            .map(_ -> Optional.empty());
    return Multi.createBy()
        .merging()
        .streams(stream.map(Optional::of), ends)
        .select()
        .first(Optional::isPresent)
        .map(Optional::get)
        .select()
        .first(LONGEST);
  }

  private Uni<Boolean> isOver(String secret) {
    return open.open(secret).map(Optional::isEmpty).onFailure().recoverWithItem(false);
  }
}
