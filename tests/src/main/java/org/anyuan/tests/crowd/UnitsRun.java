package org.anyuan.tests.crowd;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.anyuan.tests.lane.Outcome;
import org.anyuan.tests.lane.Pressed;
import org.anyuan.tests.measure.Latencies;
import org.anyuan.tests.measure.Usage;
import org.anyuan.tests.press.PressLoad;
import org.anyuan.tests.press.SignedPress;
import org.anyuan.tests.stack.Await;
import org.anyuan.tests.stack.Rest;
import org.anyuan.tests.stack.Stack;

/**
 * Units around one school that report where they are, each every 5 s in batches as a positioning
 * gateway sends them; recommendations for an incident at that school; presses at other schools.
 */
public final class UnitsRun {
  public static final int PRESSES_PER_SECOND = 20;
  private static final int RECOMMENDATIONS_PER_SECOND = 5;
  private static final int EVERY_SECONDS = 5;
  private static final int BATCH = 100;
  private static final int AT_ONCE = 8;
  private static final double SPREAD_DEGREES = 0.1;
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String[] KINDS = {"POLICE", "AUXILIARY", "VOLUNTEER"};

  private final Stack stack;
  private final Rest patrol;
  private final int units;
  private final String token;
  private final Supplier<SignedPress> presses;
  private final Random random = new Random(11);
  private final double longitude;
  private final double latitude;
  private final String region;
  private final String incident;

  /**
   * A run on a stack.
   *
   * @param token of a dispatcher of the province
   * @param presses each at another school
   */
  public UnitsRun(Stack stack, int units, String token, Supplier<SignedPress> presses) {
    this.stack = stack;
    this.patrol = new Rest(stack.url(8083));
    this.units = units;
    this.token = token;
    this.presses = presses;
    var device = stack.devices().getLast();
    var school = stack.door().get("/api/v1/schools/" + device.schoolId(), token).body();
    longitude = school.path("position").path("longitude").asDouble();
    latitude = school.path("position").path("latitude").asDouble();
    region = school.path("regionId").asText();
    writeCard();
    incident =
        Pressed.incidentOf(
            stack, new SignedPress(device, System.currentTimeMillis(), "fire", "EXERCISE"));
  }

  /**
   * Eight units with what none of the demo has, so that when the incident opens nobody is proposed,
   * and each recommendation has to search.
   */
  private void writeCard() {
    var cars = needed(List.of("POLICE"), List.of("PATROL_CAR", "EXTINGUISHER"));
    var others = needed(List.of("AUXILIARY", "VOLUNTEER"), List.of("EXTINGUISHER"));
    var card =
        Map.of(
            "id",
            "bench-card",
            "name",
            "压测",
            "regionId",
            region,
            "kinds",
            List.of("FIRE"),
            "requirements",
            List.of(cars, others));
    var made = patrol.post("/api/v1/dispatches/run-cards", stack.token("administrator"), card);
    if (made.status() != 201) {
      throw new IllegalStateException("the run card was not written: " + made);
    }
  }

  private static Map<String, Object> needed(List<String> kinds, List<String> equipment) {
    return Map.of("kinds", kinds, "equipment", equipment, "count", 4);
  }

  /**
   * Of one stretch of time.
   *
   * @param unit one read of the store over REST: what no recommendation can do without
   */
  public record Answers(
      Latencies unit,
      Latencies recommendation,
      Latencies batch,
      int kept,
      Latencies http,
      Latencies police,
      double patrolPercent,
      Map<String, Long> failures) {
    @Override
    public String toString() {
      return "one unit read  %s%nrecommendation %s%nbatch of %d   %s, %d positions kept%npress 202      %s%npress to lane  %s%npatrol %.0f %% of a core, failed %s"
          .formatted(
              unit, recommendation, BATCH, batch, kept, http, police, patrolPercent, failures);
    }
  }

