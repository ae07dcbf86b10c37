package org.anyuan.ledger.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.picture.Picture;
import org.anyuan.common.picture.PictureSize;
import org.anyuan.common.picture.PictureType;
import org.anyuan.common.region.RegionPath;
import org.anyuan.ledger.application.FloorPlans;
import org.anyuan.ledger.application.KeptPicture;
import org.anyuan.ledger.domain.Floor;
import org.anyuan.ledger.domain.FloorPlan;
import org.anyuan.ledger.domain.FloorPlanId;
import org.anyuan.ledger.domain.SchoolId;
import org.hibernate.reactive.mutiny.Mutiny;

final class PostgresFloorPlans implements FloorPlans {
  /** Without the pictures, which are large. */
  private static final String LIST =
      """
      select p.building, p.floor, p.mediaType, p.width, p.height, p.bytes, p.sha256, p.keptBy, p.keptAt
      from FloorPlanRow p where p.schoolId = :school order by p.building, p.floor
      """;

  private final Mutiny.Session session;

  PostgresFloorPlans(Mutiny.Session session) {
    this.session = session;
  }

  @Override
  public Uni<List<FloorPlan>> of(SchoolId school) {
    return session
        .createSelectionQuery(LIST, Object[].class)
        .setParameter("school", school.value())
        .getResultList()
        .map(rows -> rows.stream().map(row -> plan(school, row)).toList());
  }

  private static FloorPlan plan(SchoolId school, Object[] row) {
    return new FloorPlan(
        school,
        new Floor((String) row[0], (String) row[1]),
        PictureType.ofMediaType((String) row[2]),
        new PictureSize((int) row[3], (int) row[4]),
        (int) row[5],
        (String) row[6],
        (String) row[7],
        (Instant) row[8]);
  }

  @Override
  public Uni<Optional<KeptPicture>> find(SchoolId school, FloorPlanId id) {
    return session
        .find(FloorPlanRow.class, id.value())
        .map(row -> Optional.ofNullable(row).filter(r -> r.schoolId.equals(school.value())))
        .map(found -> found.map(FloorPlanRow::read));
  }

  @Override
  public Uni<Void> keep(FloorPlan plan, RegionPath path, Picture picture) {
    return session
        .find(FloorPlanRow.class, plan.id().value())
        .chain(
            row -> {
              var kept = row == null ? new FloorPlanRow() : row;
              kept.write(plan, path, picture);
              return row == null ? session.persist(kept) : session.flush();
            });
  }

  @Override
  public Uni<Boolean> remove(SchoolId school, FloorPlanId id) {
    return session
        .createMutationQuery("delete from FloorPlanRow where id = :id and schoolId = :school")
        .setParameter("id", id.value())
        .setParameter("school", school.value())
        .executeUpdate()
        .map(gone -> gone > 0);
  }

  @Override
  public Uni<Void> followSchools(Collection<SchoolId> schools) {
    return SchoolFollowers.follow(session, FloorPlanRow.class, schools);
  }
}
