package org.anyuan.incident.adapter.out.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.anyuan.common.region.Scope;
import org.anyuan.incident.application.Statistics;
import org.anyuan.incident.application.StoreUnavailable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/** Counts in PostgreSQL. The policies bound what is counted as they bound what is listed. */
@ApplicationScoped
class PostgresStatistics implements Statistics {
  private final Database database;
  private final Duration deadline;

  PostgresStatistics(
      Database database,
      @ConfigProperty(name = "anyuan.incident.statistics-deadline") Duration deadline) {
    this.database = database;
    this.deadline = deadline;
  }

  @Override
  public Figures of(Wanted wanted, Scope scope) {
    try {
      return database.run(
          scope,
          deadline,
          s -> Planning.forTheseValues(s, deadline).chain(() -> figures(s, wanted)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailable(e);
    } catch (Exception e) {
      throw new StoreUnavailable(e);
    }
  }

  private static Uni<Figures> figures(Mutiny.Session s, Wanted wanted) {
    return rows(s, Counts.PRESSES, wanted)
        .chain(
            presses ->
                rows(s, Counts.OPENED, wanted)
                    .chain(
                        opened ->
                            rows(s, Counts.LANES, wanted)
                                .map(lanes -> figures(presses, opened, lanes))));
  }

  private static Uni<List<Object[]>> rows(Mutiny.Session session, Counts counts, Wanted wanted) {
    var query = session.createNativeQuery(counts.text(wanted), Object[].class);
    counts.of(wanted).values().forEach(query::setParameter);
    return query.getResultList();
  }

  private static Figures figures(
      List<Object[]> presses, List<Object[]> opened, List<Object[]> lanes) {
    return new Figures(
        presses.stream()
            .filter(r -> r[1] != null)
            .map(r -> new Presses((LocalDate) r[1], (String) r[2], number(r[3])))
            .toList(),
        presses.stream()
            .filter(r -> r[1] == null)
            .map(r -> new PressesOfPart((String) r[0], number(r[3])))
            .toList(),
        opened.stream().map(r -> new Opened((String) r[0], (String) r[1], number(r[2]))).toList(),
        lanes.stream().map(PostgresStatistics::lane).toList());
  }

  private static Lane lane(Object[] r) {
    return new Lane(
        (String) r[0],
        (String) r[1],
        number(r[2]),
        new Kept(number(r[3]), number(r[4])),
        new Kept(number(r[5]), number(r[6])),
        new Kept(number(r[7]), number(r[8])),
        seconds(r[9]),
        seconds(r[10]),
        seconds(r[11]));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  private static Double seconds(Object value) {
    return value == null ? null : ((Number) value).doubleValue();
  }
}
