package org.anyuan.notify.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.outcome.Clash;
import org.anyuan.common.sql.Rows;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Deliveries;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.delivery.DedupKey;
import org.anyuan.notify.domain.delivery.DeliveryId;
import org.anyuan.notify.domain.delivery.Stage;

final class PostgresDeliveries implements Deliveries {
  private static final String LAY_BY =
      """
      insert into delivery_history (delivery_id, version, queued_at, sequence, stage, attempt, at, failure, detail)
        select g.id, g.version, g.queued_at, g.sequence, g.stage, g.attempt, g.changed_at, g.failure, g.detail
      """;
  // All that one message to many people needs, in one statement.
  private static final String ADD =
      """
      with given as (
        select * from json_to_recordset(cast(cast(?1 as text) as json)) as r(
          id uuid, recipient text, kind text, subject text, channel text, stage text, failure text, sequence bigint,
          next_at timestamptz, task_id text, incident_id text, school_id text, lane text, region_path text,
          due_at timestamptz, queued_at timestamptz, changed_at timestamptz, attempt int, detail text, body text,
          message text, version bigint)),
      added as (
        insert into deliveries (id, recipient, kind, subject, channel, stage, failure, sequence, next_at, task_id,
          incident_id, school_id, lane, region_path, due_at, queued_at, changed_at, body, message, version)
        select id, recipient, kind, subject, channel, stage, failure, sequence, next_at, task_id, incident_id,
          school_id, lane, region_path, due_at, queued_at, changed_at, body, message, version
        from given order by id
        on conflict (id) do nothing returning id),
      laid as (%s from given g join added a on a.id = g.id)
      select cast(id as text) from added
      """
          .formatted(LAY_BY);
  // With its channel, handed over once more or not wanted any more, it has the same sequence.
  private static final String SAVE =
      """
      with given as (
        select * from json_to_recordset(cast(cast(?1 as text) as json)) as r(
          id uuid, stage text, failure text, sequence bigint, next_at timestamptz, queued_at timestamptz,
          changed_at timestamptz, attempt int, detail text, body text, version bigint)),
      saved as (
        update deliveries d set stage = g.stage, failure = g.failure, sequence = g.sequence, next_at = g.next_at,
          changed_at = g.changed_at, body = g.body, version = g.version
        from given g where d.id = any(array(select id from given)) and d.id = g.id and d.version = g.version - 1
          and (d.sequence < g.sequence or (d.sequence = g.sequence and d.stage in ('SENDING', 'SENT')))
        returning d.id),
      laid as (%s from given g join saved s on s.id = g.id)
      select cast(id as text) from saved
      """
          .formatted(LAY_BY);
  private static final String DUE =
      """
      select due.body, due.message
      from json_to_recordset(cast(cast(?1 as text) as json)) as k(channel text, most int)
      cross join lateral (
        select d.body, d.message from deliveries d
        where d.channel = k.channel and d.next_at <= cast(cast(?2 as text) as timestamptz)
        order by d.next_at limit k.most for update skip locked) due
      """;
  private static final String BY_IDS =
      """
      select body, message from deliveries
      where id = any(array(select cast(value as uuid) from json_array_elements_text(cast(cast(?1 as text) as json))))
      order by id for update
      """;
  private static final String OF_TASKS =
      """
      with given as (
        select * from json_to_recordset(cast(cast(?1 as text) as json)) as w(
          incident_id text, task_id text, recipient text))
      select body, message from deliveries d
      where task_id = any(array(select task_id from given)) and stage in ('QUEUED', 'SENDING', 'SENT', 'FAILED_FOR_NOW')
        and exists (
          select from given w
          where w.incident_id = d.incident_id and w.task_id = d.task_id
            and (w.recipient = '' or w.recipient = d.recipient))
      order by id for update
      """;
  private static final String OF_SUBJECTS =
      """
      select body, message from deliveries
      where subject = any(array(select value from json_array_elements_text(cast(cast(?1 as text) as json))))
        and kind = ?2 and next_at is not null and stage in ('QUEUED', 'FAILED_FOR_NOW') order by id for update
      """;
  private static final String MONTHS =
      """
      select make_delivery_month(cast(cast(cast(?1 as text) as timestamptz) + make_interval(months => m) as date))
      from generate_series(0, 2) m
      """;

  // A history lies in the month of its delivery.
  private static final String FORGET =
      """
      with old as (
        select id, queued_at from deliveries
        where queued_at < cast(cast(?1 as text) as timestamptz) and next_at is null
        order by queued_at limit ?2 for update skip locked),
      steps as (
        delete from delivery_history h using old where h.delivery_id = old.id and h.queued_at = old.queued_at)
      delete from deliveries d using old where d.id = old.id
      """;

