package org.anyuan.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anyuan.tests.lane.Outcome;
import org.anyuan.tests.press.PressLoad;
import org.anyuan.tests.press.PressLoad.Answered;
import org.anyuan.tests.stack.Await;
import org.anyuan.tests.stack.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of a running stack are killed, stopped and paused under presses. */
class FaultsIT {
  private static final List<String> PARTS = List.of("kafka", "postgresql", "alarm", "incident");
  private static final double GOES_ON_WITHIN_SECONDS = 10;

  /**
   * A machine that needs longer than a third of the ten seconds without any load is measured by
   * itself: beside presses at 100/s it may take three times as long.
   */
  private static final int TIMES_QUIET = 3;

  private static final Duration SETTLED_WITHIN = Duration.ofSeconds(60);
  private static final Duration POLICE_BUDGET = Duration.ofMillis(250);
  private static Stack stack;
  private static Presses presses;

  @BeforeAll
  static void start() {
    stack = TestStack.get();
    presses = new Presses(stack.devices());
  }

  @AfterEach
  void heal() {
    PARTS.forEach(p -> stack.part(p).release());
    await().atMost(Duration.ofMinutes(1)).until(this::pressReachesTheLane);
  }

  @ParameterizedTest
  @ValueSource(strings = {"alarm", "incident", "kafka", "postgresql"})
  void shouldGoOnAndLoseNothingWhenOneProcessIsKilled(String name) {
    var quiet = goesOnWithoutLoadAfter(name);
    try (var load = new PressLoad(stack.url(8081), Duration.ofSeconds(40));
        var outcome = new Outcome(stack.kafka())) {
      // Given presses at 100/s
      var loading =
          Thread.ofPlatform().start(() -> load.run(100, Duration.ofSeconds(25), presses::next));
      Await.until("presses run", Duration.ofSeconds(20), () -> load.answered().size() > 500);

      // When
      stack.part(name).kill();
      var killed = System.nanoTime();

      // Then
      join(loading);
      Await.until("all presses are answered", SETTLED_WITHIN, load::settled);
      assertThat(load.unanswered()).isZero();
      everyPressIsOnce(load.answered(), outcome);
      everyIncidentHasOneTask(outcome);
      var wentOn = firstOnLaneAfter(killed, load.answered(), outcome);
      System.out.printf(
          Locale.ROOT,
          "faults: %s killed, the police lane went on after %.1f s (without load %.1f s)%n",
          name,
          wentOn,
          quiet);
      assertThat(wentOn).isLessThan(Math.max(GOES_ON_WITHIN_SECONDS, TIMES_QUIET * quiet));
    }
  }

  /** Seconds from a kill until a press goes through, of a stack that has nothing else to do. */
  private double goesOnWithoutLoadAfter(String name) {
    var killed = System.nanoTime();
    stack.part(name).kill();
    await().atMost(Duration.ofMinutes(1)).until(this::pressReachesTheLane);
    return (System.nanoTime() - killed) / 1e9;
  }

  /** Seconds from the kill until a press that was made after it is on the police lane. */
  private static double firstOnLaneAfter(
      long killed, Map<String, Answered> answered, Outcome outcome) {
    return answered.values().stream()
            .filter(a -> a.dueNanos() > killed)
            .map(a -> outcome.onPoliceLaneNanos(a.signalId()))
            .filter(at -> at != null && at > killed)
            .mapToLong(at -> at - killed)
            .min()
            .orElseThrow()
        / 1e9;
  }

  @Test
  void shouldReachThePoliceLaneWhilePostgresqlIsOutAndServicesRestart() {
    try (var load = new PressLoad(stack.url(8081), Duration.ofSeconds(40));
        var outcome = new Outcome(stack.kafka())) {
      // Given
      stack.part("postgresql").hold();
      var out = System.nanoTime();

      // When
      stack.part("alarm").kill();
      stack.part("incident").kill();
      load.run(20, Duration.ofSeconds(15), presses::next);
      Await.until("all presses are answered", SETTLED_WITHIN, load::settled);
      var up = System.nanoTime();
      load.run(20, Duration.ofSeconds(10), presses::nextThatOpens);
      Await.until(
          "PostgreSQL was out for 30 s",
          Duration.ofSeconds(40),
          () -> System.nanoTime() - out > Duration.ofSeconds(30).toNanos());

      // Then
      assertThat(load.unanswered()).isZero();
      everyPressIsOnce(load.answered(), outcome);
      var slowest =
          load.answered().values().stream()
              .filter(a -> a.dueNanos() > up)
              .mapToLong(a -> outcome.onPoliceLaneNanos(a.signalId()) - a.dueNanos())
              .max()
              .orElseThrow();
      System.out.printf(
          Locale.ROOT,
          "faults: without PostgreSQL, after restarts: slowest press to the police lane %.0f ms%n",
          slowest / 1e6);
      assertThat(Duration.ofNanos(slowest)).isLessThanOrEqualTo(POLICE_BUDGET);
    }
  }

