package org.anyuan.patrol.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.application.RunCards;
import org.anyuan.patrol.domain.dispatch.RunCard;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

final class PostgresRunCards implements RunCards {
  private final Mutiny.Session session;
  private final Journal journal;
  private final StoredJson json;
  private final Map<String, RunCardRow> loaded = new HashMap<>();

  PostgresRunCards(Mutiny.Session session, Journal journal, StoredJson json) {
    this.session = session;
    this.journal = journal;
    this.json = json;
  }

  @Override
  public Uni<Optional<RunCard>> lock(String id) {
    return query("where id = :id")
        .setParameter("id", id)
        .setLockMode(LockMode.PESSIMISTIC_WRITE)
        .getResultList()
        .map(rows -> rows.stream().findFirst().map(this::keep));
  }

  @Override
  public Uni<List<RunCard>> page(String after, int limit) {
    return query("where id > :after and not retired order by id")
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultList()
        .map(this::keepAll);
  }

  @Override
  public Uni<List<RunCard>> above(RegionPath path) {
    return query("where not retired and locate(regionPath, :path) = 1")
        .setParameter("path", path.value())
        .getResultList()
        .map(this::keepAll);
  }

  private Mutiny.SelectionQuery<RunCardRow> query(String conditions) {
    return session.createSelectionQuery("from RunCardRow " + conditions, RunCardRow.class);
  }

  private List<RunCard> keepAll(List<RunCardRow> rows) {
    return rows.stream().map(this::keep).toList();
  }

  private RunCard keep(RunCardRow row) {
    loaded.put(row.id, row);
    return row.read(json);
  }

  @Override
  public Uni<Void> save(String action, RunCard card, Instant now) {
    var row = loaded.get(card.id());
    var written = row == null ? new RunCardRow() : row;
    written.write(card, json);
    var stored = row == null ? session.persist(written) : Uni.createFrom().voidItem();
    return stored
        .chain(session::flush)
        .chain(
            () ->
                journal.record(
                    card.path(),
                    action,
                    card.id(),
                    Map.of("card", written.card, "version", Long.toString(card.version()))));
  }
}
