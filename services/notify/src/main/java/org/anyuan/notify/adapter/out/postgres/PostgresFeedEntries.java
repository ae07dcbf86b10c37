package org.anyuan.notify.adapter.out.postgres;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.sql.Conditions;
import org.anyuan.common.sql.Rows;
import org.anyuan.notify.application.feed.Entry;
import org.anyuan.notify.application.feed.FeedEntries;
import org.anyuan.notify.application.feed.Reader;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.Severity;
import org.anyuan.notify.domain.feed.Seen;

final class PostgresFeedEntries implements FeedEntries {
  private static final String COLUMNS =
      "select e.cursor, e.body, array_to_string(e.lanes, ','), e.at from feed_entries e";

  /** Held until the end of the transaction, one for each incident. */
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended('feed/' || ?1, 0))::text";

  /** By this lock cursors are in the order of commits. */
  private static final String ADD =
      """
      with queue as materialized (select pg_advisory_xact_lock(hashtextextended('feed', 0)))
      insert into feed_entries (cursor, incident_id, version, school_id, region_path, addressee_paths, mode,
        worst, kinds, lanes, silent, body, at)
      select nextval('feed_cursor'), cast(?1 as text), cast(?2 as bigint), cast(?3 as text), cast(?4 as text),
        string_to_array(?5, ','), cast(?6 as text), cast(?7 as text), string_to_array(?8, ','),
        string_to_array(?9, ','), cast(?10 as boolean), cast(?11 as text), cast(?12 as timestamptz) from queue
      """;

  /** Whoever asks for the newest is shown none that another one has taken the place of. */
  private static final String NEWEST =
      """
      ? = any(e.lanes) and not exists (select from feed_entries later
        where later.incident_id = e.incident_id and later.cursor > e.cursor and ? = any(later.lanes))
      """;

  private final Rows rows;
  private final StoredJson json;

  PostgresFeedEntries(Rows rows, StoredJson json) {
    this.rows = rows;
    this.json = json;
  }

  @Override
  public Uni<Optional<Seen>> lockLast(IncidentId incident) {
    return rows.one(LOCK, text -> text, incident.value())
        .chain(
            () ->
                rows.one(
                    "select body from feed_entries where incident_id = ?1 order by cursor desc limit 1",
                    body -> json.read(body, Seen.class),
                    incident.value()));
  }

  @Override
  public Uni<Void> add(Seen seen, Set<Lane> lanes, Instant at) {
    return rows.write(
        ADD,
        seen.incident().value(),
        seen.version(),
        seen.school().id().value(),
        seen.school().path().value(),
        seen.addressees().stream().map(RegionPath::value).collect(joining(",")),
        seen.mode().name(),
        seen.worst().name(),
        joined(seen.kinds()),
        joined(lanes),
        seen.silent(),
        json.text(seen),
        at);
  }

  @Override
  public Uni<Void> silence(IncidentId incident) {
    return rows.perhaps(
        "update feed_entries set silent = true where incident_id = ?1 and not silent",
        incident.value());
  }

  @Override
  public Uni<List<Entry>> newest(Reader reader, int limit) {
    var conditions =
        visible(new Conditions(COLUMNS + " where true"), reader).and(NEWEST, reader.lane().name());
    return entries(filtered(conditions, reader), "e.cursor desc", limit);
  }

  @Override
  public Uni<List<Entry>> after(long cursor, Reader reader, int limit) {
    var conditions =
        visible(new Conditions(COLUMNS + " where true"), reader)
            .and("e.cursor > ?", cursor)
            .and("? = any(e.lanes)", reader.lane().name());
    return entries(filtered(conditions, reader), "e.cursor", limit);
  }

  @Override
  public Uni<List<Entry>> history(Collection<IncidentId> incidents, Reader reader, int most) {
    if (incidents.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    var conditions =
        visible(new Conditions(COLUMNS + " where true"), reader)
            .and("? = any(e.lanes)", reader.lane().name())
            .and(
                "e.incident_id = any(string_to_array(?, ','))",
                incidents.stream().map(IncidentId::value).collect(joining(",")));
    return entries(conditions, "e.cursor desc", most * incidents.size()).map(List::reversed);
  }

  @Override
  public Uni<List<Entry>> all(long afterCursor, int limit) {
    return entries(
        new Conditions(COLUMNS + " where true").and("e.cursor > ?", afterCursor),
        "e.cursor",
        limit);
  }

  @Override
  public Uni<Long> head() {
    return rows.one("select coalesce(max(cursor), 0)::text from feed_entries", Long::valueOf)
        .map(Optional::orElseThrow);
  }

  @Override
  public Uni<Integer> forget(Instant before, int limit) {
    return rows.count(
        """
        delete from feed_entries where cursor in
          (select cursor from feed_entries where at < ?1 order by cursor limit ?2 for update skip locked)
        """,
        before,
        limit);
  }

  /** Beside what the store's policies keep from the work's scope. */
  private static Conditions visible(Conditions conditions, Reader reader) {
    var school = reader.boundToSchool() ? reader.actor().scope().schoolId() : Optional.empty();
    return (reader.seesSilent() ? conditions : conditions.and("e.silent = ?", false))
        .and("e.school_id = ?", school);
  }

  private static Conditions filtered(Conditions conditions, Reader reader) {
    var filter = reader.filter();
    return conditions
        .and("starts_with(e.region_path, ?)", filter.under().map(RegionPath::value))
        .and("e.kinds && string_to_array(?, ',')", names(filter.kinds()))
        .and(
            "e.worst = any(string_to_array(?, ','))",
            filter.least().map(least -> joined(EnumSet.range(least, Severity.CRITICAL))))
        .and("e.mode = any(string_to_array(?, ','))", names(filter.modes()));
  }

  /** Absent: all. */
  private static Optional<String> names(Collection<? extends Enum<?>> names) {
    return names.isEmpty() ? Optional.empty() : Optional.of(joined(names));
  }

  private static String joined(Collection<? extends Enum<?>> names) {
    return names.stream().map(Enum::name).collect(joining(","));
  }

  private Uni<List<Entry>> entries(Conditions conditions, String order, int limit) {
    var sql = conditions.end(order, limit);
    return rows.rows(sql, conditions.values())
        .map(found -> found.stream().map(this::entry).toList());
  }

  private Entry entry(Object[] row) {
    return new Entry(
        ((Number) row[0]).longValue(),
        json.read((String) row[1], Seen.class),
        Arrays.stream(((String) row[2]).split(",", -1)).map(Lane::valueOf).collect(toSet()),
        Rows.instant(row[3]));
  }
}
