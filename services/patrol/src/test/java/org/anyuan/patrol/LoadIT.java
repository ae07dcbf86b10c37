package org.anyuan.patrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.anyuan.common.geo.Position;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.region.Scope;
import org.anyuan.local.testing.StackResource;
import org.anyuan.patrol.application.Actor;
import org.anyuan.patrol.application.FindCandidates;
import org.anyuan.patrol.application.Positions.Report;
import org.anyuan.patrol.application.RecommendUnits;
import org.anyuan.patrol.application.ReportPositions;
import org.anyuan.patrol.application.UnitBoard;
import org.anyuan.patrol.domain.IncidentId;
import org.anyuan.patrol.domain.SchoolId;
import org.anyuan.patrol.domain.dispatch.AlarmKind;
import org.anyuan.patrol.domain.dispatch.KnownIncident;
import org.anyuan.patrol.domain.dispatch.Mode;
import org.anyuan.patrol.domain.dispatch.Requirement;
import org.anyuan.patrol.domain.dispatch.Severity;
import org.anyuan.patrol.domain.unit.Skill;
import org.anyuan.patrol.domain.unit.UnitId;
import org.anyuan.patrol.domain.unit.UnitKind;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Five thousand units that report every 5 s, and recommendations while they do. {@code make
 * bench-patrol} runs it by itself, for longer.
 */
@QuarkusTest
@EnabledIfSystemProperty(
    named = "bench.rounds",
    matches = "\\d+",
    disabledReason = "it measures: make bench-patrol")
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "patrol"))
class LoadIT {
  private static final Logger LOG = Logger.getLogger(LoadIT.class);
  private static final int UNITS = 5000;
  private static final int BATCH = 500;
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
  private static final Duration EACH = Duration.ofSeconds(5);
  private static final Set<Skill> NEGOTIATORS = Set.of(Skill.NEGOTIATION);
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  @Inject RecommendUnits recommend;
  @Inject ReportPositions report;
  @Inject UnitBoard board;
  @Inject FindCandidates candidates;

  private final Random random = new Random(11);

  @Test
  void shouldRecommendInTimeWhileFiveThousandUnitsReport() throws Exception {
    // Given
    var scene = Scene.set();
    insertUnits(scene);
    await().atMost(Scene.SOON).until(() -> onBoard(scene) == UNITS);
    var incident =
        new IncidentId(scene.opened(org.anyuan.proto.common.v1.AlarmKind.ALARM_KIND_PANIC));
    var actor =
        new Actor(
            "dispatcher",
            "police-dispatcher",
            new Scope(Optional.of(new RegionPath(scene.path)), Optional.empty()));
    recommendFor(actor, incident, 200);
    // When
    var kept = new AtomicInteger();
    var batches = new ArrayList<Long>();
    long[] nanos;
    try (var reporting = Executors.newSingleThreadScheduledExecutor()) {
      var rounds = new AtomicInteger();
      var round =
          reporting.scheduleAtFixedRate(
              () -> {
                if (rounds.getAndIncrement() < ROUNDS) {
                  reportAll(actor, scene, kept, batches);
                }
              },
              0,
              EACH.toMillis(),
              TimeUnit.MILLISECONDS);
      nanos = recommendFor(actor, incident, 1000);
      await().atMost(EACH.multipliedBy(ROUNDS + 2L)).until(() -> rounds.get() > ROUNDS);
      round.cancel(false);
    }
    // Then
    Arrays.sort(nanos);
    LOG.infof(
        "recommendation over %d units: p50 %s ms, p99 %s ms, max %s ms",
        UNITS,
        millis(nanos[nanos.length / 2]),
        millis(p99(nanos)),
        millis(nanos[nanos.length - 1]));
    var sorted = batches.stream().mapToLong(n -> n).sorted().toArray();
    LOG.infof(
        "positions: %d kept in %d rounds of %d, a batch of %d took p50 %s ms, max %s ms",
        kept.get(),
        ROUNDS,
        UNITS,
        BATCH,
        millis(sorted[sorted.length / 2]),
        millis(sorted[sorted.length - 1]));
    assertThat(kept.get()).isEqualTo(UNITS * ROUNDS);
    // What the store and the machine add depends on what else runs; the search is ours alone.
    assertThat(Duration.ofNanos(p99(search(scene)))).isLessThan(Duration.ofMillis(50));
  }

