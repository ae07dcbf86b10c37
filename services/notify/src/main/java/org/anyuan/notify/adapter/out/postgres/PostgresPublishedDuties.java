package org.anyuan.notify.adapter.out.postgres;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.sql.Rows;
import org.anyuan.notify.application.feed.PublishedDuties;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.feed.PublishedDuty;
import org.anyuan.notify.domain.roster.Roster;

final class PostgresPublishedDuties implements PublishedDuties {
  private static final String BEGIN =
      """
      insert into published_rosters (roster_id, region_path, roster_version, day)
      values (?1, ?2, 0, date '1970-01-01') on conflict do nothing
      """;

  private static final String SAVE =
      """
      insert into published_duties (roster_id, person, starts_at, region_path, ends_at, changed_in, body)
      select roster, person, "startsAt", path, "endsAt", "in", body
      from json_to_recordset(cast(cast(?1 as text) as json)) as r(
        roster text, person text, "startsAt" timestamptz, path text, "endsAt" timestamptz, "in" bigint, body text)
      on conflict (roster_id, person, starts_at) do update
        set ends_at = excluded.ends_at, changed_in = excluded.changed_in, body = excluded.body
      """;

  private static final String OF =
      """
      select body from published_duties where roster_id = ?1 and changed_in > ?2
        and ((?3 and person <> '') or (?4 and person = '') or (person <> '' and person = ?5))
      order by starts_at, person
      """;

  private static final String BEHIND =
      """
      select r.id from rosters r left join published_rosters p on p.roster_id = r.id
      where r.id = any(string_to_array(?1, ',')) and r.version > coalesce(p.roster_version, 0)
      """;

  private final Rows rows;
  private final StoredJson json;

  PostgresPublishedDuties(Rows rows, StoredJson json) {
    this.rows = rows;
    this.json = json;
  }

  /** As the database reads it back. */
  private record Row(
      String roster,
      String person,
      Instant startsAt,
      String path,
      Instant endsAt,
      long in,
      String body) {}

  @Override
  public Uni<Upto> lock(Roster roster) {
    var id = roster.id().value();
    return rows.perhaps(BEGIN, id, roster.path().value())
        .chain(
            () ->
                rows.rows(
                    "select roster_version, cast(day as text) from published_rosters"
                        + " where roster_id = ?1 for update",
                    id))
        .map(List::getFirst)
        .map(
            row ->
                new Upto(
                    ((Number) row[0]).longValue(), Optional.of(LocalDate.parse((String) row[1]))));
  }

  @Override
  public Uni<List<PublishedDuty>> of(RosterId roster) {
    return rows.list(
        "select body from published_duties where roster_id = ?1", this::read, roster.value());
  }

  @Override
  public Uni<List<PublishedDuty>> of(RosterId roster, Whose whose, long changedAfter) {
    return rows.list(
        OF,
        this::read,
        roster.value(),
        changedAfter,
        whose.all(),
        whose.unnamed(),
        whose.person().map(PersonId::value).orElse(""));
  }

  @Override
  public Uni<Void> save(
      Roster roster, LocalDate day, List<PublishedDuty> changed, Instant forgetBefore) {
    var all = json.text(changed.stream().map(duty -> row(roster, duty)).toList());
    var id = roster.id().value();
    return (changed.isEmpty()
            ? Uni.createFrom().voidItem()
            : rows.writeAll(SAVE, all, changed.size()))
        .chain(
            () ->
                rows.perhaps(
                    "delete from published_duties where roster_id = ?1 and ends_at <= ?2",
                    id,
                    forgetBefore))
        .chain(
            () ->
                rows.write(
                    "update published_rosters set roster_version = ?2,"
                        + " day = cast(cast(?3 as text) as date) where roster_id = ?1",
                    id,
                    roster.version(),
                    day.toString()));
  }

  @Override
  public Uni<Map<RosterId, Long>> versions(Collection<RosterId> rosters) {
    return rows.rows(
            "select roster_id, roster_version from published_rosters"
                + " where roster_id = any(string_to_array(?1, ','))",
            ids(rosters))
        .map(
            found ->
                found.stream()
                    .collect(
                        toMap(
                            row -> new RosterId((String) row[0]),
                            row -> ((Number) row[1]).longValue())));
  }

  @Override
  public Uni<List<RosterId>> behind(Collection<RosterId> rosters) {
    return rows.list(BEHIND, RosterId::new, ids(rosters));
  }

  private Row row(Roster roster, PublishedDuty published) {
    var duty = published.duty();
    return new Row(
        published.roster().value(),
        duty.person().map(PersonId::value).orElse(""),
        duty.span().from(),
        roster.path().value(),
        duty.span().until(),
        published.changedIn(),
        json.text(published));
  }

  private static String ids(Collection<RosterId> rosters) {
    return rosters.stream().map(RosterId::value).collect(joining(","));
  }

  private PublishedDuty read(String body) {
    return json.read(body, PublishedDuty.class);
  }
}
