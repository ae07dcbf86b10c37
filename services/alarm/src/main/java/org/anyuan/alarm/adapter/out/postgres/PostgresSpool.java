package org.anyuan.alarm.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.anyuan.alarm.application.Spool;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.region.Scope;
import org.anyuan.proto.alarm.v1.AlarmSignal;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The spool in alarm's own database. In SQL and not in HQL: the event loops that prepare a query
 * are those that presses come in on, and preparing one in HQL takes them long.
 */
@ApplicationScoped
class PostgresSpool implements Spool {
  private static final int MAX_STATE = 10_000;
  private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  /** A transaction's changes are visible by then at the latest: its deadline is shorter. */
  private static final long OVERLAP_MILLIS = 3000;

  private final Transactions transactions;
  private final Pool pool;

  PostgresSpool(Transactions transactions, Pool pool) {
    this.transactions = transactions;
    this.pool = pool;
  }

  /**
   * A device waits for this one, and while the log is out each press comes here: so it is one
   * statement and one round trip, past Hibernate, whose session took several times the processor.
   */
  @Override
  public Uni<Void> add(AlarmSignal signal) {
    return pool.preparedQuery(SpoolSql.ADD)
        .execute(
            Tuple.of(
                UUID.fromString(signal.getSignalId()),
                receivedAt(signal).atOffset(ZoneOffset.UTC),
                signal.getSchool().getSchoolId(),
                signal.getSchool().getRegionPath(),
                Buffer.buffer(signal.toByteArray()),
                RegionPath.ALL.value()))
        .ifNoItem()
        .after(Transactions.DEADLINE)
        .fail()
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> drained(AlarmSignal signal) {
    return transactions.own(
        session ->
            session
                .createNativeQuery(SpoolSql.DRAINED)
                .setParameter(1, UUID.fromString(signal.getSignalId()))
                .setParameter(2, receivedAt(signal))
                .executeUpdate()
                .replaceWithVoid());
  }

  @Override
  public Uni<Void> drained(Collection<Long> ids) {
    return transactions.own(
        session ->
            session
                .createNativeQuery(SpoolSql.DRAINED_IDS)
                .setParameter(1, ids.toArray(Long[]::new))
                .executeUpdate()
                .replaceWithVoid());
  }

  @Override
  public Uni<Boolean> lease(String holder) {
    return transactions.own(
        session ->
            session
                .createNativeQuery(SpoolSql.LEASE)
                .setParameter(1, holder)
                .executeUpdate()
                .map(rows -> rows == 1));
  }

  @Override
  public Uni<List<SpooledSignal>> next(int max) {
    return transactions.own(
        session ->
            session
                .createNativeQuery(SpoolSql.NEXT, Long.class)
                .setParameter(1, max)
                .getResultList()
                .chain(ids -> rows(session, ids))
                .map(rows -> rows.stream().map(SpooledRow::waiting).toList()));
  }

  @Override
  public Uni<Depth> depth() {
    return transactions.own(
        session ->
            session
                .createNativeQuery(SpoolSql.DEPTH, Object[].class)
                .getSingleResult()
                .map(
                    row ->
                        new Depth(
                            (Long) row[0],
                            Optional.ofNullable((Long) row[1]).map(PostgresSpool::instant))));
  }

  @Override
  public Uni<Integer> forgetDrained() {
    return transactions.own(session -> session.createNativeQuery(SpoolSql.FORGET).executeUpdate());
  }

  @Override
  public Uni<Changes> changes(Optional<Instant> since, Predicate<Change.Key> wanted) {
    return transactions.own(
        session ->
            session
                .createNativeQuery(SpoolSql.NOW, Long.class)
                .getSingleResult()
                .map(PostgresSpool::instant)
                .chain(
                    now ->
                        wanted(session, since.orElse(now).minusMillis(OVERLAP_MILLIS), wanted)
                            .map(rows -> new Changes(now, changes(rows)))));
  }

  private static Uni<List<SpooledRow>> wanted(
      Mutiny.Session session, Instant since, Predicate<Change.Key> wanted) {
    return session
        .createNativeQuery(SpoolSql.CHANGED, Object[].class)
        .setParameter(1, since)
        .setParameter(2, MAX_STATE)
        .getResultList()
        .chain(
            keys ->
                rows(
                    session,
                    keys.stream()
                        .map(key -> new Change.Key((Long) key[0], (Boolean) key[1]))
                        .filter(wanted)
                        .map(Change.Key::id)
                        .toList()));
  }

  @Override
  public Uni<List<Change>> state(Scope scope, Optional<Instant> drainedSince) {
    return transactions.in(
        scope,
        session ->
            session
                .createNativeQuery(SpoolSql.STATE, Long.class)
                .setParameter(1, drainedSince.orElse(NEVER))
                .setParameter(2, MAX_STATE)
                .getResultList()
                .chain(ids -> rows(session, ids))
                .map(PostgresSpool::changes));
  }

  private static Uni<List<SpooledRow>> rows(Mutiny.Session session, List<Long> ids) {
    return ids.isEmpty()
        ? Uni.createFrom().item(List.of())
        : session.find(SpooledRow.class, ids.toArray());
  }

  private static List<Change> changes(List<SpooledRow> rows) {
    return rows.stream().map(SpooledRow::change).toList();
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  private static Instant receivedAt(AlarmSignal signal) {
    return Timestamps.instant(signal.getReceivedAt());
  }
}
