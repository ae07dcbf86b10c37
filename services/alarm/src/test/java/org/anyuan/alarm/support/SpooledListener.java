package org.anyuan.alarm.support;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.anyuan.local.testing.TestTokens;

/** A desk that listens to the spooled stream, or to another one. */
public final class SpooledListener implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Event> events = new CopyOnWriteArrayList<>();
  private volatile boolean open;
  private volatile int status;

  public SpooledListener(String scope, String lastEventId) {
    this(
        "/api/v1/alarms/spooled/stream",
        TestTokens.bearer("police-dispatcher", scope),
        lastEventId);
  }

  public SpooledListener(String path, String authorization, String lastEventId) {
    var request =
        HttpRequest.newBuilder(URI.create(Button.base() + path))
            .header("Accept", "text/event-stream")
            .header("Authorization", authorization);
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    var answer = http.sendAsync(request.build(), BodyHandlers.ofLines());
    Thread.ofVirtual()
        .start(
            () -> {
              var response = answer.join();
              status = response.statusCode();
              open = status == 200;
              try {
                read(response.body().iterator());
              } catch (RuntimeException _) {
                // Closed by the test.
                open = false;
              }
            });
  }

  private void read(java.util.Iterator<String> lines) {
    var id = "";
    var name = "";
    while (lines.hasNext()) {
      var line = lines.next();
      if (line.startsWith("id:")) {
        id = line.substring(3).strip();
      } else if (line.startsWith("event:")) {
        name = line.substring(6).strip();
      } else if (line.startsWith("data:")) {
        events.add(new Event(id, name, line.substring(5).strip(), Instant.now()));
      }
    }
  }

  public boolean open() {
    return open;
  }

  /** 0 before it was answered. */
  public int status() {
    return status;
  }

  public List<Event> events(String name, String containing) {
    return events.stream()
        .filter(event -> event.name().equals(name) && event.data().contains(containing))
        .toList();
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  /** One event, and when it was here. */
  public record Event(String id, String name, String data, Instant at) {}
}
