package org.anyuan.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.anyuan.proto.response.v1.ResponseEvent;
import org.anyuan.proto.response.v1.ResponseEvent.EventCase;
import org.anyuan.tests.lane.Pressed;
import org.anyuan.tests.lane.TopicTail;
import org.anyuan.tests.press.SignedPress;
import org.anyuan.tests.stack.Await;
import org.anyuan.tests.stack.Part;
import org.anyuan.tests.stack.Rest;
import org.anyuan.tests.stack.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * response is killed in each kind of step from the press to the withdrawal, at another moment of it
 * each time, by a printed seed; whoever asked asks again, under the same key.
 */
class ResponseFaultsIT {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration ASK_AGAIN = Duration.ofMillis(100);
  private static final int LATEST_KILL_MILLIS = 60;
  private static final String FACT = "嫌疑人已被控制";

  private final Executor threads = Thread::startVirtualThread;
  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private final Queue<ResponseEvent> events = new ConcurrentLinkedQueue<>();

  private Stack stack;
  private Rest response;
  private Part process;
  private TopicTail tail;
  private String desk;
  private String commander;
  private String police;
  private String media;

  @BeforeEach
  void listen() {
    stack = TestStack.get();
    response = new Rest(stack.url(8084));
    process = stack.part("response");
    desk = stack.token("police-dispatcher");
    commander = stack.token("commission-officer");
    police = stack.token("police-officer");
    media = stack.token("media-officer");
    tail = TopicTail.live(stack.kafka(), "anyuan.response.events", seen -> events.add(read(seen)));
    System.out.println("response is killed by seed " + seed);
  }

  private static ResponseEvent read(TopicTail.Seen seen) {
    try {
      return ResponseEvent.parseFrom(seen.record().value());
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterEach
  void close() {
    tail.close();
  }

  @Test
  void shouldPublishNothingTwiceAndLoseNothingWhereverItIsKilled() {
    // Given: killed while it learns of the incident
    var incident = pressed();
    for (var step : List.of("/confirm", "/upgrade")) {
      perform(desk, stack.door(), "/api/v1/incidents/" + incident + step, reason("电话核实"));
    }
    process.kill();
    var id = responseOf(incident);
    // When: in each step that a person takes
    var at = "/api/v1/responses/" + id;
    var fact = step(commander, at + "/facts", Map.of("text", FACT)).path("id").asText();
    var factAt = at + "/facts/" + fact;
    step(police, factAt + "/confirm", version(1));
    step(
        stack.token("education-officer"), at + "/steps/families-told/complete", Map.of("count", 3));
    var draft = Map.of("responseId", id, "kind", "STATEMENT", "content", content("警情通报", fact, 1));
    var statement = step(commander, "/api/v1/statements", draft).path("id").asText();
    var to = "/api/v1/statements/" + statement;
    step(media, to + "/review", version(1));
    step(police, to + "/sign", version(1));
    step(media, to + "/publish", version(1));
    step(police, factAt + "/change", Map.of("text", "两人已被控制", "reason", "复核"));
    perform(police, response, factAt + "/confirm", version(2));
    step(commander, to + "/correct", Map.of("content", content("更正通报", fact, 2)));
    perform(media, response, to + "/review", version(2));
    perform(police, response, to + "/sign", version(2));
    step(media, to + "/publish", version(2));
    step(police, to + "/withdraw", reason("不再适用"));
    // Then: nothing was lost, and nothing happened twice
    var shown = response.get(to, commander).body();
    assertThat(shown.path("state").asText()).isEqualTo("WITHDRAWN");
    assertThat(shown.path("publicationIds")).hasSize(3);
    var version = response.get(at, commander).body().path("version").asLong();
    Await.until("all is published", SOON, () -> versions(id).contains(version));
    assertThat(versions(id))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, version).boxed().toList());
    assertThat(ids(id, EventCase.STATEMENT_PUBLISHED)).hasSize(3);
    assertThat(ids(id, EventCase.OPENED)).hasSize(1);
    assertThat(ids(id, EventCase.FACT_CHANGED)).hasSize(4);
    Await.until(
        "the public reads that it does not hold any more",
        SOON,
        () ->
            stack
                .door()
                .page("/public/statements/" + statement)
                .body()
                .contains("class=\"withdrawn\""));
  }

  /** Each once, whatever is repeated, in order. */
  private SortedSet<Long> versions(String id) {
    return of(id).map(ResponseEvent::getVersion).collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> ids(String id, EventCase what) {
    return of(id)
        .filter(event -> event.getEventCase() == what)
        .map(ResponseEvent::getEventId)
        .collect(Collectors.toSet());
  }

  private Stream<ResponseEvent> of(String id) {
    return events.stream().filter(event -> event.getResponseId().equals(id));
  }

  /** An ACTUAL press at a school that no load presses. */
  private String pressed() {
    var device = Presses.setApart(stack.devices()).get(60);
    return Pressed.incidentOf(
        stack, new SignedPress(device, System.currentTimeMillis(), "panic", "ACTUAL"));
  }

  private String responseOf(String incident) {
    var found = new AtomicReference<String>();
    Await.until(
        "it has opened by itself",
        SOON,
        () ->
            events.stream()
                .filter(event -> event.getIncidentId().equals(incident))
                .findFirst()
                .map(ResponseEvent::getResponseId)
                .map(id -> found.compareAndSet(null, id) || found.get().equals(id))
                .orElse(false));
    return found.get();
  }

  /** Killed at a random moment of it; returns what it came to. */
  private JsonNode step(String token, String path, Object body) {
    var answered =
        CompletableFuture.supplyAsync(() -> perform(token, response, path, body), threads);
    Await.pause(Duration.ofMillis(random.nextInt(LATEST_KILL_MILLIS)));
    process.kill();
    return answered.join();
  }

  /** As a client does it: the same again until there is an answer. */
  private static JsonNode perform(String token, Rest rest, String path, Object body) {
    var key = UUID.randomUUID().toString();
    var end = Instant.now().plus(SOON);
    while (true) {
      try {
        var answer = rest.post(path, token, key, body);
        if (answer.status() < 500) {
          assertThat(answer.status()).as(path + " " + answer).isBetween(200, 299);
          return answer.body();
        }
      } catch (UncheckedIOException e) {
        if (Instant.now().isAfter(end)) {
          throw e;
        }
      }
      assertThat(Instant.now()).as(path).isBefore(end);
      Await.pause(ASK_AGAIN);
    }
  }

  private static Map<String, Object> reason(String why) {
    return Map.of("reason", why);
  }

  private static Map<String, Object> version(int version) {
    return Map.of("version", version);
  }

  private static Map<String, Object> content(String title, String fact, int version) {
    return Map.of(
        "zh", Map.of("title", title, "body", "警方正在处置。"),
        "en", Map.of("title", "Notice", "body", "The police are at the scene."),
        "facts", List.of(Map.of("factId", fact, "version", version)),
        "namesPlace", false);
  }
}
