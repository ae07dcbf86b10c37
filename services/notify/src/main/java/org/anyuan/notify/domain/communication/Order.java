package org.anyuan.notify.domain.communication;

import java.time.Duration;
import org.anyuan.notify.domain.Bounds;

/** What is to be tested. */
public record Order(Whom whom, Duration answerWithin) {
  private static final Duration LEAST = Duration.ofMinutes(1);
  private static final Duration MOST = Duration.ofDays(1);
  private static final Duration USUAL = Duration.ofMinutes(15);

  public static final Order USUAL_ONE = new Order(Whom.ON_CALL, USUAL);

  public static Order of(Whom whom, Duration answerWithin) {
    return new Order(whom, Bounds.duration("answerWithin", answerWithin, LEAST, MOST));
  }
}
