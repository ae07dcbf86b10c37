package org.anyuan.notify.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.sql.Conditions;
import org.anyuan.common.sql.Rows;
import org.anyuan.notify.application.Deliveries.Kept;
import org.anyuan.notify.application.delivery.DeliveryLog;
import org.anyuan.notify.application.delivery.Reader;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.delivery.DeliveryId;
import org.anyuan.notify.domain.delivery.Failure;
import org.anyuan.notify.domain.delivery.Stage;

final class PostgresDeliveryLog implements DeliveryLog {
  private static final String TIME = "cast(cast(? as text) as timestamptz)";
  // As the index has it.
  private static final String DEAD = "stage = 'FAILED_FOR_GOOD' and failure <> 'WITHDRAWN'";
  private static final String STEPS =
      """
      select version, stage, attempt, at, failure, detail from delivery_history
      where delivery_id = ?1 order by version limit 1000
      """;
  private static final String CHANGED =
      """
      select body, message, changed_at from deliveries
      where recipient = any(array(select value from json_array_elements_text(cast(cast(?1 as text) as json))))
        and changed_at >= cast(cast(?2 as text) as timestamptz) order by changed_at, id limit ?3
      """;

  private final Rows rows;
  private final StoredJson json;
  private final DeliveryRows read;

  PostgresDeliveryLog(Rows rows, StoredJson json) {
    this.rows = rows;
    this.json = json;
    this.read = new DeliveryRows(json);
  }

  @Override
  public Uni<Optional<Kept>> find(Reader reader, DeliveryId id) {
    var conditions = readable(reader, false).and("id = ?", id.value());
    var sql = conditions.end("id", 1);
    return rows.rows(sql, conditions.values()).map(found -> read.read(found).stream().findFirst());
  }

  /** Beside what the policies of the tables let through. */
  private static Conditions readable(Reader reader, boolean dead) {
    var begin = "select body, message from deliveries where " + (dead ? DEAD : "true");
    // Names of an enum, no text from outside.
    var lanes =
        reader.lanes().stream()
            .map(lane -> "'" + lane.name() + "'")
            .sorted()
            .collect(Collectors.joining(", "));
    var others =
        (lanes.isEmpty() ? "" : " or lane in (" + lanes + ")")
            + (reader.all() ? " or lane is null" : "");
    return new Conditions(begin).and("(recipient = ?" + others + ")", reader.person().value());
  }

  @Override
  public Uni<List<Kept>> page(Query query) {
    var conditions =
        readable(query.reader(), query.dead())
            .and("incident_id = ?", query.incident().map(Object::toString))
            .and("task_id = ?", query.task().map(Object::toString))
            .and("recipient = ?", query.recipient().map(Object::toString))
            .and("stage = ?", query.stage().map(Enum::name))
            .and("channel = ?", query.channel().map(Enum::name))
            .and("failure = ?", query.failure().map(Enum::name))
            .and("queued_at >= " + TIME, query.from().map(Instant::toString))
            .and("queued_at < " + TIME, query.until().map(Instant::toString));
    query
        .after()
        .ifPresent(
            at -> {
              conditions.and("queued_at <= " + TIME, at.queuedAt().toString());
              conditions.and(
                  "(queued_at < " + TIME + " or id < cast('" + at.id().value() + "' as uuid))",
                  at.queuedAt().toString());
            });
    var sql = conditions.end("queued_at desc, id desc", query.limit());
    return rows.rows(sql, conditions.values()).map(read::read);
  }

  @Override
  public Uni<List<Step>> history(DeliveryId id) {
    return rows.rows(STEPS, id.value())
        .map(
            found ->
                found.stream()
                    .map(
                        row ->
                            new Step(
                                ((Number) row[0]).longValue(),
                                Stage.valueOf((String) row[1]),
                                ((Number) row[2]).intValue(),
                                Rows.instant(row[3]),
                                Optional.ofNullable((String) row[4]).map(Failure::valueOf),
                                (String) row[5]))
                    .toList());
  }

  @Override
  public Uni<List<Changed>> changed(Collection<PersonId> people, Instant since, int limit) {
    var names = json.text(people.stream().map(PersonId::value).toList());
    return rows.rows(CHANGED, names, since.toString(), limit)
        .map(
            found ->
                found.stream()
                    .map(row -> new Changed(read.read(row[0], row[1]), Rows.instant(row[2])))
                    .toList());
  }
}
