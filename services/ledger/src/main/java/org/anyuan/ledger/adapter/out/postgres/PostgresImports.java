package org.anyuan.ledger.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.ledger.application.Imports;
import org.anyuan.ledger.domain.Import;
import org.hibernate.reactive.mutiny.Mutiny;

final class PostgresImports implements Imports {
  private final Mutiny.Session session;
  private final JsonColumns json;
  private final String ownPath;

  PostgresImports(Mutiny.Session session, JsonColumns json, String ownPath) {
    this.session = session;
    this.json = json;
    this.ownPath = ownPath;
  }

  @Override
  public Uni<Void> start(Import started) {
    var row = new ImportEntity();
    row.write(started, json);
    row.regionPath = ownPath;
    return session.persist(row);
  }

  @Override
  public Uni<Void> proceed(Import now) {
    return session
        .find(ImportEntity.class, now.id())
        .invoke(row -> row.write(now, json))
        .chain(session::flush);
  }

  @Override
  public Uni<Optional<Import>> find(UUID id) {
    return session
        .find(ImportEntity.class, id)
        .map(row -> Optional.ofNullable(row).map(found -> found.read(json)));
  }
}
