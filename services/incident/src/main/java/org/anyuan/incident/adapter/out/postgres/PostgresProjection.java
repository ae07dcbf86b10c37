package org.anyuan.incident.adapter.out.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.anyuan.common.audit.AuditTrail;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.region.Scope;
import org.anyuan.incident.application.Projection;
import org.anyuan.incident.application.Registry;
import org.hibernate.reactive.mutiny.Mutiny;

/** The projection, a batch in a transaction. */
@ApplicationScoped
class PostgresProjection implements Projection {
  private static final Duration DEADLINE = Duration.ofSeconds(10);
  private static final int MONTHS_AHEAD = 2;
  private static final List<String> MONTHLY = List.of("timeline", "signals");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Database database;
  private final Registry registry;
  private final AuditTrail audit;

  PostgresProjection(Database database, Registry registry, AuditTrail audit) {
    this.database = database;
    this.registry = registry;
    this.audit = audit;
  }

  @Override
  public Map<Integer, Long> positions(Collection<Integer> partitions) {
    return database.query(
        Scope.SYSTEM,
        s ->
            inTurn(partitions.stream().map(p -> update(s, Statements.FIRST_POSITION, p)).toList())
                .chain(
                    () -> s.createNativeQuery(Statements.POSITIONS, Object[].class).getResultList())
                .map(PostgresProjection::byPartition));
  }

  private static Map<Integer, Long> byPartition(List<Object[]> rows) {
    var positions = new HashMap<Integer, Long>();
    rows.forEach(r -> positions.put(((Number) r[0]).intValue(), ((Number) r[1]).longValue()));
    return positions;
  }

  @Override
  public void prepareMonths(Instant now) {
    var month = LocalDate.ofInstant(now, ZoneOffset.UTC).withDayOfMonth(1);
    for (int m = 0; m <= MONTHS_AHEAD; m++) {
      var next = month.plusMonths(m);
      for (var table : MONTHLY) {
        database.query(
            Scope.SYSTEM,
            s ->
                s.createNativeQuery("select make_month(?1, ?2)", Boolean.class)
                    .setParameter(1, table)
                    .setParameter(2, next)
                    .getSingleResult());
      }
    }
  }

  @Override
  public Result apply(Batch batch) {
    try {
      database.run(Scope.SYSTEM, DEADLINE, s -> apply(s, batch));
      return new Result.Applied();
    } catch (Overtaken _) {
      return new Result.Overtaken();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Result.Unavailable("interrupted");
    } catch (Exception e) {
      return Failures.poison(e)
          .<Result>map(Result.Poisonous::new)
          .orElseGet(() -> new Result.Unavailable(String.valueOf(e.getMessage())));
    }
  }

  private Uni<Void> apply(Mutiny.Session s, Batch batch) {
    // The positions first: a copy that lost the partition goes no further.
    return advance(s, batch.advances())
        .chain(() -> insertEvents(s, batch.events()))
        .chain(fresh -> applyFresh(s, fresh));
  }

  private static Uni<Void> advance(Mutiny.Session s, Map<Integer, Advance> advances) {
    var rows =
        advances.entrySet().stream()
            .map(a -> new Rows.PositionJson(a.getKey(), a.getValue().from(), a.getValue().to()))
            .toList();
    return s.createNativeQuery(Statements.ADVANCE)
        .setParameter(1, json(rows))
        .executeUpdate()
        .invoke(
            moved -> {
              if (moved < rows.size()) {
                throw new Overtaken();
              }
            })
        .replaceWithVoid();
  }

  private static Uni<List<Logged>> insertEvents(Mutiny.Session s, List<Logged> events) {
    if (events.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    var rows = events.stream().map(Rows.EventJson::of).toList();
    return s.createNativeQuery(Statements.EVENTS, String.class)
        .setParameter(1, json(rows))
        .getResultList()
        .map(
            ids -> {
              // A batch may hold an event twice: the first one counts.
              Set<String> fresh = new HashSet<>(ids);
              return events.stream().filter(e -> fresh.remove(e.event().getEventId())).toList();
            });
  }

  private Uni<Void> applyFresh(Mutiny.Session s, List<Logged> fresh) {
    var batch = new FreshEvents(fresh, this::pathOfRegion);
    return insert(s, Statements.INCIDENTS, batch.incidents())
        .chain(() -> insert(s, Statements.TASKS, batch.tasks()))
        .chain(() -> insert(s, Statements.BUTTON_TESTS, TestPresses.of(fresh)))
        .chain(() -> insert(s, Statements.HANDOVERS, CallHandovers.asked(fresh)))
        .chain(() -> insert(s, Statements.SUPERSEDE_HANDOVERS, CallHandovers.superseded(fresh)))
        .chain(() -> inTurn(batch.signalSteps().stream().map(step -> step(s, step)).toList()))
        .chain(() -> audit.record(s, AuditedEvents.of(fresh)));
  }

  private static Uni<Void> step(Mutiny.Session s, FreshEvents.Step step) {
    return switch (step) {
      case FreshEvents.Inserted i -> insert(s, Statements.SIGNALS, i.rows());
      case FreshEvents.Merged m -> update(s, Statements.MERGE, m.from(), m.into());
      case FreshEvents.Split p ->
          update(s, Statements.SPLIT, p.from(), p.into(), json(p.signalIds()));
    };
  }

  private Stream<String> pathOfRegion(String regionId) {
    return registry.region(regionId).map(RegionPath::value).stream();
  }

  private static Uni<Void> insert(Mutiny.Session s, String statement, List<?> rows) {
    return rows.isEmpty() ? Uni.createFrom().voidItem() : update(s, statement, json(rows));
  }

  private static Uni<Void> update(Mutiny.Session s, String statement, Object... values) {
    return Uni.createFrom()
        .deferred(
            () -> {
              var query = s.createNativeQuery(statement);
              for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
              }
              return query.executeUpdate().replaceWithVoid();
            });
  }

  private static Uni<Void> inTurn(List<Uni<Void>> steps) {
    var all = Uni.createFrom().voidItem();
    for (var step : steps) {
      all = all.chain(() -> step);
    }
    return all;
  }

  private static String json(Object rows) {
    try {
      return JSON.writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Rolls the transaction back. */
  private static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Overtaken() {
      super("another copy moved the position", null, false, false);
    }
  }
}
