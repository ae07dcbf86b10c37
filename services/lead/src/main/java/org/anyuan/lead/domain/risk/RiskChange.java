package org.anyuan.lead.domain.risk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.anyuan.lead.domain.SchoolId;

/**
 * How a school changed from one list to the next.
 *
 * @param before absent where it was not on that list
 * @param after absent where it is not on this one
 * @param byKind what each kind counts more, or less; without those that are as they were
 */
public record RiskChange(
    SchoolId school,
    Optional<RiskLevel> before,
    Optional<RiskLevel> after,
    int points,
    Map<Row.Kind, Integer> byKind) {
  public RiskChange {
    byKind = Map.copyOf(byKind);
  }

  /** Those that changed, the greatest rise first. */
  public static List<RiskChange> between(RiskList before, RiskList after) {
    var then = before.byId();
    var now = after.byId();
    return Stream.concat(then.keySet().stream(), now.keySet().stream())
        .distinct()
        .map(
            school ->
                of(
                    school,
                    Optional.ofNullable(then.get(school)),
                    Optional.ofNullable(now.get(school))))
        .filter(change -> !change.byKind.isEmpty() || !change.before.equals(change.after))
        .sorted(
            Comparator.comparing(RiskChange::points)
                .reversed()
                .thenComparing(change -> change.school.value()))
        .toList();
  }

  private static RiskChange of(
      SchoolId school, Optional<SchoolRisk> before, Optional<SchoolRisk> after) {
    var byKind = new TreeMap<Row.Kind, Integer>();
    before.ifPresent(
        risk ->
            risk.of().forEach(point -> byKind.merge(point.kind(), -point.points(), Integer::sum)));
    after.ifPresent(
        risk ->
            risk.of().forEach(point -> byKind.merge(point.kind(), point.points(), Integer::sum)));
    byKind.values().removeIf(points -> points == 0);
    return new RiskChange(
        school,
        before.map(SchoolRisk::level),
        after.map(SchoolRisk::level),
        byKind.values().stream().mapToInt(Integer::intValue).sum(),
        byKind);
  }
}
