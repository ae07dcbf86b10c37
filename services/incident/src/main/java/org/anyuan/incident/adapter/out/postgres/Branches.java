package org.anyuan.incident.adapter.out.postgres;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.region.Scope;
import org.anyuan.incident.application.IncidentFilter;

/**
 * A list in parts that hold no incident twice and that an index serves each: what lies in the
 * region and what was handed to it from elsewhere; what has the kind as its first, its second or a
 * later one. With an "or" between them PostgreSQL would read everything. What may be seen of a
 * part, the policies of the table say as ever.
 */
final class Branches {
  private Branches() {}

  static List<Conditions> of(IncidentFilter filter, Scope scope) {
    if (scope.path().isEmpty()) {
      return List.of();
    }
    var common = common(filter, scope);
    var byRegion =
        scope.schoolId().isPresent()
            ? ofSchool(common, filter.region())
            : ofRegion(common, scope.path().get(), filter.region());
    return byRegion.flatMap(b -> byKind(b, filter.kind())).toList();
  }

  private static Conditions common(IncidentFilter filter, Scope scope) {
    var all = Conditions.NONE;
    if (filter.state().isPresent()) {
      all = all.and("state = :state", "state", filter.state().get());
    }
    if (filter.mode().isPresent()) {
      all = all.and("mode = :mode", "mode", filter.mode().get());
    }
    if (filter.schoolId().isPresent()) {
      all = all.and("school_id = :school", "school", filter.schoolId().get());
    }
    if (scope.schoolId().isPresent()) {
      all = all.and("school_id = :own", "own", scope.schoolId().get());
    }
    if (filter.from().isPresent()) {
      all = all.and("opened_at >= :from", "from", filter.from().get());
    }
    if (filter.until().isPresent()) {
      all = all.and("opened_at < :until", "until", filter.until().get());
    }
    return filter.signalId().isPresent()
        ? all.and(
            "incident_id in (select s.incident_id from signals s where s.signal_id = :signal)",
            "signal",
            filter.signalId().get())
        : all;
  }

  /** Nothing is handed to a school. */
  private static Stream<Conditions> ofSchool(Conditions common, Optional<RegionPath> wanted) {
    return Stream.of(wanted.map(r -> Areas.under(common, r)).orElse(common));
  }

  private static Stream<Conditions> ofRegion(
      Conditions common, RegionPath own, Optional<RegionPath> wanted) {
    if (wanted.isPresent() && own.contains(wanted.get())) {
      return Stream.of(Areas.inside(common, wanted.get()));
    }
    if (own.ids().isEmpty()) {
      return Stream.of(common);
    }
    var beyond =
        common.and(
            "incident_id in (select h.incident_id from incidents_handed h where h.area = :handed)",
            "handed",
            own.value());
    if (wanted.isEmpty()) {
      return Stream.of(Areas.inside(common, own), beyond);
    }
    var there = Areas.under(beyond, wanted.get());
    return wanted.get().contains(own)
        ? Stream.of(Areas.inside(common, own), there)
        : Stream.of(there);
  }

  private static Stream<Conditions> byKind(Conditions so, Optional<String> kind) {
    return kind.isEmpty()
        ? Stream.of(so)
        : Stream.of(
                "first_kind = :kind",
                "second_kind = :kind",
                "many_kinds and :kind = any(kinds) and :kind not in (first_kind, second_kind)")
            .map(c -> so.and(c, "kind", kind.get()));
  }
}
