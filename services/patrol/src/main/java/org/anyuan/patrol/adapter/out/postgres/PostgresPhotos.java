package org.anyuan.patrol.adapter.out.postgres;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.common.picture.Picture;
import org.anyuan.common.picture.PictureSize;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.application.Photos;
import org.anyuan.patrol.domain.DispatchId;
import org.anyuan.patrol.domain.PhotoId;
import org.anyuan.patrol.domain.dispatch.Dispatch;
import org.anyuan.patrol.domain.dispatch.DispatchPhoto;
import org.hibernate.reactive.mutiny.Mutiny;

final class PostgresPhotos implements Photos {
  /** Without the pictures, which are large. */
  private static final String LIST =
      """
      select p.id, p.width, p.height, p.bytes, p.sha256, p.keptBy, p.keptAt
      from PhotoRow p where p.dispatchId = :dispatch order by p.keptAt, p.id
      """;

  private static final String OLD =
      "select p.id, p.dispatchId, p.regionPath from PhotoRow p where p.keptAt < :time"
          + " order by p.keptAt";

  private final Mutiny.Session session;
  private final Journal journal;

  PostgresPhotos(Mutiny.Session session, Journal journal) {
    this.session = session;
    this.journal = journal;
  }

  @Override
  public Uni<List<DispatchPhoto>> of(DispatchId dispatch) {
    return session
        .createSelectionQuery(LIST, Object[].class)
        .setParameter("dispatch", dispatch.value())
        .getResultList()
        .map(rows -> rows.stream().map(row -> photo(dispatch, row)).toList());
  }

  private static DispatchPhoto photo(DispatchId dispatch, Object[] row) {
    return new DispatchPhoto(
        new PhotoId((UUID) row[0]),
        dispatch,
        new PictureSize((int) row[1], (int) row[2]),
        (int) row[3],
        (String) row[4],
        (String) row[5],
        (Instant) row[6]);
  }

  @Override
  public Uni<Optional<byte[]>> open(Dispatch dispatch, PhotoId id) {
    return session
        .createSelectionQuery(
            "select p.picture from PhotoRow p where p.id = :id and p.dispatchId = :dispatch",
            byte[].class)
        .setParameter("id", id.value())
        .setParameter("dispatch", dispatch.id().value())
        .getResultList()
        .map(found -> found.stream().findFirst())
        .call(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : record("photo.opened", dispatch.at().path(), id, dispatch.id()));
  }

  @Override
  public Uni<Void> keep(Dispatch dispatch, DispatchPhoto photo, Picture picture) {
    var row = new PhotoRow();
    row.id = photo.id().value();
    row.dispatchId = dispatch.id().value();
    row.regionPath = dispatch.at().path().value();
    row.width = photo.size().width();
    row.height = photo.size().height();
    row.sha256 = photo.sha256();
    row.picture = picture.bytes();
    row.bytes = photo.bytes();
    row.keptBy = photo.keptBy();
    row.keptAt = photo.keptAt();
    return session
        .persist(row)
        .chain(session::flush)
        .chain(() -> record("photo.kept", dispatch.at().path(), photo.id(), dispatch.id()));
  }

  @Override
  public Uni<Integer> forgetKeptBefore(Instant time, int limit) {
    return session
        .createSelectionQuery(OLD, Object[].class)
        .setParameter("time", time)
        .setMaxResults(limit)
        .getResultList()
        .chain(
            rows ->
                Multi.createFrom()
                    .iterable(rows)
                    .onItem()
                    .transformToUniAndConcatenate(row -> forget(row).replaceWith(1))
                    .collect()
                    .asList()
                    .map(List::size));
  }

  private Uni<Void> forget(Object[] row) {
    return session
        .createMutationQuery("delete from PhotoRow where id = :id")
        .setParameter("id", row[0])
        .executeUpdate()
        .chain(
            () ->
                record(
                    "photo.forgotten",
                    new RegionPath((String) row[2]),
                    new PhotoId((UUID) row[0]),
                    new DispatchId((UUID) row[1])));
  }

  private Uni<Void> record(String action, RegionPath path, PhotoId id, DispatchId dispatch) {
    return journal.record(path, action, id.toString(), Map.of("dispatchId", dispatch.toString()));
  }
}
