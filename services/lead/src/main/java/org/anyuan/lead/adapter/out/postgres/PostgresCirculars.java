package org.anyuan.lead.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.sql.Conditions;
import org.anyuan.common.sql.Rows;
import org.anyuan.lead.application.circular.Circulars;
import org.anyuan.lead.domain.circular.Addressee;
import org.anyuan.lead.domain.circular.Circular;
import org.anyuan.lead.domain.circular.CircularId;
import org.anyuan.lead.domain.circular.CircularState;

final class PostgresCirculars implements Circulars {
  private static final StoredJson JSON = StoredJson.ofSealed(CircularState.class);

  private static final String ADD =
      """
      insert into circulars (id, region_path, list_id, state, next_at, body, version)
      values (?1, ?2, cast(?3 as uuid), ?4, cast(cast(nullif(?5, '') as text) as timestamptz), ?6, ?7)
      """;

  /** Of its own: a desk that may change it may not add one. */
  private static final String CHANGE =
      """
      update circulars set state = ?2, next_at = cast(cast(nullif(?3, '') as text) as timestamptz), body = ?4,
        version = ?5
      where id = ?1 and version = ?5 - 1
      """;

  private static final String ADDRESSEES =
      """
      insert into circular_addressees (circular_id, from_path, agency, region_path)
      select ?1, ?2, agency, path from unnest(string_to_array(?3, ','), string_to_array(?4, ',')) as n (agency, path)
      """;

  private final Rows rows;
  private final Journal journal;

  PostgresCirculars(Rows rows, Journal journal) {
    this.rows = rows;
    this.journal = journal;
  }

  /** As it is stored: a desk is no key of JSON. */
  private record Stored(
      CircularId id,
      RegionPath from,
      String list,
      Duration within,
      List<Receipt> to,
      CircularState state,
      long version) {
    record Receipt(Addressee to, Optional<Circular.Ack> ack) {}

    static Stored of(Circular circular) {
      return new Stored(
          circular.id(),
          circular.from(),
          circular.list(),
          circular.within(),
          circular.addressees().entrySet().stream()
              .map(entry -> new Receipt(entry.getKey(), entry.getValue()))
              .sorted((a, b) -> a.to().compareTo(b.to()))
              .toList(),
          circular.state(),
          circular.version());
    }

    Circular circular() {
      return new Circular(
          id,
          from,
          list,
          within,
          to.stream().collect(Collectors.toMap(Receipt::to, Receipt::ack)),
          state,
          version);
    }
  }

  private static Circular read(String body) {
    return JSON.read(body, Stored.class).circular();
  }

  @Override
  public Uni<Optional<Circular>> find(CircularId id) {
    return rows.one(
        "select body from circulars where id = ?1", PostgresCirculars::read, id.value());
  }

  @Override
  public Uni<Optional<Circular>> lock(CircularId id) {
    return rows.one(
        "select body from circulars where id = ?1 for update", PostgresCirculars::read, id.value());
  }

  @Override
  public Uni<List<Circular>> page(Query query) {
    var conditions = new Conditions("select body from circulars c where true");
    var reach = query.reach().value();
    var received =
        "exists (select from circular_addressees a where a.circular_id = c.id and a.agency = ?";
    query
        .box()
        .ifPresent(
            box -> {
              switch (box) {
                case SENT -> conditions.and("starts_with(region_path, ?)", reach);
                // What lies outside of the reach is no row of theirs, as the policy says.
                case RECEIVED ->
                    conditions.and(
                        received + " and in_scope(a.region_path))", query.reader().name());
              }
            });
    conditions
        .and("state = ?", query.state().map(Enum::name))
        .and(
            "(in_scope(region_path) or " + received + " and in_scope(a.region_path)))",
            query.reader().name())
        .and("id > ?", query.after().map(CircularId::value));
    var sql = conditions.end("id", query.limit());
    return rows.list(sql, PostgresCirculars::read, conditions.values());
  }

  @Override
  public Uni<List<CircularId>> due(Instant now, int limit) {
    return rows.list(
        """
        select cast(id as text) from circulars where next_at <= cast(cast(?1 as text) as timestamptz)
        order by next_at limit ?2
        """,
        id -> CircularId.of("id", id),
        now.toString(),
        limit);
  }

  @Override
  public Uni<Void> save(Circular.Chased chased, String action, Instant now) {
    var circular = chased.circular();
    return (circular.version() == 1 ? add(circular) : change(circular))
        .chain(() -> journal.publish(CircularMessages.of(chased, now), now))
        .chain(
            () ->
                journal.record(
                    List.of(
                        journal.entry(
                            journal.within(circular.from()),
                            now,
                            action,
                            circular.id().toString(),
                            Map.of("state", circular.state().name().name())))));
  }

  /** To whom it goes does not change. */
  private Uni<Void> add(Circular circular) {
    var desks = circular.addressees().keySet().stream().sorted().toList();
    return rows.write(
            ADD,
            circular.id().value(),
            circular.from().value(),
            circular.list(),
            circular.state().name().name(),
            next(circular),
            JSON.text(Stored.of(circular)),
            circular.version())
        .chain(
            () ->
                rows.perhaps(
                    ADDRESSEES,
                    circular.id().value(),
                    circular.from().value(),
                    joined(desks, desk -> desk.agency().name()),
                    joined(desks, desk -> desk.path().value())));
  }

  private Uni<Void> change(Circular circular) {
    return rows.write(
        CHANGE,
        circular.id().value(),
        circular.state().name().name(),
        next(circular),
        JSON.text(Stored.of(circular)),
        circular.version());
  }

  private static String next(Circular circular) {
    return circular.state().next().map(Instant::toString).orElse("");
  }

  private static String joined(List<Addressee> desks, Function<Addressee, String> value) {
    return desks.stream().map(value).collect(Collectors.joining(","));
  }
}
