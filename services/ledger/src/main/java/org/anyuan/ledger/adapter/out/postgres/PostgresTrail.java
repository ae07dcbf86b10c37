package org.anyuan.ledger.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.anyuan.ledger.application.Trail;
import org.anyuan.ledger.domain.School;
import org.hibernate.reactive.mutiny.Mutiny;

final class PostgresTrail implements Trail {
  private static final String PAGE =
      """
      select id, occurred_at, actor, actor_role, action, subject, detail from audit_trail
      where subject = ?1 and id < ?2 order by id desc limit ?3
      """;

  private final Mutiny.Session session;
  private final Publication publication;

  PostgresTrail(Mutiny.Session session, Publication publication) {
    this.session = session;
    this.publication = publication;
  }

  @Override
  public Uni<Void> ofSchool(School school, String action, Map<String, String> detail) {
    var path = school.at().path();
    return publication.record(
        session,
        new Publication.Act(
            path.ids().getLast(), path.value(), action, "school/" + school.id(), detail));
  }

  @Override
  public Uni<List<Line>> page(String subject, long before, int limit) {
    return session
        .createNativeQuery(PAGE, Object[].class)
        .setParameter(1, subject)
        .setParameter(2, before)
        .setParameter(3, limit)
        .getResultList()
        .map(rows -> rows.stream().map(PostgresTrail::line).toList());
  }

  private static Line line(Object[] row) {
    return new Line(
        ((Number) row[0]).longValue(),
        instant(row[1]),
        (String) row[2],
        (String) row[3],
        (String) row[4],
        (String) row[5],
        (String) row[6]);
  }

  private static Instant instant(Object value) {
    return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
  }
}
