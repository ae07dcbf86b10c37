package org.anyuan.lead.adapter.out.postgres;

import static java.util.stream.Collectors.joining;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.sql.Rows;
import org.anyuan.lead.application.risk.Countings;

final class PostgresCountings implements Countings {
  private final Rows rows;

  PostgresCountings(Rows rows) {
    this.rows = rows;
  }

  @Override
  public Uni<Void> know(List<RegionPath> regions, Instant now) {
    return rows.perhaps(
        """
        insert into risk_regions (region_path, next_at)
        select n, cast(cast(?2 as text) as timestamptz) from unnest(string_to_array(?1, ',')) as n order by n
        on conflict do nothing
        """,
        paths(regions),
        now.toString());
  }

  @Override
  public Uni<Void> markChanged(List<RegionPath> regions, Instant now, Duration pause) {
    return rows.perhaps(
        """
        update risk_regions set next_at = least(next_at,
          greatest(cast(cast(?2 as text) as timestamptz), counted_at + cast(?3 as bigint) * interval '1 second'))
        where region_path = any (string_to_array(?1, ','))
        """,
        paths(regions),
        now.toString(),
        pause.toSeconds());
  }

  private static String paths(List<RegionPath> regions) {
    return regions.stream().map(RegionPath::value).collect(joining(","));
  }

  @Override
  public Uni<Optional<RegionPath>> takeDue(Instant now) {
    return rows.one(
        """
        select region_path from risk_regions where next_at <= cast(cast(?1 as text) as timestamptz)
        order by next_at limit 1 for update skip locked
        """,
        RegionPath::new,
        now.toString());
  }

  @Override
  public Uni<Void> lockRegion(RegionPath path) {
    return rows.one(
            "select region_path from risk_regions where region_path = ?1 for update",
            RegionPath::new,
            path.value())
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> counted(RegionPath path, Instant now, Instant next) {
    return rows.write(
        """
        update risk_regions set counted_at = cast(cast(?2 as text) as timestamptz),
          next_at = cast(cast(?3 as text) as timestamptz)
        where region_path = ?1
        """,
        path.value(),
        now.toString(),
        next.toString());
  }

  @Override
  public Uni<Void> forget(RegionPath path) {
    return rows.perhaps("delete from risk_levels where region_path = ?1", path.value())
        .chain(() -> rows.perhaps("delete from risk_regions where region_path = ?1", path.value()));
  }
}
