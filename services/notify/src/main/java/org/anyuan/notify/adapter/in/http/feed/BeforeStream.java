package org.anyuan.notify.adapter.in.http.feed;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.anyuan.common.problem.Problem;

/**
 * What decides whether a stream may begin. It is waited for, on a thread of the request's own: the
 * head of a stream leaves before its first event, and nobody can be told of a refusal after it.
 */
final class BeforeStream {
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final int AGAIN_SECONDS = 1;

  private BeforeStream() {}

  static <T> T known(Uni<T> answer) {
    try {
      return answer.await().atMost(LONGEST);
    } catch (TimeoutException _) {
      throw Problem.unavailable("The store is too slow.", AGAIN_SECONDS);
    }
  }
}
