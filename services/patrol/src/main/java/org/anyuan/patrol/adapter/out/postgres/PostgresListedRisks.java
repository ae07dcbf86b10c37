package org.anyuan.patrol.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.sql.Rows;
import org.anyuan.patrol.application.beat.ListedRisks;
import org.anyuan.patrol.domain.beat.ListedRisk;
import org.anyuan.patrol.domain.beat.RiskLevel;
import org.hibernate.reactive.mutiny.Mutiny;

final class PostgresListedRisks implements ListedRisks {
  private static final String REGION =
      """
      insert into listed_regions as r (region_path, list_id, risk, counted_at)
      values (?1, ?2, ?3, cast(cast(?4 as text) as timestamptz))
      on conflict (region_path) do update set list_id = excluded.list_id, risk = excluded.risk,
        counted_at = excluded.counted_at
      where r.counted_at < excluded.counted_at
      """;

  /** A school that has moved between two lists is on the newer one. */
  private static final String SCHOOLS =
      """
      insert into listed_schools as s (school_id, list_region, region_path, risk, counted_at)
      select id, ?1, path, risk, cast(cast(?2 as text) as timestamptz)
      from unnest(string_to_array(?3, ','), string_to_array(?4, ','), string_to_array(?5, ',')) as n (id, path, risk)
      order by id
      on conflict (school_id) do update set list_region = excluded.list_region, region_path = excluded.region_path,
        risk = excluded.risk, counted_at = excluded.counted_at
      where s.counted_at < excluded.counted_at
      """;

  private final Rows rows;

  PostgresListedRisks(Mutiny.Session session) {
    rows = new Rows(session);
  }

  @Override
  public Uni<Void> keep(ListedRisk listed, Map<String, RegionPath> paths) {
    return rows.count(
            REGION,
            listed.path().value(),
            listed.list(),
            listed.level().name(),
            listed.countedAt().toString())
        .chain(newer -> newer == 0 ? Uni.createFrom().voidItem() : schools(listed, paths));
  }

  private Uni<Void> schools(ListedRisk listed, Map<String, RegionPath> paths) {
    var ids = listed.schools().keySet().stream().sorted().toList();
    return rows.perhaps("delete from listed_schools where list_region = ?1", listed.path().value())
        .chain(
            () ->
                ids.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : rows.perhaps(
                        SCHOOLS,
                        listed.path().value(),
                        listed.countedAt().toString(),
                        String.join(",", ids),
                        joined(ids, id -> paths.get(id).value()),
                        joined(ids, id -> listed.schools().get(id).name())));
  }

  private static String joined(List<String> ids, Function<String, String> value) {
    return ids.stream().map(value).collect(Collectors.joining(","));
  }

  @Override
  public Uni<Known> since(Instant at) {
    return risks("select school_id, risk from listed_schools", at)
        .chain(
            schools ->
                risks("select region_path, risk from listed_regions", at)
                    .map(
                        regions ->
                            new Known(
                                schools,
                                regions.entrySet().stream()
                                    .collect(
                                        Collectors.toMap(
                                            region -> new RegionPath(region.getKey()),
                                            Map.Entry::getValue)))));
  }

  private Uni<Map<String, RiskLevel>> risks(String select, Instant at) {
    return rows.rows(
            select + " where counted_at > cast(cast(?1 as text) as timestamptz)", at.toString())
        .map(
            found ->
                found.stream()
                    .collect(
                        Collectors.toMap(
                            row -> (String) row[0], row -> RiskLevel.valueOf((String) row[1]))));
  }
}
