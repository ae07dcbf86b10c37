package org.anyuan.patrol.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.outcome.Clash;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.application.Kept;
import org.hibernate.reactive.mutiny.Mutiny;

/** One kind in one session. */
final class KeptBodies<T> implements Kept<T> {
  private final Mutiny.Session session;
  private final Journal journal;
  private final StoredJson json;
  private final Kind<T> kind;
  private final String insert;

  KeptBodies(Mutiny.Session session, Journal journal, StoredJson json, Kind<T> kind) {
    this.session = session;
    this.journal = journal;
    this.json = json;
    this.kind = kind;
    this.insert =
        "insert into "
            + kind.table()
            + """
             as t (id, school_id, region_path, state, parent, due_at, body, version)
            values (?1, nullif(?2, ''), ?3, ?4, nullif(?5, ''), cast(nullif(?6, '') as timestamptz), ?7, ?8)
            on conflict (id) do update set region_path = excluded.region_path, state = excluded.state,
              parent = excluded.parent, due_at = excluded.due_at, body = excluded.body, version = excluded.version
            where t.version = excluded.version - 1
            """;
  }

  @Override
  public Uni<Optional<T>> find(String id) {
    return one("select body from " + kind.table() + " where id = ?1", id);
  }

  @Override
  public Uni<Optional<T>> lock(String id) {
    return one("select body from " + kind.table() + " where id = ?1 for update", id);
  }

  private Uni<Optional<T>> one(String sql, String id) {
    return session
        .createNativeQuery(sql, String.class)
        .setParameter(1, id)
        .getResultList()
        .map(found -> found.stream().map(this::read).findFirst());
  }

  @Override
  public Uni<List<T>> list(Filter filter) {
    var conditions = new StringBuilder("id > :after");
    var values = new HashMap<String, Object>();
    values.put("after", filter.after());
    filter.under().map(RegionPath::value).ifPresent(v -> values.put("under", v));
    filter.school().ifPresent(v -> values.put("school_id", v));
    filter.state().ifPresent(v -> values.put("state", v));
    filter.parent().ifPresent(v -> values.put("parent", v));
    for (var name : values.keySet()) {
      switch (name) {
        case "after" -> {}
        case "under" -> conditions.append(" and starts_with(region_path, :under)");
        default -> conditions.append(" and ").append(name).append(" = :").append(name);
      }
    }
    var query =
        session.createNativeQuery(
            "select body from " + kind.table() + " where " + conditions + " order by id",
            String.class);
    values.forEach(query::setParameter);
    return query.setMaxResults(filter.limit()).getResultList().map(this::all);
  }

  @Override
  public Uni<List<T>> due(Instant now, int limit) {
    return session
        .createNativeQuery(
            "select body from "
                + kind.table()
                + " where due_at <= cast(cast(?1 as text) as timestamptz) order by due_at limit ?2"
                + " for update skip locked",
            String.class)
        .setParameter(1, now.toString())
        .setParameter(2, limit)
        .getResultList()
        .map(this::all);
  }

  private List<T> all(List<String> bodies) {
    return bodies.stream().map(this::read).toList();
  }

  private T read(String body) {
    return json.read(body, kind.type());
  }

  @Override
  public Uni<Void> save(String action, Instant at, T value) {
    var row = kind.columns().apply(value);
    return session
        .createNativeQuery(insert)
        .setParameter(1, row.id())
        .setParameter(2, row.schoolId())
        .setParameter(3, row.path().value())
        .setParameter(4, row.state())
        .setParameter(5, row.parent())
        .setParameter(6, row.dueAt().map(Instant::toString).orElse(""))
        .setParameter(7, json.text(value))
        .setParameter(8, row.version())
        .executeUpdate()
        .invoke(KeptBodies::orClash)
        .chain(() -> publish(action, at, value, row))
        .chain(() -> journal.record(row.path(), action, row.id(), kind.facts().apply(value)));
  }

  static void orClash(int rows) {
    if (rows != 1) {
      throw new Clash("version", null);
    }
  }

  private Uni<Void> publish(String action, Instant at, T value, Kind.Columns row) {
    var event = kind.event().apply(action, value);
    return event.isEmpty()
        ? Uni.createFrom().voidItem()
        : journal.publish(
            DeterministicId.of(kind.table(), row.id(), Long.toString(row.version())),
            row.schoolId(),
            row.path(),
            at,
            event.get());
  }
}
