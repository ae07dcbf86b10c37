package org.anyuan.lead.domain.risk;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A change as one reader gets it. A kind whose points are held back from them before or after is
 * there without a difference, whether it has changed or not, and the school's own difference is
 * held back with it: when something came that protects people is nobody else's to know.
 *
 * @param byKind absent points where they are held back
 */
public record ChangeForReader(
    RiskChange change, Optional<Integer> points, Map<Row.Kind, Optional<Integer>> byKind) {
  public ChangeForReader {
    byKind = Map.copyOf(byKind);
  }

  /**
   * As a reader gets it.
   *
   * @param opens whether the reader handles what a protected row stands for
   */
  public static ChangeForReader of(
      RiskChange change,
      Optional<SchoolRisk> before,
      Optional<SchoolRisk> after,
      Predicate<Row> opens) {
    var byKind = new TreeMap<Row.Kind, Optional<Integer>>();
    change.byKind().forEach((kind, points) -> byKind.put(kind, Optional.of(points)));
    Stream.of(before, after)
        .flatMap(Optional::stream)
        .flatMap(risk -> RiskForReader.of(risk, opens).of().stream())
        .filter(point -> point.points().isEmpty())
        .forEach(point -> byKind.put(point.kind(), Optional.empty()));
    var all = byKind.values().stream().allMatch(Optional::isPresent);
    return new ChangeForReader(
        change, all ? Optional.of(change.points()) : Optional.empty(), byKind);
  }

  /** There is something that this reader may know of. */
  public boolean tells() {
    return !change.before().equals(change.after())
        || byKind.values().stream().anyMatch(Optional::isPresent);
  }
}
