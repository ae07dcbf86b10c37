package org.anyuan.common.sql;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.anyuan.common.outcome.Clash;
import org.hibernate.reactive.mutiny.Mutiny;

/** Native SQL in one session: rows of bodies, and writes that must hit one row. */
public final class Rows {
  private final Mutiny.Session session;

  public Rows(Mutiny.Session session) {
    this.session = session;
  }

  public <T> Uni<Optional<T>> one(String sql, Function<String, T> read, Object... values) {
    return list(sql, read, values).map(found -> found.stream().findFirst());
  }

  public <T> Uni<List<T>> list(String sql, Function<String, T> read, Object... values) {
    var query = session.createNativeQuery(sql, String.class);
    for (var i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query.getResultList().map(found -> found.stream().map(read).toList());
  }

  public Uni<List<Object[]>> rows(String sql, Object... values) {
    var query = session.createNativeQuery(sql, Object[].class);
    for (var i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query.getResultList();
  }

  public Uni<Void> write(String sql, Object... values) {
    return writes(sql, 1, values);
  }

  /** A row that may be there already. */
  public Uni<Void> perhaps(String sql, Object... values) {
    return query(sql, values).executeUpdate().replaceWithVoid();
  }

  /** How many it hit. */
  public Uni<Integer> count(String sql, Object... values) {
    return query(sql, values).executeUpdate();
  }

  /** Rows that one JSON text holds. */
  public Uni<Void> writeAll(String sql, String all, int count) {
    return writes(sql, count, all);
  }

  /** Somebody else changed something meanwhile, where it is not just so many. */
  private Uni<Void> writes(String sql, int count, Object... values) {
    return query(sql, values)
        .executeUpdate()
        .invoke(
            rows -> {
              if (rows != count) {
                throw new Clash("version", null);
              }
            })
        .replaceWithVoid();
  }

  private Mutiny.MutationQuery query(String sql, Object... values) {
    var query = session.createNativeQuery(sql);
    for (var i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query;
  }

  public static Instant instant(Object column) {
    return switch (column) {
      case Instant instant -> instant;
      case OffsetDateTime time -> time.toInstant();
      default -> throw new IllegalStateException("not a time: " + column.getClass());
    };
  }
}
