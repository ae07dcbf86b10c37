package org.anyuan.alarm.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.anyuan.alarm.application.supervision.SchoolPaths;
import org.anyuan.alarm.application.supervision.StatusRow;
import org.anyuan.alarm.application.supervision.SupervisionStore;
import org.anyuan.alarm.domain.supervision.CoverageGap;
import org.anyuan.common.cloudevents.CloudEvent;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.outbox.Outbox;
import org.anyuan.common.outbox.OutboxEntry;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.topic.Topics;
import org.anyuan.proto.device.v1.DeviceEvent;
import org.hibernate.reactive.mutiny.Mutiny;

/** The judge's store in alarm's own database; what it publishes leaves with the same commit. */
@ApplicationScoped
class PostgresSupervision implements SupervisionStore {
  private final Transactions transactions;
  private final Outbox outbox;
  private final SupervisionJson json;

  PostgresSupervision(Transactions transactions, Outbox outbox, SupervisionJson json) {
    this.transactions = transactions;
    this.outbox = outbox;
    this.json = json;
  }

  @Override
  public Uni<Boolean> lead(String holder, Duration lease) {
    return transactions.own(
        session ->
            session
                .createNativeQuery(SupervisionSql.LEAD)
                .setParameter(1, holder)
                .setParameter(2, lease.toMillis())
                .executeUpdate()
                .map(rows -> rows == 1));
  }

  @Override
  public Uni<Void> resign(String holder) {
    return transactions.own(
        session ->
            session
                .createNativeQuery(SupervisionSql.RESIGN)
                .setParameter(1, holder)
                .executeUpdate()
                .replaceWithVoid());
  }

  @Override
  public Uni<List<StatusRow>> statuses(String afterId, int most) {
    return transactions.own(
        session ->
            session
                .createNativeQuery(SupervisionSql.STATUSES, Object[].class)
                .setParameter(1, afterId)
                .setParameter(2, most)
                .getResultList()
                .map(rows -> rows.stream().map(SupervisionRows::status).toList()));
  }

  @Override
  public Uni<List<CoverageGap>> openGaps(String afterSchoolId, int most) {
    return transactions.own(
        session ->
            session
                .createNativeQuery(SupervisionSql.OPEN_GAPS, Object[].class)
                .setParameter(1, afterSchoolId)
                .setParameter(2, most)
                .getResultList()
                .map(rows -> rows.stream().map(SupervisionRows::gap).toList()));
  }

  @Override
  public Uni<Boolean> write(String holder, Batch batch) {
    return transactions.own(
        session ->
            session
                .createNativeQuery(SupervisionSql.STILL_LEADS, Integer.class)
                .setParameter(1, holder)
                .getResultList()
                .chain(
                    leads ->
                        leads.isEmpty()
                            ? Uni.createFrom().item(false)
                            : save(session, batch).replaceWith(true)));
  }

  private Uni<Void> save(Mutiny.Session session, Batch batch) {
    var counting = batch.schools().stream().filter(SchoolPaths::counts).toList();
    var others =
        batch.schools().stream().filter(s -> !s.counts()).map(SchoolPaths::schoolId).toList();
    return run(session, SupervisionSql.SAVE_STATUSES, batch.statuses(), json::statuses)
        .chain(() -> remove(session, SupervisionSql.REMOVE_STATUSES, batch.gone()))
        .chain(() -> run(session, SupervisionSql.SAVE_GAPS, batch.gaps(), json::gaps))
        .chain(() -> run(session, SupervisionSql.SAVE_PATHS, counting, json::paths))
        .chain(() -> remove(session, SupervisionSql.REMOVE_PATHS, others))
        .chain(() -> outbox.append(session, batch.events().stream().map(this::entry).toList()));
  }

  private static <T> Uni<Void> run(
      Mutiny.Session session, String statement, List<T> rows, Function<List<T>, String> text) {
    return unless(
        rows.isEmpty(),
        () ->
            session.createNativeQuery(statement).setParameter(1, text.apply(rows)).executeUpdate());
  }

  private static Uni<Void> remove(Mutiny.Session session, String statement, List<String> ids) {
    return unless(
        ids.isEmpty(),
        () ->
            session
                .createNativeQuery(statement)
                .setParameter(1, ids.toArray(String[]::new))
                .executeUpdate());
  }

  private static Uni<Void> unless(boolean nothing, Supplier<Uni<Integer>> work) {
    return nothing ? Uni.createFrom().voidItem() : work.get().replaceWithVoid();
  }

  private OutboxEntry entry(DeviceEvent event) {
    return OutboxEntry.of(
        Topics.DEVICE_STATUS,
        event.getSchoolId().isEmpty() ? regionId(event.getRegionPath()) : event.getSchoolId(),
        CloudEvent.of(UUID.fromString(event.getEventId()), event, "alarm", happenedAt(event)),
        event);
  }

  private static Instant happenedAt(DeviceEvent event) {
    return Timestamps.instant(event.getHappenedAt());
  }

  /** The whole tree has no id. */
  private static String regionId(String path) {
    try {
      var ids = new RegionPath(path).ids();
      return ids.isEmpty() ? path : ids.getLast();
    } catch (IllegalArgumentException _) {
      return path;
    }
  }

  @Override
  public Uni<Integer> forget() {
    return transactions.own(
        session -> session.createNativeQuery(SupervisionSql.FORGET).executeUpdate());
  }
}
