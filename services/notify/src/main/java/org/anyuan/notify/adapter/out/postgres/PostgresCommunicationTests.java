package org.anyuan.notify.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.sql.Conditions;
import org.anyuan.common.sql.Rows;
import org.anyuan.notify.application.communication.CommunicationTests;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.communication.CommunicationTest;
import org.anyuan.notify.domain.communication.TestId;
import org.anyuan.notify.domain.communication.TestPlan;
import org.anyuan.notify.domain.roster.RosterDetails;

final class PostgresCommunicationTests implements CommunicationTests {
  private static final String WRITE =
      """
      insert into communication_tests as t (id, roster_id, started_at, due_at, body, version)
      values (?1, ?2, cast(cast(?3 as text) as timestamptz), cast(cast(nullif(?4, '') as text) as timestamptz), ?5, ?6)
      on conflict (id) do update set due_at = excluded.due_at, body = excluded.body, version = excluded.version
      where t.version = excluded.version - 1
      """;
  private static final String WRITE_PLAN =
      """
      insert into communication_plans as p (roster_id, next_at, body, version)
      values (?1, cast(cast(nullif(?2, '') as text) as timestamptz), ?3, ?4)
      on conflict (roster_id) do update set next_at = excluded.next_at, body = excluded.body, version = excluded.version
      where p.version = excluded.version - 1
      """;

  private final Rows rows;
  private final Journal journal;
  private final StoredJson json;

  PostgresCommunicationTests(Rows rows, Journal journal, StoredJson json) {
    this.rows = rows;
    this.journal = journal;
    this.json = json;
  }

  @Override
  public Uni<Optional<CommunicationTest>> find(TestId id) {
    return rows.one("select body from communication_tests where id = ?1", this::read, id.value());
  }

  @Override
  public Uni<Optional<CommunicationTest>> lock(TestId id) {
    return rows.one(
        "select body from communication_tests where id = ?1 for update", this::read, id.value());
  }

  private CommunicationTest read(String body) {
    return json.read(body, CommunicationTest.class);
  }

  @Override
  public Uni<List<CommunicationTest>> page(RosterId roster, Optional<TestId> after, int limit) {
    var conditions =
        new Conditions("select body from communication_tests where true")
            .and("roster_id = ?", roster.value())
            .and(
                "(started_at, id) < (select started_at, id from communication_tests where id = ?)",
                after.map(TestId::value));
    var sql = conditions.end("started_at desc, id desc", limit);
    return rows.list(sql, this::read, conditions.values());
  }

  @Override
  public Uni<List<TestId>> due(Instant now, int limit) {
    return rows.list(
        "select id from communication_tests where due_at <= cast(cast(?1 as text) as timestamptz)"
            + " order by due_at limit ?2 for update skip locked",
        TestId::new,
        now.toString(),
        limit);
  }

  @Override
  public Uni<Void> save(String action, CommunicationTest after, RosterDetails of, Instant now) {
    return rows.write(
            WRITE,
            after.id().value(),
            after.roster().value(),
            after.startedAt().toString(),
            after.due().map(Instant::toString).orElse(""),
            json.text(after),
            after.version())
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
                        "asked",
                        Integer.toString(after.asked().size()),
                        "answered",
                        Integer.toString(after.answers().size()))));
  }

  @Override
  public Uni<Optional<TestPlan>> findPlan(RosterId roster) {
    return rows.one(
        "select body from communication_plans where roster_id = ?1",
        this::readPlan,
        roster.value());
  }

  @Override
  public Uni<Optional<TestPlan>> lockPlan(RosterId roster) {
    return rows.one(
        "select body from communication_plans where roster_id = ?1 for update",
        this::readPlan,
        roster.value());
  }

  private TestPlan readPlan(String body) {
    return json.read(body, TestPlan.class);
  }

  @Override
  public Uni<List<RosterId>> plansDue(Instant now, int limit) {
    return rows.list(
        "select roster_id from communication_plans where next_at <= cast(cast(?1 as text) as"
            + " timestamptz) order by next_at limit ?2 for update skip locked",
        RosterId::new,
        now.toString(),
        limit);
  }

  @Override
  public Uni<Void> savePlan(TestPlan after, RosterDetails of, Instant now) {
    return rows.write(
            WRITE_PLAN,
            after.roster().value(),
            after.next(now).map(Instant::toString).orElse(""),
            json.text(after),
            after.version())
        .chain(
            () ->
                record(
                    of,
                    now,
                    "communication-plan.made",
                    after.roster().value(),
                    Map.of("version", Long.toString(after.version()))));
  }

  @Override
  public Uni<Void> passed(TestPlan plan, Instant now) {
    return rows.write(
        "update communication_plans set next_at = cast(cast(nullif(?2, '') as text) as timestamptz)"
            + " where roster_id = ?1",
        plan.roster().value(),
        plan.next(now).map(Instant::toString).orElse(""));
  }

  @Override
  public Uni<Void> removePlan(RosterId roster, RosterDetails of, Instant now) {
    return rows.write("delete from communication_plans where roster_id = ?1", roster.value())
        .chain(() -> record(of, now, "communication-plan.removed", roster.value(), Map.of()));
  }

  private Uni<Void> record(
      RosterDetails of, Instant now, String action, String id, Map<String, String> detail) {
    return journal.record(
        List.of(journal.entry(journal.within(of.path()), now, action, id, detail)));
  }
}
