package org.anyuan.incident.adapter.out.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.anyuan.common.region.Scope;
import org.anyuan.incident.application.ButtonTests;

/** What may be seen of it, the policy of the table decides. */
@ApplicationScoped
class PostgresButtonTests implements ButtonTests {
  private static final String UP_TO =
      """
      select school_id, device_id, bool_or(month = ?2), max(last_at)
      from button_tests
      where school_id = any(cast(?1 as text[])) and month <= ?2
      group by school_id, device_id
      """;

  private static final String IN =
      "select school_id, device_id, true, last_at from button_tests where month = ?1";

  private final Database database;

  PostgresButtonTests(Database database) {
    this.database = database;
  }

  @Override
  public List<Tested> in(YearMonth month, Scope scope) {
    return database
        .query(
            scope,
            s ->
                s.createNativeQuery(IN, Object[].class)
                    .setParameter(1, month.atDay(1))
                    .getResultList())
        .stream()
        .map(PostgresButtonTests::tested)
        .toList();
  }

  @Override
  public List<Tested> upTo(YearMonth month, Collection<String> schoolIds, Scope scope) {
    return database
        .query(
            scope,
            s ->
                s.createNativeQuery(UP_TO, Object[].class)
                    .setParameter(1, schoolIds.toArray(String[]::new))
                    .setParameter(2, month.atDay(1))
                    .getResultList())
        .stream()
        .map(PostgresButtonTests::tested)
        .toList();
  }

  private static Tested tested(Object[] row) {
    return new Tested((String) row[0], (String) row[1], (Boolean) row[2], at(row[3]));
  }

  private static Instant at(Object value) {
    return value instanceof Instant instant
        ? instant
        : ((java.time.OffsetDateTime) value).toInstant();
  }
}
