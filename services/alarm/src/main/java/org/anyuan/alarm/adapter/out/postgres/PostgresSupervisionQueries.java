package org.anyuan.alarm.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.alarm.application.supervision.SchoolPaths;
import org.anyuan.alarm.application.supervision.StatusRow;
import org.anyuan.alarm.application.supervision.SupervisionQueries;
import org.anyuan.alarm.domain.supervision.CoverageGap;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.region.Scope;

/**
 * Row-level security holds the scope; the region is asked for as a range besides, for which there
 * is an index.
 */
@ApplicationScoped
class PostgresSupervisionQueries implements SupervisionQueries {
  private static final String STATUSES =
      """
      select device_id, school_id, region_path, state, faults,
        cast(extract(epoch from since) * 1000000 as bigint),
        cast(extract(epoch from last_seen_at) * 1000000 as bigint),
        interval_seconds, interval_said, battery_percent
      from device_status
      where device_id > ?1 and (?2 = '' or school_id = ?2) and (?3 = '' or state = ?3)
        and region_path >= ?4 and region_path < ?5
      order by device_id limit ?6
      """;

  private static final String STATUS =
      """
      select device_id, school_id, region_path, state, faults,
        cast(extract(epoch from since) * 1000000 as bigint),
        cast(extract(epoch from last_seen_at) * 1000000 as bigint),
        interval_seconds, interval_said, battery_percent
      from device_status where device_id = ?1
      """;

  private static final String GAPS =
      """
      select cast(gap_id as text), school_id, region_path, reason,
        cast(extract(epoch from opened_at) * 1000000 as bigint),
        cast(extract(epoch from due_at) * 1000000 as bigint),
        cast(extract(epoch from overdue_at) * 1000000 as bigint),
        cast(extract(epoch from closed_at) * 1000000 as bigint), end_reason
      from coverage_gap
      where (due_at, gap_id) > (?1, ?2) and (?3 = '' or school_id = ?3)
        and (closed_at is not null) = ?4 and (not ?5 or overdue_at is not null)
        and region_path >= ?6 and region_path < ?7
      order by due_at, gap_id limit ?8
      """;

  private static final String SCHOOLS =
      """
      select school_id, region_path, in_use, paths from school_paths
      where school_id > ?1 and (?2 < 0 or paths = ?2) and region_path >= ?3 and region_path < ?4
      order by school_id limit ?5
      """;

  /** Behind the slash, so that it bounds what begins with a path. */
  private static final char AFTER_SLASH = '0';

  private static final UUID FIRST = new UUID(0, 0);

  private final Transactions transactions;

  PostgresSupervisionQueries(Transactions transactions) {
    this.transactions = transactions;
  }

  private record Range(String from, String to) {
    static Range of(Scope scope, Optional<RegionPath> wanted) {
      var path = wanted.or(scope::path).orElse(RegionPath.ALL).value();
      return new Range(path, path.substring(0, path.length() - 1) + AFTER_SLASH);
    }
  }

  @Override
  public Uni<List<StatusRow>> statuses(Scope scope, StatusFilter filter) {
    var range = Range.of(scope, filter.regionPath());
    return transactions.in(
        scope,
        session ->
            session
                .createNativeQuery(STATUSES, Object[].class)
                .setParameter(1, filter.afterId())
                .setParameter(2, filter.schoolId().orElse(""))
                .setParameter(3, filter.state().map(State::name).orElse(""))
                .setParameter(4, range.from())
                .setParameter(5, range.to())
                .setParameter(6, filter.most())
                .getResultList()
                .map(rows -> rows.stream().map(SupervisionRows::status).toList()));
  }

  @Override
  public Uni<Optional<StatusRow>> status(Scope scope, String deviceId) {
    return transactions.in(
        scope,
        session ->
            session
                .createNativeQuery(STATUS, Object[].class)
                .setParameter(1, deviceId)
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(SupervisionRows::status)));
  }

  @Override
  public Uni<List<CoverageGap>> gaps(Scope scope, GapFilter filter) {
    var range = Range.of(scope, filter.regionPath());
    return transactions.in(
        scope,
        session ->
            session
                .createNativeQuery(GAPS, Object[].class)
                .setParameter(1, filter.after().map(GapPosition::dueAt).orElse(Instant.EPOCH))
                .setParameter(2, filter.after().map(GapPosition::id).orElse(FIRST))
                .setParameter(3, filter.schoolId().orElse(""))
                .setParameter(4, filter.state() == GapState.CLOSED)
                .setParameter(5, filter.state() == GapState.OVERDUE)
                .setParameter(6, range.from())
                .setParameter(7, range.to())
                .setParameter(8, filter.most())
                .getResultList()
                .map(rows -> rows.stream().map(SupervisionRows::gap).toList()));
  }

  @Override
  public Uni<List<SchoolPaths>> schools(Scope scope, SchoolFilter filter) {
    var range = Range.of(scope, filter.regionPath());
    return transactions.in(
        scope,
        session ->
            session
                .createNativeQuery(SCHOOLS, Object[].class)
                .setParameter(1, filter.afterId())
                .setParameter(2, filter.paths().orElse(-1))
                .setParameter(3, range.from())
                .setParameter(4, range.to())
                .setParameter(5, filter.most())
                .getResultList()
                .map(rows -> rows.stream().map(PostgresSupervisionQueries::school).toList()));
  }

  private static SchoolPaths school(Object[] row) {
    return new SchoolPaths(
        (String) row[0],
        (String) row[1],
        ((Number) row[2]).intValue(),
        ((Number) row[3]).intValue(),
        true);
  }
}
