package org.anyuan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The three live streams, each read as its own desk would. */
final class Lanes implements AutoCloseable {

  /** Which desk, and who reads it. */
  enum Lane {
    POLICE("police", "police-dispatcher", "公安"),
    EDUCATION("education", "education-officer", "教育"),
    MEDIA("media", "media-officer", "宣传");

    final String path;
    final String role;
    final String chinese;

    Lane(String path, String role, String chinese) {
      this.path = path;
      this.role = role;
      this.chinese = chinese;
    }
  }

  /** A version of a task, and when this client had it. */
  record Seen(JsonNode task, Instant at) {

    String text(String field) {
      return task.path(field).asText("");
    }
  }

  private static final int REMEMBERED = 2_000;
  private static final Duration OPEN_DEADLINE = Duration.ofSeconds(20);

  private final Door door;
  private final Map<Lane, Deque<Seen>> seen = new EnumMap<>(Lane.class);
  private final Set<Lane> complete = EnumSet.noneOf(Lane.class);
  private final Map<Lane, String> failures = new EnumMap<>(Lane.class);

  private Lanes(Door door) {
    this.door = door;
    for (Lane lane : Lane.values()) {
      seen.put(lane, new ArrayDeque<>());
    }
  }

  /** Returns when all three have shown the tasks that were open before. */
  static Lanes subscribe(Door door, Map<String, Credentials.User> users) {
    Lanes lanes = new Lanes(door);
    for (Lane lane : Lane.values()) {
      String token = door.token(users.get(lane.role));
      Thread.ofVirtual().start(() -> lanes.follow(lane, token));
    }
    for (Lane lane : Lane.values()) {
      lanes.awaitComplete(lane);
    }
    return lanes;
  }

  /** The first version that fits; empty past the deadline. */
  synchronized Optional<Seen> await(Lane lane, Predicate<Seen> fits, Duration deadline) {
    long end = System.nanoTime() + deadline.toNanos();
    while (true) {
      Optional<Seen> found = seen.get(lane).stream().filter(fits).findFirst();
      if (found.isPresent() || !waited(lane, end)) {
        return found;
      }
    }
  }

  private synchronized void awaitComplete(Lane lane) {
    long end = System.nanoTime() + OPEN_DEADLINE.toNanos();
    while (!complete.contains(lane)) {
      if (!waited(lane, end)) {
        throw new DemoFailure("the " + lane.path + " stream did not open");
      }
    }
  }

  /** Until something came, or false: not before the end. */
  private synchronized boolean waited(Lane lane, long end) {
    if (failures.containsKey(lane)) {
      throw new DemoFailure("the " + lane.path + " stream: " + failures.get(lane));
    }
    long left = end - System.nanoTime();
    if (left <= 0) {
      return false;
    }
    try {
      TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, 1_000_000));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoFailure("interrupted");
    }
  }

  @Override
  public void close() {
    door.close();
  }

  private void follow(Lane lane, String token) {
    long end = System.nanoTime() + OPEN_DEADLINE.toNanos();
    try {
      while (true) {
        HttpResponse<Stream<String>> response =
            door.stream("/api/v1/queues/" + lane.path + "/stream", token).get();
        boolean readingBack = response.statusCode() == 503 && System.nanoTime() < end;
        if (!readingBack) {
          read(lane, response);
          return;
        }
        response.body().close();
        TimeUnit.MILLISECONDS.sleep(200);
      }
    } catch (ExecutionException | RuntimeException e) {
      fail(lane, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void read(Lane lane, HttpResponse<Stream<String>> response) {
    if (response.statusCode() != 200) {
      fail(lane, "status " + response.statusCode());
      return;
    }
    Iterator<String> lines = response.body().iterator();
    String name = "";
    StringBuilder data = new StringBuilder();
    while (lines.hasNext()) {
      String line = lines.next();
      if (line.startsWith("event:")) {
        name = line.substring("event:".length()).strip();
      } else if (line.startsWith("data:")) {
        data.append(line.substring("data:".length()).strip());
      } else if (line.isEmpty() && !data.isEmpty()) {
        event(lane, name, data.toString());
        name = "";
        data.setLength(0);
      }
    }
    fail(lane, "ended");
  }

  private synchronized void event(Lane lane, String name, String data) {
    Instant now = Instant.now();
    switch (name) {
      case "snapshot" -> complete.add(lane);
      case "task" -> add(lane, new Seen(parsed(data), now));
      default -> {}
    }
    notifyAll();
  }

  private void add(Lane lane, Seen event) {
    Deque<Seen> events = seen.get(lane);
    if (events.size() == REMEMBERED) {
      events.removeFirst();
    }
    events.addLast(event);
  }

  private static JsonNode parsed(String json) {
    try {
      return Door.JSON.readTree(json);
    } catch (IOException e) {
      throw new DemoFailure("not JSON: " + json);
    }
  }

  private synchronized void fail(Lane lane, String why) {
    failures.put(lane, why);
    notifyAll();
  }
}
