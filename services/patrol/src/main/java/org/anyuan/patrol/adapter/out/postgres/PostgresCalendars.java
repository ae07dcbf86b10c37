package org.anyuan.patrol.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.application.duty.Calendars;
import org.anyuan.patrol.domain.calendar.SchoolCalendar;
import org.hibernate.reactive.mutiny.Mutiny;

final class PostgresCalendars implements Calendars {
  private static final String FIND = "select body, version from calendars where id = ?1";
  private static final String SAVE =
      """
      insert into calendars as c (id, school_id, region_path, body, version)
      values (?1, nullif(?2, ''), ?3, ?4, ?5)
      on conflict (id) do update set region_path = excluded.region_path, body = excluded.body, version = excluded.version
      where c.version = excluded.version - 1
      """;
  private static final String OF_SCHOOLS =
      "select school_id, body from calendars where school_id in (:ids)";
  private static final String OF_REGIONS =
      "select region_path, body from calendars where school_id is null and region_path in (:ids)";

  private final Mutiny.Session session;
  private final Journal journal;
  private final StoredJson json;

  PostgresCalendars(Mutiny.Session session, Journal journal, StoredJson json) {
    this.session = session;
    this.journal = journal;
    this.json = json;
  }

  @Override
  public Uni<Optional<Entry>> find(Owner owner) {
    return one(FIND, owner);
  }

  @Override
  public Uni<Optional<Entry>> lock(Owner owner) {
    return one(FIND + " for update", owner);
  }

  private Uni<Optional<Entry>> one(String sql, Owner owner) {
    return session
        .createNativeQuery(sql, Object[].class)
        .setParameter(1, id(owner))
        .getResultList()
        .map(
            rows ->
                rows.stream()
                    .map(
                        r -> new Entry(owner, calendar((String) r[0]), ((Number) r[1]).longValue()))
                    .findFirst());
  }

  private SchoolCalendar calendar(String body) {
    return json.read(body, SchoolCalendar.class);
  }

  private static String id(Owner owner) {
    return switch (owner) {
      case Owner.OfSchool s -> "s/" + s.id();
      case Owner.OfRegion r -> "r/" + r.path().ids().getLast();
    };
  }

  @Override
  public Uni<Void> save(Entry entry, Instant at) {
    var school = entry.owner() instanceof Owner.OfSchool s ? s.id() : "";
    var path = entry.owner().path();
    return session
        .createNativeQuery(SAVE)
        .setParameter(1, id(entry.owner()))
        .setParameter(2, school)
        .setParameter(3, path.value())
        .setParameter(4, json.text(entry.calendar()))
        .setParameter(5, entry.version())
        .executeUpdate()
        .invoke(KeptBodies::orClash)
        .chain(
            () ->
                journal.publish(
                    DeterministicId.of(
                        "calendars", id(entry.owner()), Long.toString(entry.version())),
                    school,
                    path,
                    at,
                    GuardEvents.ofCalendar(entry)))
        .chain(
            () ->
                journal.record(
                    path,
                    "calendar.changed",
                    id(entry.owner()),
                    Map.of("version", Long.toString(entry.version()))));
  }

  @Override
  public Uni<Map<String, SchoolCalendar>> ofSchools(Collection<String> ids) {
    return by(OF_SCHOOLS, List.copyOf(ids), id -> id);
  }

  @Override
  public Uni<Map<RegionPath, SchoolCalendar>> ofRegions(Collection<RegionPath> paths) {
    return by(OF_REGIONS, paths.stream().map(RegionPath::value).toList(), RegionPath::new);
  }

  private <K> Uni<Map<K, SchoolCalendar>> by(
      String sql, List<String> ids, Function<String, K> key) {
    if (ids.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return session
        .createNativeQuery(sql, Object[].class)
        .setParameter("ids", ids)
        .getResultList()
        .map(
            rows -> {
              var found = new HashMap<K, SchoolCalendar>();
              rows.forEach(r -> found.put(key.apply((String) r[0]), calendar((String) r[1])));
              return found;
            });
  }
}
