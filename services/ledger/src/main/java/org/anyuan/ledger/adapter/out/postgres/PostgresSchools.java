package org.anyuan.ledger.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anyuan.common.geo.Position;
import org.anyuan.common.region.RegionPath;
import org.anyuan.ledger.application.Change;
import org.anyuan.ledger.application.Schools;
import org.anyuan.ledger.domain.AlarmPaths;
import org.anyuan.ledger.domain.School;
import org.anyuan.ledger.domain.SchoolId;
import org.hibernate.reactive.mutiny.Mutiny;

final class PostgresSchools implements Schools {
  /** The shortest, so that the square is never too small. */
  private static final double METRES_OF_A_DEGREE = 110_500;

  private final Mutiny.Session session;
  private final StoredRows<SchoolId, School, SchoolRow> rows;

  PostgresSchools(Mutiny.Session session, StoredRows<SchoolId, School, SchoolRow> rows) {
    this.session = session;
    this.rows = rows;
  }

  @Override
  public Uni<Map<SchoolId, School>> find(Collection<SchoolId> ids) {
    return rows.find(ids);
  }

  @Override
  public Uni<Map<SchoolId, School>> lock(Collection<SchoolId> ids) {
    return rows.lock(ids);
  }

  @Override
  public Uni<Void> save(List<Change<School>> changes) {
    return rows.save(changes);
  }

  @Override
  public Uni<List<SchoolId>> republish(String after, int limit) {
    return rows.republish(after, limit);
  }

  @Override
  public Uni<List<School>> page(Query query) {
    var page =
        rows.query(
                "s where id > :after and regionPath like :within escape '!'"
                    + " and (:type = '' or type = :type)"
                    + " and (lower(name) like :text escape '!'"
                    + " or lower(englishName) like :text escape '!')"
                    + query.secondPath().map(PathQueries::condition).orElse("")
                    + " order by id")
            .setParameter("after", query.after())
            .setParameter(
                "within", Like.startingWith(query.within().orElse(RegionPath.ALL).value()))
            .setParameter("type", query.type().map(Enum::name).orElse(""))
            .setParameter("text", Like.containing(query.text().toLowerCase(Locale.ROOT)))
            .setMaxResults(query.limit());
    return rows.list(page);
  }

  /** Five columns of each: a map asks for thousands, and needs neither buildings nor times. */
  @Override
  public Uni<List<Point>> points(RegionPath within, int limit) {
    return session
        .createQuery(
            "select id, name, regionPath, longitude, latitude from SchoolRow"
                + " where retired = false and regionPath like :within escape '!' order by id",
            Object[].class)
        .setParameter("within", Like.startingWith(within.value()))
        .setMaxResults(limit)
        .getResultList()
        .map(found -> found.stream().map(PostgresSchools::point).toList());
  }

  private static Point point(Object[] row) {
    return new Point(
        new SchoolId((String) row[0]),
        (String) row[1],
        new RegionPath((String) row[2]),
        new Position((Double) row[3], (Double) row[4]));
  }

  /**
   * As flat as a map within a few kilometres; at the poles the square would be the whole circle.
   */
  @Override
  public Uni<List<School>> around(Position place, int metres, int limit) {
    var narrowing = Math.max(0.01, Math.cos(Math.toRadians(place.latitude())));
    var north = metres / METRES_OF_A_DEGREE;
    var east = north / narrowing;
    var near =
        rows.query(
                "where retired = false and latitude between :south and :north"
                    + " and longitude between :west and :east"
                    + " order by power(latitude - :lat, 2) + power((longitude - :lon) * :narrowing, 2), id")
            .setParameter("south", place.latitude() - north)
            .setParameter("north", place.latitude() + north)
            .setParameter("west", place.longitude() - east)
            .setParameter("east", place.longitude() + east)
            .setParameter("lat", place.latitude())
            .setParameter("lon", place.longitude())
            .setParameter("narrowing", narrowing)
            .setMaxResults(limit);
    return rows.list(near);
  }

  @Override
  public Uni<List<School>> lockWithin(RegionPath path) {
    return rows.lock(
        rows.query("where regionPath like :within escape '!' order by id")
            .setParameter("within", Like.startingWith(path.value())));
  }

  @Override
  public Uni<Boolean> anyLiveWithin(RegionPath path) {
    var one =
        rows.query("where regionPath like :within escape '!' and retired = false")
            .setParameter("within", Like.startingWith(path.value()))
            .setMaxResults(1);
    return rows.list(one).map(found -> !found.isEmpty());
  }

  @Override
  public Uni<AlarmPaths> alarmPaths(SchoolId school) {
    return PathQueries.ofSchool(session, school);
  }

  @Override
  public Uni<List<PathCount>> countPaths(RegionPath within) {
    return PathQueries.counts(session, within);
  }
}
