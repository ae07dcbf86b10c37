package org.anyuan.notify.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.sql.Conditions;
import org.anyuan.common.sql.Rows;
import org.anyuan.notify.application.Policies;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.escalation.Policy;
import org.anyuan.notify.domain.escalation.PolicyId;

final class PostgresPolicies implements Policies {
  private static final String NEWEST = "select body from policies where newest";
  private static final String ABOVE =
      NEWEST
          + """
           and not retired and exists (
            select from json_array_elements_text(cast(cast(?1 as text) as json)) as place
            where starts_with(place.value, region_path))
          """;
  private static final String LANES =
      "lane in (select value from json_array_elements_text(cast(cast(? as text) as json)))";
  // Of two who write the same version at once the later fails by the key.
  private static final String OLDER =
      "update policies set newest = false where id = ?1 and newest and version = ?2";
  private static final String ADD =
      """
      insert into policies (id, version, newest, region_path, school_id, lane, retired, body)
      values (?1, ?2, true, ?3, ?4, ?5, ?6, ?7)
      """;

  private final Rows rows;
  private final Journal journal;
  private final StoredJson json;

  PostgresPolicies(Rows rows, Journal journal, StoredJson json) {
    this.rows = rows;
    this.journal = journal;
    this.json = json;
  }

  @Override
  public Uni<Optional<Kept>> find(PolicyId id) {
    return rows.one(NEWEST + " and id = ?1", this::read, id.value());
  }

  @Override
  public Uni<Optional<Kept>> find(PolicyId id, long version) {
    return rows.one(
        "select body from policies where id = ?1 and version = ?2",
        this::read,
        id.value(),
        version);
  }

  @Override
  public Uni<Optional<Kept>> lock(PolicyId id) {
    return rows.one(NEWEST + " and id = ?1 for update", this::read, id.value());
  }

  @Override
  public Uni<List<Policy>> above(Set<RegionPath> paths) {
    var places = json.text(paths.stream().map(RegionPath::value).toList());
    return rows.list(ABOVE, body -> read(body).policy(), places);
  }

  private Kept read(String body) {
    return json.read(body, Kept.class);
  }

  @Override
  public Uni<List<Kept>> page(Query query) {
    var conditions =
        new Conditions(NEWEST)
            .and("id > ?", query.after())
            .and(LANES, json.text(query.lanes()))
            .and("region_path = ?", query.path().map(RegionPath::value));
    var sql = conditions.end("id", query.limit());
    return rows.list(sql, this::read, conditions.values());
  }

  @Override
  public Uni<Void> save(String action, Kept after, Instant now) {
    var policy = after.policy();
    var older =
        policy.version() == 1
            ? Uni.createFrom().voidItem()
            : rows.write(OLDER, policy.id().value(), policy.version() - 1);
    return older
        .chain(
            () ->
                rows.write(
                    ADD,
                    policy.id().value(),
                    policy.version(),
                    policy.path().value(),
                    policy.school().map(SchoolId::value).orElse(""),
                    policy.lane().name(),
                    after.retired(),
                    json.text(after)))
        .chain(
            () ->
                journal.record(
                    List.of(
                        journal.entry(
                            policy.path(),
                            now,
                            action,
                            policy.id().value(),
                            Map.of("version", Long.toString(policy.version()))))))
        .chain(
            () -> journal.publish(List.of(EscalationMessages.of(after, journal.by(), now)), now));
  }
}
