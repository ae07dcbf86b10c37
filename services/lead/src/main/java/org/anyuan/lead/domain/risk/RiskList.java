package org.anyuan.lead.domain.risk;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyuan.common.region.RegionPath;
import org.anyuan.lead.domain.SchoolId;

/**
 * A region's list at a moment, the gravest first.
 *
 * @param level of the region: what its schools have on average, and never more than one level below
 *     its worst school
 * @param average in tenths of a point
 */
public record RiskList(
    RegionPath path, Instant at, RiskLevel level, int average, List<SchoolRisk> schools) {
  public RiskList {
    schools = List.copyOf(schools);
  }

  /**
   * Counts.
   *
   * @param schools all of the region, also those where nothing is open
   * @param rows in any order
   */
  public static RiskList of(
      RegionPath path,
      Instant at,
      Collection<SchoolId> schools,
      Collection<Row> rows,
      Rules rules) {
    var bySchool = rows.stream().collect(Collectors.groupingBy(Row::school));
    var counted =
        schools.stream()
            .distinct()
            .map(school -> school(school, bySchool.getOrDefault(school, List.of()), at, rules))
            .sorted(
                Comparator.comparing(SchoolRisk::points)
                    .reversed()
                    .thenComparing(school -> school.school().value()))
            .toList();
    var sum = counted.stream().mapToInt(SchoolRisk::points).sum();
    var average = counted.isEmpty() ? 0 : Math.ceilDiv(sum * 10, counted.size());
    var worst =
        counted.stream()
            .map(SchoolRisk::level)
            .max(Comparator.naturalOrder())
            .orElse(RiskLevel.BLUE);
    return new RiskList(
        path, at, rules.level(average / 10).orHigher(worst.oneLower()), average, counted);
  }

  private static SchoolRisk school(SchoolId school, List<Row> rows, Instant at, Rules rules) {
    var points = rules.of().stream().flatMap(rule -> point(rule, rows, at)).toList();
    var sum = points.stream().mapToInt(Point::points).sum();
    return new SchoolRisk(school, rules.level(sum), sum, points);
  }

  private static Stream<Point> point(Rule rule, List<Row> rows, Instant at) {
    var counted =
        rows.stream()
            .filter(row -> row.kind() == rule.kind())
            .map(row -> new Point.Counted(row, rule.points(row, at)))
            .filter(row -> row.points() > 0)
            .sorted(
                Comparator.comparing(Point.Counted::points)
                    .reversed()
                    .thenComparing(one -> one.row().id()))
            .toList();
    var sum = counted.stream().mapToInt(Point.Counted::points).sum();
    return counted.isEmpty()
        ? Stream.empty()
        : Stream.of(new Point(rule.kind(), Math.min(rule.most(), sum), counted));
  }

  public Optional<SchoolRisk> find(SchoolId school) {
    return schools.stream().filter(one -> one.school().equals(school)).findFirst();
  }

  /** As another, but for the moment: nothing that is counted has changed. */
  public boolean saysTheSameAs(RiskList other) {
    return path.equals(other.path) && level == other.level && schools.equals(other.schools);
  }

  /**
   * The average, for readers of whom it is not known what they may open. Absent where something
   * protects people: with the points of all other schools it would tell those of the one that are
   * held back.
   */
  public Optional<Integer> averageForAll() {
    var closed =
        schools.stream()
            .flatMap(school -> school.of().stream())
            .flatMap(point -> point.rows().stream())
            .anyMatch(counted -> counted.row().isProtected());
    return closed ? Optional.empty() : Optional.of(average);
  }

  /** How many schools are of which level; each level is there. */
  public Map<RiskLevel, Integer> byLevel() {
    var byLevel = new EnumMap<RiskLevel, Integer>(RiskLevel.class);
    for (var each : RiskLevel.values()) {
      byLevel.put(each, 0);
    }
    schools.forEach(school -> byLevel.merge(school.level(), 1, Integer::sum));
    return byLevel;
  }

  Map<SchoolId, SchoolRisk> byId() {
    return schools.stream().collect(Collectors.toMap(SchoolRisk::school, Function.identity()));
  }
}
