package org.anyuan.alarm.adapter.out.postgres;

import com.google.protobuf.ByteString;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.anyuan.alarm.application.DirectoryCopy;
import org.anyuan.common.directory.DirectoryRecord;
import org.anyuan.common.directory.DirectoryTopic;

/** The copy in alarm's own database. */
@ApplicationScoped
class PostgresDirectoryCopy implements DirectoryCopy {
  private static final String LOAD = "select topic, id, value from directory_copy";
  private static final String SAVE =
      """
      insert into directory_copy (topic, id, value)
      select * from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as bytea[]))
      on conflict (topic, id) do update set value = excluded.value
      """;
  private static final String REMOVE =
      """
      delete from directory_copy
      where (topic, id) in (select * from unnest(cast(?1 as text[]), cast(?2 as text[])))
      """;

  private final Transactions transactions;

  PostgresDirectoryCopy(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Uni<List<DirectoryRecord>> load() {
    return transactions.own(
        session ->
            session
                .createNativeQuery(LOAD, Object[].class)
                .getResultList()
                .map(rows -> rows.stream().map(PostgresDirectoryCopy::copied).toList()));
  }

  @Override
  public Uni<Void> store(List<DirectoryRecord> records) {
    var gone = records.stream().filter(change -> change.value().isEmpty()).toList();
    var kept = records.stream().filter(change -> change.value().isPresent()).toList();
    return transactions.own(
        session ->
            session
                .createNativeQuery(SAVE)
                .setParameter(1, topics(kept))
                .setParameter(2, ids(kept))
                .setParameter(3, values(kept))
                .executeUpdate()
                .chain(
                    () ->
                        session
                            .createNativeQuery(REMOVE)
                            .setParameter(1, topics(gone))
                            .setParameter(2, ids(gone))
                            .executeUpdate())
                .replaceWithVoid());
  }

  private static DirectoryRecord copied(Object[] row) {
    return new DirectoryRecord(
        DirectoryTopic.valueOf((String) row[0]),
        (String) row[1],
        Optional.of(ByteString.copyFrom((byte[]) row[2])));
  }

  private static String[] topics(List<DirectoryRecord> records) {
    return records.stream().map(change -> change.topic().name()).toArray(String[]::new);
  }

  private static String[] ids(List<DirectoryRecord> records) {
    return records.stream().map(DirectoryRecord::id).toArray(String[]::new);
  }

  private static byte[][] values(List<DirectoryRecord> records) {
    return records.stream()
        .map(change -> change.value().map(ByteString::toByteArray).orElseThrow())
        .toArray(byte[][]::new);
  }
}
