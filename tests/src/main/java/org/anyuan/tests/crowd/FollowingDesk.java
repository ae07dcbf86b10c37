package org.anyuan.tests.crowd;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.anyuan.tests.stack.Rest;

/**
 * A police desk without its page: it follows the lane through the console, and reports each new
 * task as shown, as the page does.
 */
public final class FollowingDesk implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int REPORTS_AT_ONCE = 4;
  private static final int NO_ANSWER = 0;

  private final Rest door;
  private final String token;
  private final Stream<String> lines;
  private final Map<String, Long> seenMillis = new ConcurrentHashMap<>();
  private final Map<String, Integer> refused = new ConcurrentHashMap<>();
  private final Semaphore reports = new Semaphore(REPORTS_AT_ONCE);
  private volatile boolean live;
  private volatile boolean closed;

  public FollowingDesk(Rest door, String token) {
    this.door = door;
    this.token = token;
    var answer = door.stream("/api/v1/queues/police/stream", token).join();
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("the lane is not open to a desk: " + answer.statusCode());
    }
    lines = answer.body();
    Thread.ofVirtual().start(this::read);
  }

  private void read() {
    var event = new String[] {""};
    try {
      lines.forEach(
          line -> {
            if (line.startsWith("event:")) {
              event[0] = line.substring("event:".length()).strip();
              live |= event[0].equals("snapshot");
            } else if (line.startsWith("data:") && event[0].equals("task")) {
              task(line.substring("data:".length()));
            }
          });
    } catch (UncheckedIOException e) {
      if (!closed) {
        throw e;
      }
    }
  }

  private void task(String data) {
    try {
      var task = JSON.readTree(data);
      var id = task.path("taskId").asText();
      var version = task.path("version").asLong();
      if (seenMillis.putIfAbsent(id, System.currentTimeMillis()) == null && live) {
        Thread.ofVirtual().start(() -> report(id, version));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void report(String id, long version) {
    reports.acquireUninterruptibly();
    try {
      var path = "/api/v1/queues/police/tasks/" + id + "/deliveries";
      var status = door.post(path, token, Map.of("version", version)).status();
      if (status >= 300) {
        refused.merge(id, status, (_, last) -> last);
      }
    } catch (UncheckedIOException _) {
      refused.merge(id, NO_ANSWER, (_, last) -> last);
    } finally {
      reports.release();
    }
  }

  /** All that stood when it came has been said. */
  public boolean live() {
    return live;
  }

  /** When the first version of a task came, by the machine's clock; null while none has. */
  public Long seenMillis(String taskId) {
    return seenMillis.get(taskId);
  }

  /** Reports that were not taken: the last status by task, 0 without an answer. */
  public Map<String, Integer> refused() {
    return refused;
  }

  @Override
  public void close() {
    closed = true;
    lines.close();
  }
}
