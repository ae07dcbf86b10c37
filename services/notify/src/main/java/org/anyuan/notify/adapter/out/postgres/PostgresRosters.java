package org.anyuan.notify.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.sql.Conditions;
import org.anyuan.common.sql.Rows;
import org.anyuan.notify.application.Rosters;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.roster.CalendarId;
import org.anyuan.notify.domain.roster.Plan;
import org.anyuan.notify.domain.roster.Roster;
import org.anyuan.notify.domain.roster.RosterDetails;
import org.anyuan.notify.domain.roster.Swap;
import org.anyuan.notify.domain.roster.SwapId;
import org.anyuan.notify.domain.roster.SwapState;

final class PostgresRosters implements Rosters {
  private static final String ADD =
      """
      insert into rosters (id, region_path, school_id, lane, people, calendars, body, version)
      values (?1, ?2, ?3, ?4, string_to_array(?5, ','), string_to_array(?6, ','), ?7, ?8)
      """;
  // No upsert: whoever stands in a roster of another region may change it, but make none there.
  private static final String CHANGE =
      """
      update rosters set people = string_to_array(?2, ','), calendars = string_to_array(?3, ','), body = ?4, version = ?5
      where id = ?1 and version = ?5 - 1
      """;
  // It is looked at anew at once: what was mended, and what is wrong now.
  private static final String LOOK =
      """
      insert into roster_watches (roster_id, look_at, body) values (?1, cast(cast(?2 as text) as timestamptz), '{}')
      on conflict (roster_id) do update set look_at = excluded.look_at
      """;
  private static final String WRITE_SWAP =
      """
      insert into swaps as s (id, roster_id, region_path, school_id, one_person, other_person, state, proposed_at, answer_by,
        told, body, version)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(cast(?8 as text) as timestamptz),
        cast(cast(nullif(?9, '') as text) as timestamptz), false, ?10, ?11)
      on conflict (id) do update set state = excluded.state, answer_by = excluded.answer_by, told = false,
        body = excluded.body, version = excluded.version
      where s.version = excluded.version - 1
      """;

  private final Rows rows;
  private final Journal journal;
  private final StoredJson json;

  PostgresRosters(Rows rows, Journal journal, StoredJson json) {
    this.rows = rows;
    this.journal = journal;
    this.json = json;
  }

  @Override
  public Uni<Optional<Roster>> find(RosterId id) {
    return rows.one("select body from rosters where id = ?1", this::read, id.value());
  }

  @Override
  public Uni<Optional<Roster>> lock(RosterId id) {
    return rows.one("select body from rosters where id = ?1 for update", this::read, id.value());
  }

  private Roster read(String body) {
    return json.read(body, Roster.class);
  }

  @Override
  public Uni<List<Roster>> page(Query query) {
    var conditions =
        new Conditions("select body from rosters where true")
            .and("id > ?", query.after().map(RosterId::value))
            .and("starts_with(region_path, ?)", query.under().map(RegionPath::value))
            .and("school_id = ?", query.school().map(SchoolId::value))
            .and(
                "lane = any (string_to_array(?, ','))",
                query.lanes().stream().map(Enum::name).collect(Collectors.joining(",")));
    var sql = conditions.end("id", query.limit());
    return rows.list(sql, this::read, conditions.values());
  }

  @Override
  public Uni<List<Roster>> of(Set<PersonId> people, Optional<RosterId> after, int limit) {
    return rows.list(
        "select body from rosters where people && string_to_array(?1, ',') and id > ?2 order by id"
            + " limit ?3",
        this::read,
        names(people),
        after.map(RosterId::value).orElse(""),
        limit);
  }

  @Override
  public Uni<Void> save(String action, Roster after, Instant from, Instant now) {
    var id = after.id().value();
    return (after.version() == 1 ? add(after) : change(after))
        .chain(() -> rows.write(LOOK, id, now.toString()))
        .chain(
            () -> journal.publish(List.of(RosterMessages.of(after, from, journal.by(), now)), now))
        .chain(
            () ->
                record(
                    after.details(),
                    now,
                    action,
                    id,
                    Map.of(
                        "from",
                        from.toString(),
                        "lane",
                        after.lane().name(),
                        "version",
                        Long.toString(after.version()))));
  }

