package org.anyuan.response.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.anyuan.common.inbox.Inbox;
import org.anyuan.common.json.StoredJson;
import org.anyuan.response.application.Incidents;
import org.anyuan.response.domain.IncidentId;
import org.anyuan.response.domain.KnownIncident;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

final class PostgresIncidents implements Incidents {
  private final Mutiny.Session session;
  private final Inbox inbox;
  private final StoredJson json;

  PostgresIncidents(Mutiny.Session session, Inbox inbox, StoredJson json) {
    this.session = session;
    this.inbox = inbox;
    this.json = json;
  }

  @Override
  public Uni<Optional<KnownIncident>> find(IncidentId id) {
    return session
        .find(IncidentRow.class, id.value())
        .map(row -> Optional.ofNullable(row).map(found -> found.read(json)));
  }

  @Override
  public Uni<Void> hold(IncidentId id) {
    // A number and not a row: there may be none yet.
    return session
        .createNativeQuery(
            "select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))", Integer.class)
        .setParameter(1, id.value())
        .getSingleResult()
        .replaceWithVoid();
  }

  @Override
  public Uni<Boolean> keep(KnownIncident incident) {
    return session
        .find(IncidentRow.class, incident.about().incident().value(), LockMode.PESSIMISTIC_WRITE)
        .chain(
            row -> {
              if (row != null && row.version >= incident.version()) {
                return Uni.createFrom().item(false);
              }
              var written = row == null ? new IncidentRow() : row;
              written.write(incident, json);
              return row == null
                  ? session.persist(written).replaceWith(true)
                  : Uni.createFrom().item(true);
            });
  }

  @Override
  public Uni<Boolean> firstTime(String consumer, String eventId) {
    return inbox.firstTime(session, consumer, eventId);
  }
}
