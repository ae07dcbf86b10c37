package org.anyuan.notify.domain.roster;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.anyuan.notify.domain.Bounds;
import org.anyuan.notify.domain.Span;

/**
 * When how many have to be on call: what is less is a gap.
 *
 * @param windows empty: always
 */
public record Coverage(List<Window> windows, int people) {
  private static final int MOST_PEOPLE = 20;

  /** Somebody at any time. */
  public static final Coverage ALWAYS = new Coverage(List.of(), 1);

  public Coverage {
    windows = List.copyOf(windows);
  }

  public static Coverage of(String field, List<Window> windows, Integer people) {
    Bounds.size(field + ".windows", windows, 0, Layer.MOST_WINDOWS);
    return new Coverage(windows, Bounds.number(field + ".people", people, 1, MOST_PEOPLE));
  }

  int needed(Instant at, DayKinds days, ZoneId zone) {
    return windows.isEmpty() || windows.stream().anyMatch(w -> w.open(at, days, zone)) ? people : 0;
  }

  Stream<Instant> edges(Span within, DayKinds days, ZoneId zone) {
    return windows.stream().flatMap(window -> window.edges(within, days, zone));
  }
}
