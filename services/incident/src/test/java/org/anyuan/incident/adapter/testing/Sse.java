package org.anyuan.incident.adapter.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A desk that follows a lane. */
public final class Sse implements AutoCloseable {

  /** An event as it came; each part empty where absent. */
  public record Event(String id, String name, String data, String comment) {}

  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final InputStream body;
  private final int status;

  public Sse(String url, String bearer, String lastEventId) {
    var request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Authorization", bearer)
            .header("Accept", "text/event-stream")
            .timeout(Duration.ofSeconds(20));
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    try {
      var response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      status = response.statusCode();
      body = response.body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    Thread.ofVirtual().start(this::read);
  }

  public int status() {
    return status;
  }

  public List<Event> events() {
    return List.copyOf(events);
  }

  public List<Event> tasks(String text) {
    return events.stream().filter(e -> e.name().equals("task") && e.data().contains(text)).toList();
  }

  public boolean complete() {
    return events.stream().anyMatch(e -> e.name().equals("snapshot"));
  }

  public String lastId() {
    return events.stream().map(Event::id).filter(i -> !i.isEmpty()).reduce("", (_, b) -> b);
  }

  private void read() {
    var lines = new ArrayList<String>();
    try (var reader =
        new java.io.BufferedReader(new java.io.InputStreamReader(body, StandardCharsets.UTF_8))) {
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.isEmpty()) {
          events.add(
              new Event(
                  field(lines, "id"),
                  field(lines, "event"),
                  field(lines, "data"),
                  field(lines, "")));
          lines.clear();
        } else {
          lines.add(line);
        }
      }
    } catch (IOException _) {
      // Closed.
    }
  }

  private static String field(List<String> lines, String name) {
    return lines.stream()
        .filter(l -> l.startsWith(name + ":"))
        .map(l -> l.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
