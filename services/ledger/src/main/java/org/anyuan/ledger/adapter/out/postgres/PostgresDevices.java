package org.anyuan.ledger.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.anyuan.ledger.application.Change;
import org.anyuan.ledger.application.Devices;
import org.anyuan.ledger.domain.Device;
import org.anyuan.ledger.domain.DeviceId;
import org.anyuan.ledger.domain.SchoolId;
import org.hibernate.reactive.mutiny.Mutiny;

final class PostgresDevices implements Devices {

  private final Mutiny.Session session;
  private final StoredRows<DeviceId, Device, DeviceRow> rows;

  PostgresDevices(Mutiny.Session session, StoredRows<DeviceId, Device, DeviceRow> rows) {
    this.session = session;
    this.rows = rows;
  }

  @Override
  public Uni<Map<DeviceId, Device>> find(Collection<DeviceId> ids) {
    return rows.find(ids);
  }

  @Override
  public Uni<Map<DeviceId, Device>> lock(Collection<DeviceId> ids) {
    return rows.lock(ids);
  }

  @Override
  public Uni<Void> save(List<Change<Device>> changes) {
    return rows.save(changes);
  }

  @Override
  public Uni<List<DeviceId>> republish(String after, int limit) {
    return rows.republish(after, limit);
  }

  @Override
  public Uni<List<Device>> page(Query query) {
    var page =
        rows.query(
                "where id > :after and (:school = '' or schoolId = :school)"
                    + query.countersigned().map(PostgresDevices::signed).orElse("")
                    + " order by id")
            .setParameter("after", query.after())
            .setParameter("school", query.school().map(SchoolId::value).orElse(""))
            .setMaxResults(query.limit());
    return rows.list(page);
  }

  /** What is retired is nobody's work. In the words of the index. */
  private static String signed(boolean countersigned) {
    return countersigned
        ? " and countersignBy is null"
        : " and countersignBy is not null and retired = false";
  }

  @Override
  public Uni<Long> countInstalledBy(String name) {
    return session
        .createSelectionQuery(
            "select count(*) from DeviceRow where installedBy = :name", Long.class)
        .setParameter("name", name)
        .getSingleResult();
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
    return SchoolFollowers.follow(session, DeviceRow.class, schools);
  }
}
