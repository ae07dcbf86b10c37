package org.anyuan.notify.domain.roster;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anyuan.notify.domain.Bounds;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.Span;

/**
 * What a roster goes by.
 *
 * @param zone whose wall clock its times are on
 * @param daysFrom the calendar that the days were taken from
 * @param layers the first that has somebody counts
 */
public record Plan(
    ZoneId zone,
    DayKinds days,
    Optional<DaysFrom> daysFrom,
    List<Layer> layers,
    Coverage coverage) {
  /** Of schools and desks here. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  public static final int MOST_LAYERS = 10;

  /** Which version of a calendar. */
  public record DaysFrom(CalendarId calendar, long version) {}

  public Plan {
    layers = List.copyOf(layers);
  }

  public static Plan of(
      String field, ZoneId zone, DayKinds days, List<Layer> layers, Coverage coverage) {
    Bounds.size(field + ".layers", layers, 1, MOST_LAYERS);
    Bounds.distinct(field + ".layers", layers.stream().map(Layer::name).toList());
    return new Plan(
        Bounds.present(field + ".zone", zone),
        Bounds.present(field + ".days", days),
        Optional.empty(),
        layers,
        Bounds.present(field + ".coverage", coverage));
  }

  public Plan with(DayKinds others, DaysFrom from) {
    return new Plan(zone, others, Optional.of(from), layers, coverage);
  }

  List<PersonId> at(Instant at) {
    return layerAt(at).map(layer -> layer.at(at, days, zone)).orElse(List.of());
  }

  /** The first that has somebody. */
  Optional<Layer> layerAt(Instant at) {
    return layers.stream().filter(layer -> !layer.at(at, days, zone).isEmpty()).findFirst();
  }

  Stream<PersonId> people() {
    return layers.stream().flatMap(layer -> layer.rotation().people());
  }

  int needed(Instant at) {
    return coverage.needed(at, days, zone);
  }

  /** When something may change by the plan; others may be among them. */
  Stream<Instant> edges(Span within) {
    return Stream.concat(
        layers.stream().flatMap(layer -> layer.edges(within, days, zone)),
        coverage.edges(within, days, zone));
  }
}
