package org.anyuan.ledger.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import org.anyuan.ledger.domain.SchoolId;
import org.hibernate.reactive.mutiny.Mutiny;

/** Rows that stand at a school and carry the path of its region, for row-level security. */
final class SchoolFollowers {
  private SchoolFollowers() {}

  /**
   * Their path is the school's of now.
   *
   * @param row an entity that has a school and the path of its region
   */
  static Uni<Void> follow(Mutiny.Session session, Class<?> row, Collection<SchoolId> schools) {
    var statement =
        """
        update %s f
        set f.regionPath = (select s.regionPath from SchoolRow s where s.id = f.schoolId)
        where f.schoolId in :schools
        """
            .formatted(row.getSimpleName());
    return update(session, statement, schools);
  }

  /**
   * Nothing where there are no schools.
   *
   * @param statement with a parameter {@code schools}
   */
  static Uni<Void> update(Mutiny.Session session, String statement, Collection<SchoolId> schools) {
    return schools.isEmpty()
        ? Uni.createFrom().voidItem()
        : session
            .createMutationQuery(statement)
            .setParameter("schools", schools.stream().map(SchoolId::value).toList())
            .executeUpdate()
            .replaceWithVoid();
  }
}