  private Uni<Void> add(Roster roster) {
    return rows.write(
        ADD,
        roster.id().value(),
        roster.path().value(),
        roster.school().map(SchoolId::value).orElse(""),
        roster.lane().name(),
        names(roster.people()),
        calendars(roster),
        json.text(roster),
        roster.version());
  }

  private Uni<Void> change(Roster roster) {
    return rows.write(
        CHANGE,
        roster.id().value(),
        names(roster.people()),
        calendars(roster),
        json.text(roster),
        roster.version());
  }

  /** An id holds no comma. */
  private static String names(Set<PersonId> people) {
    return people.stream().map(PersonId::value).sorted().collect(Collectors.joining(","));
  }

  private static String calendars(Roster roster) {
    return roster.versions().stream()
        .flatMap(version -> version.plan().daysFrom().stream())
        .map(Plan.DaysFrom::calendar)
        .map(CalendarId::value)
        .distinct()
        .sorted()
        .collect(Collectors.joining(","));
  }

  @Override
  public Uni<Optional<Swap>> findSwap(SwapId id) {
    return rows.one("select body from swaps where id = ?1", this::readSwap, id.value());
  }

  @Override
  public Uni<Optional<Swap>> lockSwap(SwapId id) {
    return rows.one("select body from swaps where id = ?1 for update", this::readSwap, id.value());
  }

  private Swap readSwap(String body) {
    return json.read(body, Swap.class);
  }

  @Override
  public Uni<List<Swap>> swaps(SwapQuery query) {
    var conditions =
        new Conditions("select body from swaps where true")
            .and(
                "(proposed_at, id) < (select proposed_at, id from swaps where id = ?)",
                query.after().map(SwapId::value))
            .and("roster_id = ?", query.roster().map(RosterId::value))
            .and("? in (one_person, other_person)", query.person().map(PersonId::value))
            .and("state = ?", query.state().map(SwapState.Name::name));
    var sql = conditions.end("proposed_at desc, id desc", query.limit());
    return rows.list(sql, this::readSwap, conditions.values());
  }

  @Override
  public Uni<List<SwapId>> swapsDue(Instant now, int limit) {
    return rows.list(
        "select id from swaps where answer_by <= cast(cast(?1 as text) as timestamptz) order by"
            + " answer_by limit ?2 for update skip locked",
        SwapId::new,
        now.toString(),
        limit);
  }

  @Override
  public Uni<List<SwapId>> swapsToTell(int limit) {
    return rows.list(
        "select id from swaps where not told order by id limit ?1 for update skip locked",
        SwapId::new,
        limit);
  }

  @Override
  public Uni<Optional<Swap>> lockSwapToTell(SwapId id) {
    return rows.one(
        "select body from swaps where id = ?1 and not told for update", this::readSwap, id.value());
  }

  @Override
  public Uni<Void> swapTold(SwapId id) {
    return rows.write("update swaps set told = true where id = ?1", id.value());
  }

  @Override
  public Uni<Void> saveSwap(String action, Swap after, RosterDetails of, Instant now) {
    return rows.write(
            WRITE_SWAP,
            after.id().value(),
            after.roster().value(),
            of.path().value(),
            of.school().map(SchoolId::value).orElse(""),
            after.one().who().value(),
            after.other().who().value(),
            after.state().name().name(),
            now.toString(),
            after.state().deadline().map(Instant::toString).orElse(""),
            json.text(after),
            after.version())
        .chain(() -> journal.publish(List.of(RosterMessages.of(after, of, journal.by(), now)), now))
        .chain(
            () ->
                record(
                    of,
                    now,
                    action,
                    after.id().value(),
                    Map.of(
                        "rosterId",
                        after.roster().value(),
                        "state",
                        after.state().name().name(),
                        "version",
                        Long.toString(after.version()))));
  }

  private Uni<Void> record(
      RosterDetails of, Instant now, String action, String id, Map<String, String> detail) {
    return journal.record(
        List.of(journal.entry(journal.within(of.path()), now, action, id, detail)));
  }
}
