package org.anyuan.ledger.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.anyuan.common.region.RegionPath;
import org.anyuan.ledger.application.Schools.PathCount;
import org.anyuan.ledger.domain.AlarmPaths;
import org.anyuan.ledger.domain.DeviceProtocol;
import org.anyuan.ledger.domain.SchoolId;
import org.hibernate.reactive.mutiny.Mutiny;

/** Counts alarm paths where the devices are: an index holds all that is asked of them. */
final class PathQueries {
  /** A device in use is a path, its back-up line is another. */
  private static final String PATHS =
      """
      (select count(*) + count(d.backupLine) from DeviceRow d
       where d.schoolId = s.id and d.enabled = true and d.retired = false)
      """;

  private static final String OF_SCHOOL =
      """
      select protocol, count(*), count(backup_line) from devices
      where school_id = ?1 and enabled and not retired group by protocol order by protocol
      """;

  /** Both tables once, and not a look into the index for each school. */
  private static final String COUNTS =
      """
      select split_part(substr(s.region_path, length(?1) + 1), '/', 1) as child, count(*),
        count(*) filter (where coalesce(p.paths, 0) < 2),
        count(*) filter (where p.paths is null)
      from schools s left join (
        select school_id, count(*) + count(backup_line) as paths from devices
        where enabled and not retired group by school_id) p on p.school_id = s.id
      where starts_with(s.region_path, ?1) and not s.retired
      group by child order by child
      """;

  private PathQueries() {}

  /** Of {@code SchoolRow s}; one that is retired needs none. */
  static String condition(boolean second) {
    return " and retired = false and " + PATHS + (second ? " >= " : " < ") + AlarmPaths.ENOUGH;
  }

  static Uni<AlarmPaths> ofSchool(Mutiny.Session session, SchoolId school) {
    return session
        .createNativeQuery(OF_SCHOOL, Object[].class)
        .setParameter(1, school.value())
        .getResultList()
        .map(rows -> new AlarmPaths(rows.stream().map(PathQueries::ofProtocol).toList()));
  }

  private static AlarmPaths.OfProtocol ofProtocol(Object[] row) {
    return new AlarmPaths.OfProtocol(
        DeviceProtocol.valueOf((String) row[0]), number(row[1]), number(row[2]));
  }

  static Uni<List<PathCount>> counts(Mutiny.Session session, RegionPath within) {
    return session
        .createNativeQuery(COUNTS, Object[].class)
        .setParameter(1, within.value())
        .getResultList()
        .map(rows -> rows.stream().map(PathQueries::count).toList());
  }

  private static PathCount count(Object[] row) {
    return new PathCount((String) row[0], number(row[1]), number(row[2]), number(row[3]));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