  private final Rows rows;
  private final Journal journal;
  private final DeliveryRows read;
  private final StoredJson json;
  private final Runnable queued;

  /**
   * In one session.
   *
   * @param queued told when there is something to send after the commit
   */
  PostgresDeliveries(Rows rows, Journal journal, StoredJson json, Runnable queued) {
    this.rows = rows;
    this.journal = journal;
    this.json = json;
    this.read = new DeliveryRows(json);
    this.queued = queued;
  }

  @Override
  public Uni<Set<DeliveryId>> add(List<Kept> all, Instant now) {
    if (all.isEmpty()) {
      return Uni.createFrom().item(Set.of());
    }
    return rows.list(ADD, id -> DeliveryId.of("id", id), read.added(all, now))
        .map(Set::copyOf)
        .call(added -> publish(all.stream().filter(k -> added.contains(k.id())).toList(), now))
        .invoke(queued);
  }

  private Uni<Void> publish(List<Kept> changed, Instant now) {
    return journal.publish(
        changed.stream()
            // Nobody but us is to know when it lies between two states.
            .filter(kept -> kept.delivery().state().stage() != Stage.SENDING)
            .map(kept -> DeliveryMessages.changed(kept, journal.by(), now))
            .toList(),
        now);
  }

  @Override
  public Uni<Optional<Kept>> find(DeliveryId id) {
    return one("select body, message from deliveries where id = ?1", id);
  }

  @Override
  public Uni<Optional<Kept>> lock(DeliveryId id) {
    return one("select body, message from deliveries where id = ?1 for update", id);
  }

  private Uni<Optional<Kept>> one(String sql, DeliveryId id) {
    return rows.rows(sql, id.value()).map(found -> read.read(found).stream().findFirst());
  }

  @Override
  public Uni<List<Kept>> lockAll(Collection<DeliveryId> ids) {
    return rows.rows(BY_IDS, json.text(ids.stream().map(DeliveryId::toString).toList()))
        .map(read::read);
  }

  @Override
  public Uni<List<Kept>> lockDue(Map<ChannelKind, Integer> most, Instant now) {
    var asked =
        most.entrySet().stream()
            .map(one -> Map.of("channel", one.getKey().name(), "most", one.getValue()))
            .collect(Collectors.toList());
    return rows.rows(DUE, json.text(asked), now.toString()).map(read::read);
  }

  @Override
  public Uni<List<Kept>> lockUnsettled(Collection<OfTask> of) {
    var asked =
        of.stream()
            .map(
                one ->
                    Map.of(
                        "incident_id",
                        one.incident().value(),
                        "task_id",
                        one.task().value(),
                        "recipient",
                        one.person().map(PersonId::value).orElse("")))
            .toList();
    return rows.rows(OF_TASKS, json.text(asked)).map(read::read);
  }

  @Override
  public Uni<List<Kept>> lockWaiting(DedupKey.Kind kind, Collection<String> subjects) {
    return rows.rows(OF_SUBJECTS, json.text(subjects), kind.name()).map(read::read);
  }

  @Override
  public Uni<Void> save(List<Kept> after, Instant now) {
    if (after.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return rows.list(SAVE, id -> id, read.changed(after, now))
        .invoke(
            saved -> {
              if (saved.size() != after.size()) {
                throw new Clash("version", null);
              }
            })
        .chain(() -> publish(after, now));
  }

  @Override
  public Uni<Void> replayed(List<Kept> after, Instant now) {
    return save(after, now)
        .chain(
            () ->
                journal.record(
                    after.stream()
                        .map(
                            kept ->
                                journal.entry(
                                    kept.about().path(),
                                    now,
                                    "delivery.replayed",
                                    kept.id().toString(),
                                    Map.of("channel", kept.channel().name())))
                        .toList()))
        .invoke(queued);
  }

  @Override
  public Uni<Void> answered(Kept of, Means means, Actor who, Instant at) {
    return journal.publish(List.of(DeliveryMessages.answered(of, means, who, at)), at);
  }

  @Override
  public Uni<Void> prepareMonths(Instant now) {
    return rows.rows(MONTHS, now.toString()).replaceWithVoid();
  }

  @Override
  public Uni<Integer> forget(Instant before, int limit) {
    return rows.count(FORGET, before.toString(), limit);
  }
}
