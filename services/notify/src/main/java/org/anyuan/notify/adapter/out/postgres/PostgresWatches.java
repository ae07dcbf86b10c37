package org.anyuan.notify.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.sql.Rows;
import org.anyuan.notify.application.roster.Watches;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.roster.Watch;

final class PostgresWatches implements Watches {
  private final Rows rows;
  private final StoredJson json;

  PostgresWatches(Rows rows, StoredJson json) {
    this.rows = rows;
    this.json = json;
  }

  @Override
  public Uni<List<RosterId>> due(Instant now, int limit) {
    return rows.list(
        "select roster_id from roster_watches where look_at <= cast(cast(?1 as text) as"
            + " timestamptz) order by look_at limit ?2 for update skip locked",
        RosterId::new,
        now.toString(),
        limit);
  }

  @Override
  public Uni<Optional<Watch>> lock(RosterId roster) {
    return rows.one(
        "select body from roster_watches where roster_id = ?1 for update",
        body -> body.equals("{}") ? Watch.NEW : json.read(body, Watch.class),
        roster.value());
  }

  @Override
  public Uni<Void> save(RosterId roster, Watch after, Instant lookAt) {
    return rows.write(
        "update roster_watches set body = ?2, look_at = cast(cast(?3 as text) as timestamptz)"
            + " where roster_id = ?1",
        roster.value(),
        json.text(after),
        lookAt.toString());
  }

  @Override
  public Uni<Void> postpone(RosterId roster, Instant lookAt) {
    return rows.write(
        "update roster_watches set look_at = cast(cast(?2 as text) as timestamptz) where roster_id"
            + " = ?1",
        roster.value(),
        lookAt.toString());
  }
}