  /** The search by itself, at its worst: more are asked for than there are nearby. */
  private long[] search(Scene scene) {
    var place = new Position(scene.longitude, scene.latitude);
    var incident =
        new KnownIncident(
            new IncidentId("search"),
            new SchoolId(scene.school),
            new RegionPath(scene.path),
            Optional.of(place),
            Mode.ACTUAL,
            Set.of(AlarmKind.FIRE),
            Severity.CRITICAL,
            true,
            Optional.empty(),
            Instant.now(),
            1);
    var needs = List.of(need(UnitKind.POLICE, Set.of()), need(UnitKind.AUXILIARY, NEGOTIATORS));
    var nanos = new long[1000];
    for (var i = 0; i < nanos.length; i++) {
      var begin = System.nanoTime();
      var finder = candidates.finder(incident, place, Scope.SYSTEM, List.of());
      var found = finder.choose("", needs.stream().map(finder::candidates).toList(), needs);
      nanos[i] = System.nanoTime() - begin;
      assertThat(found.choices()).hasSize(20);
      assertThat(found.shortfalls()).hasSize(1);
    }
    Arrays.sort(nanos);
    LOG.infof(
        "the search alone: p50 %s ms, p99 %s ms",
        millis(nanos[nanos.length / 2]), millis(p99(nanos)));
    return nanos;
  }

  private static Requirement need(UnitKind kind, Set<Skill> skills) {
    return new Requirement(Set.of(kind), skills, Set.of(), 20);
  }

  private static long p99(long[] sorted) {
    return sorted[(int) (sorted.length * 0.99)];
  }

  private static String millis(long nanos) {
    return String.format(Locale.ROOT, "%.1f", nanos / 1e6);
  }

  private long onBoard(Scene scene) {
    return board.grid().all().stream()
        .filter(placed -> placed.unit().path().value().equals(scene.path))
        .count();
  }

  /** The whole use case: the incident, its cards and dispatches from the store, then the search. */
  private long[] recommendFor(Actor actor, IncidentId incident, int times) {
    var nanos = new long[times];
    for (var i = 0; i < times; i++) {
      var begin = System.nanoTime();
      var unused = recommend.forIncident(actor, incident).await().atMost(DEADLINE);
      nanos[i] = System.nanoTime() - begin;
    }
    return nanos;
  }

  private void reportAll(Actor actor, Scene scene, AtomicInteger kept, List<Long> batches) {
    var now = Instant.now();
    for (var from = 0; from < UNITS; from += BATCH) {
      var batch = new ArrayList<Report>();
      for (var i = from; i < from + BATCH; i++) {
        batch.add(new Report(new UnitId(id(scene, i)), somewhere(scene), now));
      }
      var begin = System.nanoTime();
      kept.addAndGet(report.take(actor, batch).await().atMost(DEADLINE).kept());
      batches.add(System.nanoTime() - begin);
    }
  }

  private Position somewhere(Scene scene) {
    return new Position(
        scene.longitude + random.nextGaussian() * 0.1,
        scene.latitude + random.nextGaussian() * 0.1);
  }

  private static String id(Scene scene, int number) {
    return "load-" + number + "-" + scene.region;
  }

  private void insertUnits(Scene scene) throws Exception {
    try (var connection = StackResource.database().superuser("patrol");
        var insert =
            connection.prepareStatement(
                """
                insert into units (id, call_sign, kind, agency, region_id, region_path, headcount,
                  badges, skills, equipment, longitude, latitude, status, status_since, version,
                  retired, changed_at)
                values (?, 'unit', ?, 'agency', ?, ?, 2, '[]', '[]', ?, ?, ?, 'AVAILABLE', now(), 1,
                  false, now())
                """)) {
      for (var i = 0; i < UNITS; i++) {
        var at = somewhere(scene);
        insert.setString(1, id(scene, i));
        insert.setString(2, i % 5 == 0 ? "POLICE" : i % 5 == 1 ? "AUXILIARY" : "VOLUNTEER");
        insert.setString(3, scene.region);
        insert.setString(4, scene.path);
        insert.setString(5, i % 2 == 0 ? "[\"PATROL_CAR\"]" : "[]");
        insert.setDouble(6, at.longitude());
        insert.setDouble(7, at.latitude());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
