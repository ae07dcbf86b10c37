package org.anyuan.notify;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A stream of server-sent events, read line by line until it ends. */
final class FeedLines implements AutoCloseable {
  private final Stream<String> body;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Thread reading;

  private FeedLines(Stream<String> body) {
    this.body = body;
    this.reading =
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  try {
                    body.forEach(lines::add);
                  } catch (UncheckedIOException _) {
                    // Closed, here or there.
                  }
                });
  }

  /**
   * Opens one.
   *
   * @param token null: none
   * @param lastEventId null: nothing is resumed
   */
  static FeedLines open(HttpClient client, URI uri, String token, String lastEventId)
      throws Exception {
    var request = HttpRequest.newBuilder(uri);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("answered " + answer.statusCode());
    }
    return new FeedLines(answer.body());
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  long count(String text) {
    return lines.stream().filter(line -> line.contains(text)).count();
  }

  void awaitLine(String text) {
    await().atMost(FeedScene.SOON).until(() -> count(text) > 0);
  }

  void awaitEnd() {
    await().atMost(FeedScene.SOON).until(() -> !reading.isAlive());
  }

  String lastId() {
    return lines.stream()
        .filter(line -> line.startsWith("id:"))
        .toList()
        .getLast()
        .substring(3)
        .strip();
  }

  @Override
  public void close() {
    body.close();
  }
}
