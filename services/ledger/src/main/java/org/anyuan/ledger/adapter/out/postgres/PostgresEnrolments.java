package org.anyuan.ledger.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.ledger.application.Change;
import org.anyuan.ledger.application.Enrolments;
import org.anyuan.ledger.domain.Enrolment;
import org.anyuan.ledger.domain.EnrolmentId;
import org.anyuan.ledger.domain.SchoolId;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

final class PostgresEnrolments implements Enrolments {

  private final Mutiny.Session session;
  private final Publication publication;
  private final Map<EnrolmentId, EnrolmentRow> locked = new HashMap<>();

  PostgresEnrolments(Mutiny.Session session, Publication publication) {
    this.session = session;
    this.publication = publication;
  }

  @Override
  public Uni<Map<EnrolmentId, Enrolment>> find(Collection<EnrolmentId> ids) {
    return query("where id in :ids")
        .setParameter("ids", ids.stream().map(EnrolmentId::value).toList())
        .getResultList()
        .map(
            rows -> {
              var found = new HashMap<EnrolmentId, Enrolment>();
              rows.forEach(row -> found.put(new EnrolmentId(row.id), row.read()));
              return found;
            });
  }

  @Override
  public Uni<Optional<Enrolment>> lock(EnrolmentId id) {
    return lock(query("where id = :id").setParameter("id", id.value()));
  }

  @Override
  public Uni<Optional<Enrolment>> lockByGrant(String grantHash) {
    return lock(query("where grantHash = :hash").setParameter("hash", grantHash));
  }

  private Uni<Optional<Enrolment>> lock(Mutiny.SelectionQuery<EnrolmentRow> query) {
    return query
        .setLockMode(LockMode.PESSIMISTIC_WRITE)
        .getSingleResultOrNull()
        .map(Optional::ofNullable)
        .map(found -> found.map(this::keep));
  }

  private Enrolment keep(EnrolmentRow row) {
    var enrolment = row.read();
    locked.put(enrolment.id(), row);
    return enrolment;
  }

  @Override
  public Uni<Void> save(Change<Enrolment> change) {
    var known = Optional.ofNullable(locked.get(change.after().id()));
    var row = known.orElseGet(EnrolmentRow::new);
    row.write(change.after());
    var stored = known.isPresent() ? session.flush() : session.persist(row);
    return stored.chain(() -> publication.record(session, EnrolmentFacts.entry(change)));
  }

  @Override
  public Uni<List<Enrolment>> page(SchoolId school, String after, int limit) {
    return query("where schoolId = :school and id > :after order by id")
        .setParameter("school", school.value())
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultList()
        .map(rows -> rows.stream().map(EnrolmentRow::read).toList());
  }

  @Override
  public Uni<Void> followSchools(Collection<SchoolId> schools) {
    return SchoolFollowers.follow(session, EnrolmentRow.class, schools);
  }

  private Mutiny.SelectionQuery<EnrolmentRow> query(String conditions) {
    return session.createSelectionQuery("from EnrolmentRow " + conditions, EnrolmentRow.class);
  }
}
