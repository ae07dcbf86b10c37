package org.anyuan.notify.domain.escalation;

import java.time.Duration;
import java.util.List;
import org.anyuan.notify.domain.Bounds;

/**
 * One step of a policy.
 *
 * @param after the last word of the step before it; of the first step, after the beginning
 * @param repeats how often it is said again, so far apart, before the next step comes
 * @param needed so many have to acknowledge, whoever they are, for the escalation to rest
 */
public record Step(Duration after, List<Target> whom, int repeats, Duration every, int needed) {
  static final Duration SHORTEST = Duration.ofSeconds(5);
  static final Duration LONGEST = Duration.ofHours(24);
  static final int MOST_TARGETS = 20;
  static final int MOST_REPEATS = 10;
  static final int MOST_NEEDED = 10;

  public Step {
    whom = List.copyOf(whom);
  }

  public static Step of(
      String field,
      Duration after,
      List<Target> whom,
      Integer repeats,
      Duration every,
      Integer needed) {
    Bounds.duration(field + ".after", after, Duration.ZERO, LONGEST);
    Bounds.size(field + ".whom", whom, 1, MOST_TARGETS);
    Bounds.distinct(field + ".whom", whom);
    return new Step(
        after,
        whom,
        Bounds.number(field + ".repeats", repeats, 0, MOST_REPEATS),
        Bounds.duration(field + ".every", every, SHORTEST, LONGEST),
        Bounds.number(field + ".needed", needed, 1, MOST_NEEDED));
  }
}
