package org.anyuan.lead.domain.risk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A change as one reader gets it: of a kind whose points are held back from them before or after,
 * the difference is held back, too, and the school's with it.
 *
 * @param byKind each kind that counts otherwise; absent points where they are held back
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
    var held =
        List.of(before, after).stream()
            .flatMap(Optional::stream)
            .flatMap(risk -> RiskForReader.of(risk, opens).of().stream())
            .filter(point -> point.points().isEmpty())
            .map(RiskForReader.PointForReader::kind)
            .toList();
    var byKind = new TreeMap<Row.Kind, Optional<Integer>>();
    change
        .byKind()
        .forEach(
            (kind, points) ->
                byKind.put(kind, held.contains(kind) ? Optional.empty() : Optional.of(points)));
    // A kind that is as it was tells nothing of what is held back.
    var all = byKind.values().stream().allMatch(Optional::isPresent);
    return new ChangeForReader(
        change, all ? Optional.of(change.points()) : Optional.empty(), byKind);
  }
}
