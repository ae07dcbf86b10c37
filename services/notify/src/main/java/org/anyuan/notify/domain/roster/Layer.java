package org.anyuan.notify.domain.roster;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.anyuan.common.outcome.Text;
import org.anyuan.notify.domain.Bounds;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.Span;

/**
 * A rotation, and when it counts.
 *
 * @param windows empty: always
 */
public record Layer(String name, Rotation rotation, List<Window> windows) {
  public static final int MOST_WINDOWS = 20;

  public Layer {
    windows = List.copyOf(windows);
  }

  public static Layer of(String field, String name, Rotation rotation, List<Window> windows) {
    Bounds.size(field + ".windows", windows, 0, MOST_WINDOWS);
    return new Layer(
        Text.required(field + ".name", name, 60),
        Bounds.present(field + ".rotation", rotation),
        windows);
  }

  /** Nobody where it does not count. */
  List<PersonId> at(Instant at, DayKinds days, ZoneId zone) {
    return windows.isEmpty() || windows.stream().anyMatch(w -> w.open(at, days, zone))
        ? rotation.at(at, zone).map(Turn::people).orElse(List.of())
        : List.of();
  }

  Stream<Instant> edges(Span within, DayKinds days, ZoneId zone) {
    return Stream.concat(
        rotation.handOvers(within, zone),
        windows.stream().flatMap(window -> window.edges(within, days, zone)));
  }
}
