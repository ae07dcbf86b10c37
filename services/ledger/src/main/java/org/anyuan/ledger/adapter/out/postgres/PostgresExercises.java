package org.anyuan.ledger.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.anyuan.common.region.RegionPath;
import org.anyuan.ledger.application.Change;
import org.anyuan.ledger.application.Exercises;
import org.anyuan.ledger.domain.Exercise;
import org.anyuan.ledger.domain.ExerciseId;
import org.anyuan.ledger.domain.SchoolId;
import org.hibernate.reactive.mutiny.Mutiny;

final class PostgresExercises implements Exercises {
  /** Beyond any time that an exercise may have. */
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

  private static final String FOLLOW_REGIONS =
      """
      update ExerciseRow e
      set e.regionPath = (select r.path from RegionRow r where r.id = e.regionId)
      where e.regionId is not null and e.regionPath like :before escape '!'
      """;

  private final Mutiny.Session session;
  private final StoredRows<ExerciseId, Exercise, ExerciseRow> rows;

  PostgresExercises(Mutiny.Session session, StoredRows<ExerciseId, Exercise, ExerciseRow> rows) {
    this.session = session;
    this.rows = rows;
  }

  @Override
  public Uni<Map<ExerciseId, Exercise>> find(Collection<ExerciseId> ids) {
    return rows.find(ids);
  }

  @Override
  public Uni<Map<ExerciseId, Exercise>> lock(Collection<ExerciseId> ids) {
    return rows.lock(ids);
  }

  @Override
  public Uni<Void> save(List<Change<Exercise>> changes) {
    return rows.save(changes);
  }

  @Override
  public Uni<List<ExerciseId>> republish(String after, int limit) {
    return rows.republish(after, limit);
  }

  @Override
  public Uni<List<Exercise>> page(Query query) {
    var page =
        rows.query(
                "where id > :after and (:school = '' or schoolId = :school)"
                    + " and endsAt > :from and beginsAt < :to order by id")
            .setParameter("after", query.after())
            .setParameter("school", query.school().map(SchoolId::value).orElse(""))
            .setParameter("from", query.from().orElse(FIRST))
            .setParameter("to", query.to().orElse(LAST))
            .setMaxResults(query.limit());
    return rows.list(page);
  }

  @Override
  public Uni<Void> followSchools(Collection<SchoolId> schools) {
    return SchoolFollowers.follow(session, ExerciseRow.class, schools);
  }

  @Override
  public Uni<Void> followRegions(RegionPath before) {
    return session
        .createMutationQuery(FOLLOW_REGIONS)
        .setParameter("before", Like.startingWith(before.value()))
        .executeUpdate()
        .replaceWithVoid();
  }
}
