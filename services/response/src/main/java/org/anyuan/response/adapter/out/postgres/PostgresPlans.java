package org.anyuan.response.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.sql.Rows;
import org.anyuan.response.application.Plans;
import org.anyuan.response.application.plan.PlanDocument;
import org.anyuan.response.domain.plan.Plan;

/** In the form in which people write them. */
final class PostgresPlans implements Plans {
  private static final String NEWEST =
      """
      select id, version, region_path, retired, body from plans p
      where version = (select max(version) from plans n where n.id = p.id)
      """;
  private static final String ADD =
      "insert into plans (id, version, region_path, retired, body) values (?1, ?2, ?3, ?4, ?5)";

  private final Rows rows;
  private final Journal journal;
  private final StoredJson json;

  PostgresPlans(Rows rows, Journal journal, StoredJson json) {
    this.rows = rows;
    this.journal = journal;
    this.json = json;
  }

  @Override
  public Uni<Optional<Plan>> find(String id) {
    return one(NEWEST + " and id = ?1", id);
  }

  @Override
  public Uni<Optional<Plan>> find(String id, long version) {
    return one(
        "select id, version, region_path, retired, body from plans where id = ?1 and version = ?2",
        id,
        version);
  }

  @Override
  public Uni<List<Plan>> applying(RegionPath path) {
    return list(NEWEST + " and starts_with(?1, region_path) and not retired", path.value());
  }

  @Override
  public Uni<List<Plan>> page(String after, int limit) {
    return list(NEWEST + " and id > ?1 order by id limit ?2", after, limit);
  }

  private Uni<Optional<Plan>> one(String sql, Object... values) {
    return list(sql, values).map(found -> found.stream().findFirst());
  }

  private Uni<List<Plan>> list(String sql, Object... values) {
    return rows.rows(sql, values).map(found -> found.stream().map(this::read).toList());
  }

  private Plan read(Object[] row) {
    return json.read((String) row[4], PlanDocument.class)
        .plan(
            (String) row[0],
            new RegionPath((String) row[2]),
            ((Number) row[1]).longValue(),
            (Boolean) row[3]);
  }

  @Override
  public Uni<Void> add(String action, Plan plan, Instant now) {
    return rows.write(
            ADD,
            plan.id(),
            plan.version(),
            plan.path().value(),
            plan.retired(),
            json.text(PlanDocument.of(plan)))
        .chain(
            () ->
                journal.record(
                    List.of(
                        journal.entry(
                            plan.path(),
                            now,
                            action,
                            plan.id(),
                            Map.of("version", Long.toString(plan.version()))))));
  }
}
