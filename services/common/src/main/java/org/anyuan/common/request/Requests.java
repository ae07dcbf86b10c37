package org.anyuan.common.request;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Requests that carried an idempotency key, remembered in the transaction of their effect. */
public interface Requests {
  /**
   * A request as its caller repeats it.
   *
   * @param content a hash of what was asked for
   */
  record Key(String caller, String operation, String key, String content) {}

  sealed interface Seen {
    record Never() implements Seen {}

    /** Asked before, with this result. */
    record Before(String resultId) implements Seen {}

    /** The key was used for something else. */
    record Differently() implements Seen {}
  }

  Uni<Seen> remember(Optional<Key> key, String resultId);
}
