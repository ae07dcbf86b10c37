package org.anyuan.console.adapter.in.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.anyuan.local.Folders;
import org.anyuan.local.testing.Browser;

/** A Chromium without a window, spoken to over its DevTools protocol. */
final class PhoneBrowser implements AutoCloseable {
  private final Process process;
  private final Path profile;
  private final HttpClient http = HttpClient.newHttpClient();
  private final WebSocket socket;
  private final AtomicInteger lastId = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonObject>> answers = new ConcurrentHashMap<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  PhoneBrowser(String address) throws IOException {
    profile = Files.createTempDirectory("anyuan-browser");
    process =
        new ProcessBuilder(
                Browser.program().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--no-first-run",
                "--window-size=1400,900",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("browser.log").toFile())
            .start();
    var file = profile.resolve("DevToolsActivePort");
    await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(file) && target(file) != null);
    socket = http.newWebSocketBuilder().buildAsync(URI.create(target(file)), new Reader()).join();
    call("Runtime.enable", new JsonObject());
    call("Log.enable", new JsonObject());
    call("Page.enable", new JsonObject());
    call("Page.navigate", new JsonObject().put("url", address));
  }

  private String target(Path file) throws IOException {
    var lines = Files.readAllLines(file);
    if (lines.isEmpty()) {
      return null;
    }
    var list = URI.create("http://127.0.0.1:" + lines.getFirst() + "/json/list");
    try (var in = list.toURL().openStream()) {
      var pages = new io.vertx.core.json.JsonArray(new String(in.readAllBytes(), UTF_8));
      return pages.stream()
          .map(JsonObject.class::cast)
          .filter(page -> page.getString("type").equals("page"))
          .map(page -> page.getString("webSocketDebuggerUrl"))
          .findFirst()
          .orElse(null);
    }
  }

  /** The value of an expression in the page, as text. */
  String eval(String expression) {
    var result =
        call(
            "Runtime.evaluate",
            new JsonObject()
                .put("expression", "String(" + expression + ")")
                .put("userGesture", true)
                .put("awaitPromise", true));
    return result.getJsonObject("result").getString("value", result.encode());
  }

  void waitFor(String expression, String value) {
    await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> eval(expression), value::equals);
  }

  void picture(Path file) throws IOException {
    var data = call("Page.captureScreenshot", new JsonObject().put("format", "png"));
    Files.createDirectories(file.getParent());
    Files.write(file, Base64.getDecoder().decode(data.getString("data")));
  }

  /** What the page's console and its security policy had to say. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  JsonObject call(String method, JsonObject parameters) {
    var id = lastId.incrementAndGet();
    var answer = new CompletableFuture<JsonObject>();
    answers.put(id, answer);
    var text = new JsonObject().put("id", id).put("method", method).put("params", parameters);
    socket.sendText(text.encode(), true).join();
    return answer.orTimeout(20, TimeUnit.SECONDS).join().getJsonObject("result", new JsonObject());
  }

  private final class Reader implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      message.append(part);
      if (last) {
        handle(new JsonObject(message.toString()));
        message.setLength(0);
      }
      from.request(1);
      return null;
    }

    private void handle(JsonObject json) {
      if (json.containsKey("id")) {
        answers.remove(json.getInteger("id")).complete(json);
      } else if (List.of("Runtime.exceptionThrown", "Log.entryAdded")
          .contains(json.getString("method"))) {
        complaints.add(json.encode());
      }
    }
  }

  @Override
  public void close() {
    socket.abort();
    http.shutdownNow();
    var all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(one -> one.onExit().join());
    Folders.delete(profile);
  }
}