  @Test
  void shouldSpoolPressesWhileKafkaIsOutAndMakeEachOneTaskAfterwards() {
    var dispatcher = stack.token("police-dispatcher");
    try (var load = new PressLoad(stack.url(8081), Duration.ofSeconds(20));
        var stream = new SpoolStream(stack.door(), dispatcher);
        var outcome = new Outcome(stack.kafka())) {
      // Given
      stack.part("kafka").hold();
      var out = System.nanoTime();

      // When
      load.run(20, Duration.ofSeconds(25), presses::next);
      Await.until("all presses are answered", SETTLED_WITHIN, load::settled);
      Await.until(
          "Kafka was out for 30 s",
          Duration.ofSeconds(40),
          () -> System.nanoTime() - out > Duration.ofSeconds(30).toNanos());

      // Then
      assertThat(load.unanswered()).isZero();
      var late = new ArrayList<String>();
      load.answered()
          .forEach(
              (id, a) -> {
                var seen = stream.seenNanos(id);
                if (seen == null || seen - a.dueNanos() > Duration.ofSeconds(1).toNanos()) {
                  late.add(
                      id + (seen == null ? " never" : " " + (seen - a.dueNanos()) / 1_000_000));
                }
              });
      assertThat(late).isEmpty();

      stack.part("kafka").release();
      await().atMost(Duration.ofMinutes(1)).until(this::pressReachesTheLane);
      everyPressIsOnce(load.answered(), outcome);
      everyIncidentHasOneTask(outcome);
    }
  }

  @Test
  void shouldAnswer503WithRetryAfterWithin5SecondsWhenBothStoresAreOut() throws Exception {
    // Given
    stack.part("kafka").hold();
    stack.part("postgresql").hold();
    try (var http = HttpClient.newHttpClient()) {
      var request = presses.next(0).request(stack.url(8081), Duration.ofSeconds(10));
      var begin = System.nanoTime();

      // When
      var response = http.send(request, HttpResponse.BodyHandlers.ofString());

      // Then
      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.headers().firstValue("Retry-After")).isPresent();
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void shouldPutNoPressTwiceInAnIncidentWhenKafkaIsPaused() {
    try (var load = new PressLoad(stack.url(8081), Duration.ofSeconds(40));
        var outcome = new Outcome(stack.kafka())) {
      // Given
      var loading =
          Thread.ofPlatform().start(() -> load.run(50, Duration.ofSeconds(20), presses::next));
      Await.until("presses run", Duration.ofSeconds(20), () -> load.answered().size() > 100);

      // When
      var kafka = stack.part("kafka");
      kafka.pause();
      try {
        Await.pause(Duration.ofSeconds(10));
      } finally {
        kafka.resume();
      }

      // Then
      join(loading);
      Await.until("all presses are answered", SETTLED_WITHIN, load::settled);
      assertThat(load.unanswered()).isZero();
      everyPressIsOnce(load.answered(), outcome);
      everyIncidentHasOneTask(outcome);
    }
  }

  private static void everyPressIsOnce(Map<String, Answered> answered, Outcome outcome) {
    assertThat(answered).isNotEmpty();
    await()
        .atMost(SETTLED_WITHIN)
        .untilAsserted(
            () ->
                assertThat(answered.keySet())
                    .filteredOn(s -> outcome.places(s) != 1)
                    .as("presses that are not in exactly one place of one incident")
                    .isEmpty());
  }

  private static void everyIncidentHasOneTask(Outcome outcome) {
    await()
        .atMost(SETTLED_WITHIN)
        .untilAsserted(
            () ->
                assertThat(outcome.incidents())
                    .filteredOn(i -> outcome.policeTasks(i).size() != 1)
                    .as("incidents that are not on the police lane under one task id")
                    .isEmpty());
  }

  /** A probe: true once a new press is answered and on the police lane. */
  private boolean pressReachesTheLane() {
    try (var load = new PressLoad(stack.url(8081), Duration.ofSeconds(1));
        var outcome = new Outcome(stack.kafka())) {
      load.send(presses.next(0), System.nanoTime());
      Await.until("the probe is answered", Duration.ofSeconds(10), load::settled);
      if (load.answered().isEmpty()) {
        return false;
      }
      var id = load.answered().keySet().iterator().next();
      Await.until(
          "the probe is on the lane",
          Duration.ofSeconds(20),
          () -> outcome.onPoliceLaneNanos(id) != null);
      return true;
    } catch (RuntimeException _) {
      return false;
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
