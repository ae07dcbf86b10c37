package org.anyuan.notify.domain.escalation;

import java.time.Duration;
import java.util.List;
import org.anyuan.notify.domain.Bounds;

/**
 * Who is alarmed when no step is left.
 *
 * @param after the last word of the last step
 * @param every again and again, until enough people acknowledge or the task is over
 */
public record Fallback(Duration after, List<Target> whom, Duration every) {
  private static final Duration SHORTEST_EVERY = Duration.ofMinutes(1);

  public Fallback {
    whom = List.copyOf(whom);
  }

  public static Fallback of(String field, Duration after, List<Target> whom, Duration every) {
    Bounds.size(field + ".whom", whom, 1, Step.MOST_TARGETS);
    return new Fallback(
        Bounds.duration(field + ".after", after, Step.SHORTEST, Step.LONGEST),
        whom,
        Bounds.duration(field + ".every", every, SHORTEST_EVERY, Step.LONGEST));
  }
}
