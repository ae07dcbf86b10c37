package org.anyuan.notify.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.sql.Conditions;
import org.anyuan.common.sql.Rows;
import org.anyuan.notify.application.Recipients;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.channel.Told;

final class PostgresRecipients implements Recipients {
  /** More would be no role at a region but a list of everybody. */
  private static final int MOST_AT_ONCE = 10_000;

  // Two statements: that a name is taken where the actor cannot see it has to be a clash, too.
  private static final String ADD =
      """
      insert into recipients (role, region_path, school_id, body, version, person) values (?1, ?2, ?3, ?4, ?5, ?6)
      """;
  private static final String CHANGE =
      """
      update recipients set role = ?1, region_path = ?2, school_id = ?3, body = ?4, version = ?5
      where person = ?6 and version = cast(?5 as bigint) - 1
      """;
  private static final String ALL =
      """
      select body from recipients
      where person = any(array(select value from json_array_elements_text(cast(cast(?1 as text) as json)))) order by person
      """;
  // What waits for its time, or was taken back before, has told nobody yet.
  private static final String TOLD =
      """
      select recipient, max(due_at) from deliveries
      where incident_id = ?1 and due_at <= cast(cast(?2 as text) as timestamptz) and failure is distinct from 'WITHDRAWN'
        and recipient = any(array(select value from json_array_elements_text(cast(cast(?3 as text) as json))))
      group by recipient
      """;

  private final Rows rows;
  private final Journal journal;
  private final StoredJson json;

  PostgresRecipients(Rows rows, Journal journal, StoredJson json) {
    this.rows = rows;
    this.journal = journal;
    this.json = json;
  }

  @Override
  public Uni<Optional<Known>> find(PersonId person) {
    return rows.one("select body from recipients where person = ?1", this::read, person.value());
  }

  @Override
  public Uni<Optional<Known>> lock(PersonId person) {
    return rows.one(
        "select body from recipients where person = ?1 for update", this::read, person.value());
  }

  private Known read(String body) {
    return json.read(body, Known.class);
  }

  @Override
  public Uni<List<Known>> all(Collection<PersonId> people) {
    return rows.list(ALL, this::read, names(people));
  }

  private String names(Collection<PersonId> people) {
    return json.text(people.stream().map(PersonId::value).toList());
  }

  @Override
  public Uni<List<PersonId>> withRole(String role, RegionPath path) {
    return rows.list(
        "select person from recipients where region_path = ?1 and role = ?2 and school_id = ''"
            + " order by person limit ?3",
        PersonId::new,
        path.value(),
        role,
        MOST_AT_ONCE);
  }

  @Override
  public Uni<List<PersonId>> ofSchool(String role, SchoolId school) {
    return rows.list(
        "select person from recipients where school_id = ?1 and role = ?2 order by person limit ?3",
        PersonId::new,
        school.value(),
        role,
        MOST_AT_ONCE);
  }

  @Override
  public Uni<List<Known>> page(Query query) {
    var conditions =
        new Conditions("select body from recipients where true")
            .and("person > ?", query.after().map(PersonId::value))
            .and("region_path = ?", query.region().map(RegionPath::value))
            .and("role = ?", query.role())
            .and("school_id = ?", query.school().map(SchoolId::value));
    var sql = conditions.end("person", query.limit());
    return rows.list(sql, this::read, conditions.values());
  }

  @Override
  public Uni<Void> save(String action, Known after, Instant now) {
    var recipient = after.recipient();
    return rows.write(
            after.version() == 1 ? ADD : CHANGE,
            after.role(),
            after.path().value(),
            after.school().map(SchoolId::value).orElse(""),
            json.text(after),
            after.version(),
            recipient.person().value())
        .chain(
            () ->
                journal.record(
                    List.of(
                        journal.entry(
                            after.path(), now, action, recipient.person().value(), facts(after)))));
  }

  private static Map<String, String> facts(Known known) {
    var recipient = known.recipient();
    return Map.of(
        "role",
        known.role(),
        "addresses",
        recipient.addresses().stream()
            .map(address -> address.kind().name())
            .collect(Collectors.joining(",")),
        "namedForSilent",
        Boolean.toString(recipient.namedForSilent()),
        "version",
        Long.toString(known.version()));
  }

  @Override
  public Uni<Map<PersonId, Told>> told(
      Collection<PersonId> people, IncidentId incident, Instant now) {
    return rows.rows(TOLD, incident.value(), now.toString(), names(people))
        .map(
            found ->
                found.stream()
                    .collect(
                        Collectors.toMap(
                            row -> new PersonId((String) row[0]),
                            row -> Told.at(Rows.instant(row[1])))));
  }
}
