package org.anyuan.notify.domain.delivery;

import java.time.Duration;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.notify.domain.Bounds;

/**
 * How a channel is tried again.
 *
 * @param limit so often in all a message is handed over
 * @param first after the first failure; each further one waits twice as long
 * @param longest but never longer
 * @param answerWithin how long a channel has to say whether it took it
 */
public record Retry(int limit, Duration first, Duration longest, Duration answerWithin) {
  private static final int MOST = 50;
  private static final Duration SHORTEST_WAIT = Duration.ofMillis(100);
  private static final Duration LONGEST_WAIT = Duration.ofHours(24);
  private static final int MOST_DOUBLINGS = 30;

  public Retry {
    Bounds.number("limit", limit, 1, MOST);
    Bounds.duration("first", first, SHORTEST_WAIT, LONGEST_WAIT);
    Bounds.duration("longest", longest, first, LONGEST_WAIT);
    Bounds.duration("answerWithin", answerWithin, SHORTEST_WAIT, LONGEST_WAIT);
  }

  /**
   * How long to wait: between half and all of it, so that what failed together does not come back
   * together.
   *
   * @param failures so far, at least 1
   * @param chance from 0 up to 1, without it
   */
  public Duration pause(int failures, double chance) {
    if (failures < 1 || chance < 0 || chance >= 1) {
      throw new InvalidField("chance", "from 0 up to 1, after a failure");
    }
    var doubled = first.toNanos() * (double) (1L << Math.min(failures - 1, MOST_DOUBLINGS));
    var whole = Math.min(doubled, (double) longest.toNanos());
    return Duration.ofNanos((long) (whole * (1 + chance) / 2));
  }

  /**
   * Not less than a channel asks for, and that not beyond the longest pause: none may ask to be
   * left alone for good.
   */
  Duration pause(int failures, double chance, Duration asked) {
    var own = pause(failures, chance);
    var heard = asked.compareTo(longest) > 0 ? longest : asked;
    return own.compareTo(heard) < 0 ? heard : own;
  }
}