  /** Each on duty at a station of its own. */
  public void register() {
    var failed = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (var i = 0; i < units; i++) {
        var unit = unit(i);
        threads.execute(
            () -> {
              var made = patrol.post("/api/v1/units", token, unit).status();
              var duty =
                  patrol.post("/api/v1/units/" + unit.get("id") + "/on-duty", token, Map.of());
              if (made != 201 || duty.status() != 200) {
                failed.incrementAndGet();
              }
            });
      }
      threads.shutdown();
      if (!threads.awaitTermination(5, TimeUnit.MINUTES) || failed.get() > 0) {
        throw new IllegalStateException(failed.get() + " units were not registered");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Object> unit(int number) {
    return Map.of(
        "id",
        id(number),
        "callSign",
        "压测" + number,
        "kind",
        KINDS[number % KINDS.length],
        "agency",
        "压测派出所",
        "regionId",
        region,
        "headcount",
        2,
        "equipment",
        number % 2 == 0 ? List.of("PATROL_CAR", "EXTINGUISHER") : List.of("EXTINGUISHER"),
        "station",
        somewhere());
  }

  private static String id(int number) {
    return "bench-unit-" + number;
  }

  private synchronized Map<String, Object> somewhere() {
    return Map.of(
        "longitude", longitude + random.nextGaussian() * SPREAD_DEGREES,
        "latitude", latitude + random.nextGaussian() * SPREAD_DEGREES);
  }

  public Answers measure(Duration time, boolean reporting, boolean pressing) {
    var kept = new AtomicInteger();
    try (var outcome = new Outcome(stack.kafka());
        var http = new PressLoad(stack.url(8081), Duration.ofSeconds(5));
        var read = new SteadyLoad();
        var asked = new SteadyLoad();
        var reported = new SteadyLoad()) {
      var before = Usage.of(stack.part("patrol").pid());
      var all = new ArrayList<Thread>();
      if (pressing) {
        all.add(Together.start(() -> http.run(PRESSES_PER_SECOND, time, _ -> presses.get())));
      }
      all.add(Together.start(() -> read.run(RECOMMENDATIONS_PER_SECOND, time, this::read)));
      all.add(Together.start(() -> asked.run(RECOMMENDATIONS_PER_SECOND, time, _ -> recommend())));
      if (reporting) {
        var perSecond = units / EVERY_SECONDS / BATCH;
        all.add(
            Together.start(() -> reported.run(perSecond, time, n -> kept.addAndGet(report(n)))));
      }
      all.forEach(Together::join);
      var used = Usage.of(stack.part("patrol").pid()).percentSince(before, time);
      Await.until(
          "all has an end",
          SOON,
          () -> http.settled() && read.settled() && asked.settled() && reported.settled());
      Await.until(
          "all presses are on the police lane",
          SOON,
          () ->
              http.answered().keySet().stream()
                  .allMatch(s -> outcome.onPoliceLaneNanos(s) != null));
      var failures = new ArrayList<>(asked.failures());
      failures.addAll(reported.failures());
      failures.addAll(read.failures());
      if (http.unanswered() > 0) {
        failures.add(http.unanswered() + " presses");
      }
      var counted = failures.stream().collect(groupingBy(f -> f, TreeMap::new, counting()));
      return new Answers(
          Latencies.ofNanos(read.nanos()),
          Latencies.ofNanos(asked.nanos()),
          Latencies.ofNanos(reported.nanos()),
          kept.get(),
          http.untilAnswered(),
          outcome.untilPoliceLane(http),
          used,
          counted);
    }
  }

  private void read(int number) throws IOException {
    var answer = patrol.get("/api/v1/units/" + id(number * 37 % units), token);
    if (answer.status() != 200) {
      throw new IOException("unit: " + answer.status());
    }
  }

  private void recommend() throws IOException {
    var answer = patrol.get("/api/v1/dispatches/recommendations?incidentId=" + incident, token);
    if (answer.status() != 200 || answer.body().path("units").isEmpty()) {
      throw new IOException("recommendation: " + answer.status());
    }
  }

  /** The next hundred, in turn. */
  private int report(int number) throws IOException {
    var now = Instant.now().toString();
    var positions = new ArrayList<Map<String, Object>>();
    for (var i = 0; i < BATCH; i++) {
      var unit = (number * BATCH + i) % units;
      positions.add(Map.of("unitId", id(unit), "position", somewhere(), "measuredAt", now));
    }
    var answer = patrol.post("/api/v1/units/positions", token, Map.of("positions", positions));
    if (answer.status() != 200) {
      throw new IOException("positions: " + answer.status());
    }
    return answer.body().path("kept").asInt();
  }
}
