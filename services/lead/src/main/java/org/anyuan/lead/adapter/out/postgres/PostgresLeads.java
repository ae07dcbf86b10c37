package org.anyuan.lead.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.sql.Rows;
import org.anyuan.lead.application.LeadQuery;
import org.anyuan.lead.application.Leads;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.SchoolId;
import org.anyuan.lead.domain.lead.Decided;
import org.anyuan.lead.domain.lead.Ending;
import org.anyuan.lead.domain.lead.Lead;
import org.anyuan.lead.domain.lead.LeadOutline;

final class PostgresLeads implements Leads {
  private static final String WRITE =
      """
      insert into leads as l (id, region_path, school_id, category, severity, state, holder, handlers, protected,
        seen_at, received_at, next_at, merged, body, version, offered_to, late, urgency, terms)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, string_to_array(?8, ','), ?9, cast(cast(?10 as text) as timestamptz),
        cast(cast(?11 as text) as timestamptz), cast(cast(nullif(?12, '') as text) as timestamptz), ?13, ?14, ?15,
        nullif(?16, ''), ?17, ?18, cast(string_to_array(?19, ',') as bigint[]))
      on conflict (id) do update set category = excluded.category, severity = excluded.severity, state = excluded.state,
        holder = excluded.holder, handlers = excluded.handlers, protected = excluded.protected,
        next_at = excluded.next_at, offered_to = excluded.offered_to, merged = excluded.merged,
        body = excluded.body, version = excluded.version, late = excluded.late, urgency = excluded.urgency,
        terms = excluded.terms
      where l.version = excluded.version - 1
      """;

  private final Rows rows;
  private final Journal journal;
  private final StoredJson json;
  private final LeadTerms terms;
  private final LeadLists lists;

  PostgresLeads(Rows rows, Journal journal, StoredJson json, LeadTerms terms) {
    this.rows = rows;
    this.journal = journal;
    this.json = json;
    this.terms = terms;
    lists = new LeadLists(rows, terms);
  }

  @Override
  public Uni<Optional<Lead>> find(LeadId id) {
    return rows.one("select body from leads where id = ?1", this::read, id.value());
  }

  @Override
  public Uni<Optional<Lead>> lock(LeadId id) {
    return rows.one("select body from leads where id = ?1 for update", this::read, id.value());
  }

  private Lead read(String body) {
    return json.read(body, Lead.class);
  }

  @Override
  public Uni<List<LeadOutline>> page(LeadQuery query) {
    return lists.page(query);
  }

  @Override
  public Uni<List<Lead>> near(SchoolId school, Instant from, Instant until, int limit) {
    return rows.list(
        """
        select body from leads where school_id = ?1 and not merged
          and seen_at >= cast(cast(?2 as text) as timestamptz) and seen_at <= cast(cast(?3 as text) as timestamptz)
        order by received_at desc, id limit ?4
        """,
        this::read,
        school.value(),
        from.toString(),
        until.toString(),
        limit);
  }

  @Override
  public Uni<List<LeadId>> due(Instant now, int limit) {
    return rows.list(
        """
        select cast(id as text) from leads where next_at <= cast(cast(?1 as text) as timestamptz)
        order by next_at limit ?2
        """,
        id -> LeadId.of("id", id),
        now.toString(),
        limit);
  }

  @Override
  public Uni<Void> save(Decided decided, String action, Instant now) {
    var lead = decided.lead();
    return rows.write(
            WRITE,
            lead.id().value(),
            lead.about().path().value(),
            lead.about().school().value(),
            lead.category().name(),
            lead.severity().name(),
            lead.state().name().name(),
            lead.hand().holder().name(),
            lead.handlers().agencies().stream().map(Enum::name).collect(Collectors.joining(",")),
            lead.isProtected(),
            lead.report().seenAt().toString(),
            lead.about().receivedAt().toString(),
            lead.next().map(Instant::toString).orElse(""),
            lead.state().ended().filter(PostgresLeads::isMerge).isPresent(),
            json.text(lead),
            lead.version(),
            lead.hand().offer().map(offer -> offer.to().name()).orElse(""),
            lead.late(),
            LeadOutline.of(lead).urgency(),
            terms.of(lead).stream().map(String::valueOf).collect(Collectors.joining(",")))
        .chain(() -> journal.publish(LeadMessages.of(decided, now), now))
        .chain(() -> record(lead, action, now));
  }

  private static boolean isMerge(Ending ending) {
    return ending.name() == Ending.Name.MERGED;
  }

  @Override
  public Uni<Void> recordReading(Lead lead, Instant now) {
    return record(lead, "lead.read", now);
  }

  /** Not even what it is about: the trail has readers of its own. */
  private Uni<Void> record(Lead lead, String action, Instant now) {
    return journal.record(
        List.of(
            journal.entry(
                lead.about().path(),
                now,
                action,
                lead.id().toString(),
                Map.of("state", lead.state().name().name()))));
  }
}
