package org.anyuan.notify.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.sql.Rows;
import org.anyuan.notify.application.roster.Calendars;
import org.anyuan.notify.domain.roster.Calendar;
import org.anyuan.notify.domain.roster.CalendarId;

final class PostgresCalendars implements Calendars {
  private static final String WRITE =
      """
      insert into calendars as c (id, region_path, body, version) values (?1, ?2, ?3, ?4)
      on conflict (id) do update set body = excluded.body, version = excluded.version
      where c.version = excluded.version - 1 and c.region_path = excluded.region_path
      """;
  // Whoever keeps a roster that was made with it hears of the change.
  private static final String LOOK =
      """
      update roster_watches set look_at = least(look_at, cast(cast(?2 as text) as timestamptz))
      where roster_id in (select id from rosters where calendars @> array[?1])
      """;

  private final Rows rows;
  private final Journal journal;
  private final StoredJson json;

  PostgresCalendars(Rows rows, Journal journal, StoredJson json) {
    this.rows = rows;
    this.journal = journal;
    this.json = json;
  }

  @Override
  public Uni<Optional<Calendar>> find(CalendarId id) {
    return rows.one("select body from calendars where id = ?1", this::read, id.value());
  }

  @Override
  public Uni<Optional<Calendar>> lock(CalendarId id) {
    return rows.one("select body from calendars where id = ?1 for update", this::read, id.value());
  }

  private Calendar read(String body) {
    return json.read(body, Calendar.class);
  }

  @Override
  public Uni<List<Calendar>> page(Optional<CalendarId> after, int limit) {
    return rows.list(
        "select body from calendars where id > ?1 order by id limit ?2",
        this::read,
        after.map(CalendarId::value).orElse(""),
        limit);
  }

  @Override
  public Uni<Void> save(Calendar after, Instant now) {
    return rows.write(
            WRITE, after.id().value(), after.path().value(), json.text(after), after.version())
        .chain(() -> rows.perhaps(LOOK, after.id().value(), now.toString()))
        .chain(
            () ->
                journal.record(
                    List.of(
                        journal.entry(
                            after.path(),
                            now,
                            after.version() == 1 ? "calendar.made" : "calendar.changed",
                            after.id().value(),
                            Map.of("version", Long.toString(after.version()))))));
  }
}
