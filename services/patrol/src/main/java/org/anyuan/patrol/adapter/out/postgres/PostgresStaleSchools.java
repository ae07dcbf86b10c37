package org.anyuan.patrol.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.application.duty.StaleSchools;
import org.hibernate.reactive.mutiny.Mutiny;

final class PostgresStaleSchools implements StaleSchools {
  private static final String MARK =
      """
      insert into duty_schools (school_id, region_path, made_through) values (?1, ?2, null)
      on conflict (school_id) do update set region_path = excluded.region_path, made_through = null
      """;
  private static final String MARK_UNDER =
      "update duty_schools set made_through = null where starts_with(region_path, ?1)";
  private static final String TAKE =
      """
      select school_id from duty_schools where made_through is null or made_through < cast(cast(?1 as text) as date)
      order by school_id limit ?2 for update skip locked
      """;
  private static final String MADE =
      "update duty_schools set made_through = cast(cast(:through as text) as date) where school_id in (:ids)";

  private final Mutiny.Session session;

  PostgresStaleSchools(Mutiny.Session session) {
    this.session = session;
  }

  @Override
  public Uni<Void> mark(String schoolId, RegionPath path) {
    return session
        .createNativeQuery(MARK)
        .setParameter(1, schoolId)
        .setParameter(2, path.value())
        .executeUpdate()
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> markUnder(RegionPath region) {
    return session
        .createNativeQuery(MARK_UNDER)
        .setParameter(1, region.value())
        .executeUpdate()
        .replaceWithVoid();
  }

  @Override
  public Uni<List<String>> take(LocalDate through, int limit) {
    return session
        .createNativeQuery(TAKE, String.class)
        .setParameter(1, through.toString())
        .setParameter(2, limit)
        .getResultList();
  }

  @Override
  public Uni<Void> made(Collection<String> schoolIds, LocalDate through) {
    return session
        .createNativeQuery(MADE)
        .setParameter("through", through.toString())
        .setParameter("ids", List.copyOf(schoolIds))
        .executeUpdate()
        .replaceWithVoid();
  }
}
