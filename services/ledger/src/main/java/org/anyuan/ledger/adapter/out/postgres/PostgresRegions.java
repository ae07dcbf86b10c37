package org.anyuan.ledger.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.anyuan.common.region.RegionPath;
import org.anyuan.ledger.application.Change;
import org.anyuan.ledger.application.Regions;
import org.anyuan.ledger.domain.Region;
import org.anyuan.ledger.domain.RegionId;

final class PostgresRegions implements Regions {
  private final StoredRows<RegionId, Region, RegionRow> rows;

  PostgresRegions(StoredRows<RegionId, Region, RegionRow> rows) {
    this.rows = rows;
  }

  @Override
  public Uni<Map<RegionId, Region>> find(Collection<RegionId> ids) {
    return rows.find(ids);
  }

  @Override
  public Uni<Map<RegionId, Region>> lock(Collection<RegionId> ids) {
    return rows.lock(ids);
  }

  @Override
  public Uni<Void> save(List<Change<Region>> changes) {
    return rows.save(changes);
  }

  @Override
  public Uni<List<RegionId>> republish(String after, int limit) {
    return rows.republish(after, limit);
  }

  @Override
  public Uni<List<Region>> page(Query query) {
    var page =
        rows.query(
                "where id > :after and (:parent = '' or parentId = :parent)"
                    + " and (:level = '' or level = :level) order by id")
            .setParameter("after", query.after())
            .setParameter("parent", query.parent().map(RegionId::value).orElse(""))
            .setParameter("level", query.level().map(Enum::name).orElse(""))
            .setMaxResults(query.limit());
    return rows.list(page);
  }

  @Override
  public Uni<List<Region>> lockBelow(RegionPath path) {
    return rows.lock(
        rows.query("where path <> :path and path like :below escape '!' order by id")
            .setParameter("path", path.value())
            .setParameter("below", Like.startingWith(path.value())));
  }
}
