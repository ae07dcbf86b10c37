package org.anyuan.notify.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.sql.Conditions;
import org.anyuan.common.sql.Rows;
import org.anyuan.notify.application.feed.FeedSecret;
import org.anyuan.notify.application.feed.Subscriptions;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.feed.Subscription;
import org.anyuan.notify.domain.feed.SubscriptionId;
import org.anyuan.notify.domain.feed.Wanted;

final class PostgresSubscriptions implements Subscriptions {
  private static final String LOCK_OWNER =
      "select pg_advisory_xact_lock(hashtextextended('subscriptions/' || ?1, 0))::text";

  private static final String ADD =
      """
      insert into subscriptions (id, owner, role, region_path, school_id, kind, roster_id, secret_hash,
        shown_at, revoked, pushes, told, body, version)
      values (?1, ?2, ?3, ?4, ?5, ?6, nullif(?7, ''), decode(?8, 'hex'), ?9, false, ?10, ?11, ?12, ?13)
      """;

  private static final String SAVE =
      """
      update subscriptions set shown_at = ?3, revoked = ?4, pushes = ?5, body = ?6, version = ?2
      where id = ?1 and version + 1 = ?2
      """;

  private static final String BEHIND =
      """
      select s.body, s.told from subscriptions s
      where s.pushes and not s.revoked and s.kind = 'INCIDENTS' and s.told < ?1
      order by s.told, s.id limit ?2 for update of s skip locked
      """;

  private static final String BEHIND_ROSTERS =
      """
      select s.body, s.told from subscriptions s
      join published_rosters p on p.roster_id = s.roster_id
      where s.pushes and not s.revoked and s.told < p.roster_version
      order by s.id limit ?1 for update of s skip locked
      """;

  private final Rows rows;
  private final Journal journal;
  private final StoredJson json;

  PostgresSubscriptions(Rows rows, Journal journal, StoredJson json) {
    this.rows = rows;
    this.journal = journal;
    this.json = json;
  }

  @Override
  public Uni<Long> lockAndCount(PersonId owner) {
    return rows.one(LOCK_OWNER, text -> text, owner.value())
        .chain(
            () ->
                rows.one(
                    "select count(*)::text from subscriptions where owner = ?1 and not revoked",
                    Long::valueOf,
                    owner.value()))
        .map(Optional::orElseThrow);
  }

  @Override
  public Uni<Optional<Subscription>> find(SubscriptionId id) {
    return rows.one("select body from subscriptions where id = ?1", this::read, id.value());
  }

  @Override
  public Uni<Optional<Subscription>> lock(SubscriptionId id) {
    return rows.one(
        "select body from subscriptions where id = ?1 for update", this::read, id.value());
  }

  @Override
  public Uni<List<Subscription>> page(Query query) {
    var conditions =
        new Conditions("select body from subscriptions where true")
            .and("owner = ?", query.owner().map(PersonId::value))
            .and("starts_with(region_path, ?)", query.under().map(RegionPath::value))
            .and("kind = ?", query.kind().map(Wanted.Kind::name))
            .and("id > ?", query.after().map(SubscriptionId::value));
    var sql = conditions.end("id", query.limit());
    return rows.list(sql, this::read, conditions.values());
  }

  @Override
  public Uni<List<Subscription>> lockOf(PersonId owner) {
    return rows.list(
        "select body from subscriptions where owner = ?1 and not revoked order by id for update",
        this::read,
        owner.value());
  }

  @Override
  public Uni<Optional<Kept>> bySecret(String hash) {
    return rows.rows(
            "select body, encode(secret_hash, 'hex') from subscriptions"
                + " where secret_hash = decode(?1, 'hex')",
            hash)
        .map(
            found ->
                found.stream()
                    .findFirst()
                    .map(row -> new Kept(read((String) row[0]), (String) row[1])));
  }

  @Override
  public Uni<Void> add(Subscription made, FeedSecret secret, long told, Instant now) {
    var holder = made.holder();
    return rows.write(
            ADD,
            made.id().value(),
            holder.person().value(),
            holder.role(),
            holder.path().value(),
            holder.school().map(SchoolId::value).orElse(""),
            made.wanted().kind().name(),
            made.wanted().ofRoster().map(RosterId::value).orElse(""),
            secret.hash(),
            made.shownAt(),
            made.push().isPresent(),
            told,
            json.text(made),
            made.version())
        .chain(() -> record("subscription.made", made, now));
  }

  @Override
  public Uni<Void> save(String action, Subscription after, Instant now) {
    return rows.write(
            SAVE,
            after.id().value(),
            after.version(),
            after.shownAt(),
            after.revoked().isPresent(),
            after.push().isPresent(),
            json.text(after))
        .chain(() -> record(action, after, now));
  }

  @Override
  public Uni<Void> save(String action, Subscription after, FeedSecret secret, Instant now) {
    return rows.write(
            "update subscriptions set secret_hash = decode(?2, 'hex') where id = ?1",
            after.id().value(),
            secret.hash())
        .chain(() -> save(action, after, now));
  }

  @Override
  public Uni<List<Pushing>> lockBehind(long head, int limit) {
    return rows.rows(BEHIND, head, limit).map(this::pushing);
  }

  @Override
  public Uni<List<Pushing>> lockBehindRosters(int limit) {
    return rows.rows(BEHIND_ROSTERS, limit).map(this::pushing);
  }

  @Override
  public Uni<Void> told(SubscriptionId id, long upTo) {
    return rows.write("update subscriptions set told = ?2 where id = ?1", id.value(), upTo);
  }

  @Override
  public Uni<List<RosterId>> pushedRosters() {
    return rows.list(
        "select distinct roster_id from subscriptions"
            + " where pushes and not revoked and roster_id is not null",
        RosterId::new);
  }

  private Uni<Void> record(String action, Subscription after, Instant now) {
    return journal.record(
        List.of(
            journal.entry(
                after.holder().path(),
                now,
                action,
                after.id().toString(),
                Map.of(
                    "owner", after.holder().person().value(),
                    "kind", after.wanted().kind().name()))));
  }

  private List<Pushing> pushing(List<Object[]> found) {
    return found.stream()
        .map(row -> new Pushing(read((String) row[0]), ((Number) row[1]).longValue()))
        .toList();
  }

  private Subscription read(String body) {
    return json.read(body, Subscription.class);
  }
}
