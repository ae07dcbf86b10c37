package org.anyuan.ledger.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.anyuan.ledger.application.Cameras;
import org.anyuan.ledger.application.Change;
import org.anyuan.ledger.domain.Camera;
import org.anyuan.ledger.domain.CameraId;
import org.anyuan.ledger.domain.SchoolId;
import org.hibernate.reactive.mutiny.Mutiny;

final class PostgresCameras implements Cameras {

  private final Mutiny.Session session;
  private final StoredRows<CameraId, Camera, CameraRow> rows;

  PostgresCameras(Mutiny.Session session, StoredRows<CameraId, Camera, CameraRow> rows) {
    this.session = session;
    this.rows = rows;
  }

  @Override
  public Uni<Map<CameraId, Camera>> find(Collection<CameraId> ids) {
    return rows.find(ids);
  }

  @Override
  public Uni<Map<CameraId, Camera>> lock(Collection<CameraId> ids) {
    return rows.lock(ids);
  }

  @Override
  public Uni<Void> save(List<Change<Camera>> changes) {
    return rows.save(changes);
  }

  @Override
  public Uni<Void> confirm(Camera camera) {
    return rows.saveUnrecorded(camera);
  }

  @Override
  public Uni<List<CameraId>> republish(String after, int limit) {
    return rows.republish(after, limit);
  }

  @Override
  public Uni<List<Camera>> page(Query query) {
    var page =
        rows.query(
                "where id > :after and (:school = '' or schoolId = :school)"
                    + " and (:type = '' or spaceType = :type)"
                    + " and (:anywhere = true or building = :building)"
                    + " and (:any = true or enabled = :enabled)"
                    + " and (:retired = true or retired = false) order by id")
            .setParameter("after", query.after())
            .setParameter("school", query.school().map(SchoolId::value).orElse(""))
            .setParameter("type", query.spaceType().map(Enum::name).orElse(""))
            .setParameter("anywhere", query.building().isEmpty())
            .setParameter("building", query.building().orElse(""))
            .setParameter("any", query.enabled().isEmpty())
            .setParameter("enabled", query.enabled().orElse(false))
            .setParameter("retired", query.retired())
            .setMaxResults(query.limit());
    return rows.list(page);
  }

  @Override
  public Uni<Boolean> anyLiveOf(SchoolId school) {
    var one =
        rows.query("where schoolId = :school and retired = false")
            .setParameter("school", school.value())
            .setMaxResults(1);
    return rows.list(one).map(found -> !found.isEmpty());
  }

  @Override
  public Uni<Void> followSchools(Collection<SchoolId> schools) {
    return SchoolFollowers.follow(session, CameraRow.class, schools);
  }
}
