package org.anyuan.tests.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anyuan.tests.crowd.ReadersRun;
import org.anyuan.tests.lane.Pressed;
import org.anyuan.tests.press.SignedPress;
import org.anyuan.tests.stack.Await;
import org.anyuan.tests.stack.Rest;
import org.anyuan.tests.stack.Rest.Answer;
import org.anyuan.tests.stack.Stack;

/**
 * {@code make bench-public}: what the public reads (pages in both languages, feed, CAP) at 1,000
 * requests a second, from response itself and through the door; and how long a correction's way to
 * subscribers is meanwhile.
 */
public final class PublicBench {
  private static final int PER_SECOND = Integer.getInteger("bench.perSecond", 1000);
  private static final int SUBSCRIBERS = Integer.getInteger("bench.subscribers", 200);
  private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("bench.seconds", 30));
  private static final Duration WARM_UP =
      Duration.ofSeconds(Integer.getInteger("bench.warmUpSeconds", 20));
  private static final Duration SOON = Duration.ofMinutes(1);
  private static final int STATEMENTS = 10;

  private final Stack stack;
  private final Rest response;
  private final String officer;

  private PublicBench(Stack stack) {
    this.stack = stack;
    this.response = new Rest(stack.url(8084));
    this.officer = stack.token("police-officer");
  }

  public static void main(String[] args) {
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    Logger.getLogger("").setLevel(Level.SEVERE);
    System.out.println("bench: starting a stack of its own");
    try (var stack = Stack.start(Path.of(".bench").toAbsolutePath(), 100, Map.of())) {
      new PublicBench(stack).run();
    }
    System.exit(0);
  }

  private void run() {
    var id = opened();
    var paths = new ArrayList<>(List.of("/public/statements", "/public/feed.atom"));
    IntStream.range(0, STATEMENTS).forEach(_ -> paths.addAll(paths(published(id))));
    Await.until(
        "all can be read",
        SOON,
        () -> paths.stream().allMatch(p -> response.page(p).statusCode() == 200));
    var direct = List.of("response");
    var door = List.of("response", "console");
    try (var run = new ReadersRun(stack, direct);
        var through = new ReadersRun(stack, door)) {
      run.read(stack.url(8084), paths, PER_SECOND / 2, WARM_UP);
      System.out.printf(
          "%d/s from response%n%s%n",
          PER_SECOND, run.read(stack.url(8084), paths, PER_SECOND, TIME));
      through.read(stack.url(8080), paths, PER_SECOND / 2, WARM_UP);
      System.out.printf(
          "%d/s through the door%n%s%n",
          PER_SECOND, through.read(stack.url(8080), paths, PER_SECOND, TIME));
      subscribers(id);
    }
  }

  /** Of an incident that is real for this stack alone. */
  private String opened() {
    var device = stack.devices().getFirst();
    var press = new SignedPress(device, System.currentTimeMillis(), "fire", "ACTUAL");
    var body = Map.of("incidentId", Pressed.incidentOf(stack, press), "reason", "bench");
    var opener = stack.token("police-dispatcher");
    Await.until(
        "response knows the incident",
        SOON,
        () -> response.post("/api/v1/responses", opener, body).status() < 300);
    return response
        .get("/api/v1/responses", opener)
        .body()
        .path("items")
        .path(0)
        .path("id")
        .asText();
  }

  /** One signature lets an instruction out. */
  private JsonNode published(String id) {
    var content =
        Map.of(
            "zh", Map.of("title", "请勿前往", "body", "请家长在家等候通知。\n".repeat(20)),
            "en",
                Map.of(
                    "title", "Keep away", "body", "Please wait for further notice.\n".repeat(20)));
    var draft = Map.of("responseId", id, "kind", "SAFETY_INSTRUCTION", "content", content);
    var made = expect(201, response.post("/api/v1/statements", officer, draft));
    var statement = "/api/v1/statements/" + made.path("id").asText();
    var version = Map.of("version", 1);
    expect(200, response.post(statement + "/sign", officer, version));
    return expect(200, response.post(statement + "/publish", officer, version));
  }

  private static JsonNode expect(int status, Answer answer) {
    if (answer.status() != status) {
      throw new IllegalStateException("bench: " + answer);
    }
    return answer.body();
  }

  private static List<String> paths(JsonNode statement) {
    var page = "/public/statements/" + statement.path("id").asText();
    var publication = statement.path("publicationIds").path(0).asText();
    return List.of(page, page + "?lang=en", "/public/cap/" + publication + ".xml");
  }

  /** From the answer to whoever published it until each of them has it. */
  private void subscribers(String id) {
    var heard = new AtomicInteger();
    var open = new ArrayList<Stream<String>>();
    try (var http = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(stack.url(8084) + "/public/statements/stream")).build();
      for (var n = 0; n < SUBSCRIBERS; n++) {
        var lines = http.sendAsync(request, HttpResponse.BodyHandlers.ofLines()).join().body();
        open.add(lines);
        Thread.ofVirtual().start(() -> listen(lines, heard));
      }
      var begin = System.nanoTime();
      var _ = published(id);
      Await.until("all have it", SOON, () -> heard.get() >= SUBSCRIBERS);
      System.out.printf(
          "%d subscribers, all told within %d ms of the request to publish%n",
          SUBSCRIBERS, Duration.ofNanos(System.nanoTime() - begin).toMillis());
      open.forEach(Stream::close);
      http.shutdownNow();
    }
  }

  private static void listen(Stream<String> lines, AtomicInteger heard) {
    try {
      lines
          .filter(line -> line.startsWith("data:"))
          .findFirst()
          .ifPresent(_ -> heard.incrementAndGet());
    } catch (java.io.UncheckedIOException _) {
      // Closed at the end.
    }
  }
}
