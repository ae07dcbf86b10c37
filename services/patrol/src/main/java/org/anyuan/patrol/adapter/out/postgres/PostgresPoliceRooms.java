package org.anyuan.patrol.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.patrol.application.PoliceRooms;
import org.anyuan.patrol.domain.SchoolId;
import org.anyuan.patrol.domain.unit.PoliceRoom;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

final class PostgresPoliceRooms implements PoliceRooms {
  private final Mutiny.Session session;
  private final Journal journal;

  PostgresPoliceRooms(Mutiny.Session session, Journal journal) {
    this.session = session;
    this.journal = journal;
  }

  @Override
  public Uni<Optional<PoliceRoom>> lock(SchoolId school) {
    return session
        .find(PoliceRoomRow.class, school.value(), LockMode.PESSIMISTIC_WRITE)
        .map(row -> Optional.ofNullable(row).map(PoliceRoomRow::read));
  }

  @Override
  public Uni<List<PoliceRoom>> page(String after, int limit) {
    return session
        .createSelectionQuery(
            "from PoliceRoomRow where schoolId > :after order by schoolId", PoliceRoomRow.class)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultList()
        .map(rows -> rows.stream().map(PoliceRoomRow::read).toList());
  }

  @Override
  public Uni<List<SchoolId>> open() {
    return session
        .createSelectionQuery("select schoolId from PoliceRoomRow where open", String.class)
        .getResultList()
        .map(ids -> ids.stream().map(SchoolId::new).toList());
  }

  @Override
  public Uni<Void> save(String action, PoliceRoom room, Instant now) {
    return session
        .find(PoliceRoomRow.class, room.school().value())
        .chain(
            row -> {
              var written = row == null ? new PoliceRoomRow() : row;
              written.write(room);
              return row == null ? session.persist(written) : Uni.createFrom().voidItem();
            })
        .chain(session::flush)
        .chain(
            () ->
                journal.record(
                    room.path(),
                    action,
                    room.school().value(),
                    Map.of(
                        "staff", Integer.toString(room.staff()),
                        "officers", Integer.toString(room.officers()),
                        "open", Boolean.toString(room.open()),
                        "version", Long.toString(room.version()))));
  }
}
