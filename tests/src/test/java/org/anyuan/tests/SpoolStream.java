package org.anyuan.tests;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.anyuan.tests.stack.Rest;

/** What a desk sees of spooled presses: by signal id, when it came. */
final class SpoolStream implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Long> seenNanos = new ConcurrentHashMap<>();
  private final Stream<String> lines;
  private volatile boolean closed;
  private volatile UncheckedIOException failure;

  SpoolStream(Rest alarm, String token) {
    lines = alarm.stream("/api/v1/alarms/spooled/stream", token).join().body();
    Thread.ofVirtual().start(this::read);
  }

  private void read() {
    try {
      lines.forEach(this::line);
    } catch (UncheckedIOException e) {
      if (!closed) {
        failure = e;
      }
    }
  }

  private void line(String line) {
    if (!line.startsWith("data:")) {
      return;
    }
    try {
      var id = JSON.readTree(line.substring("data:".length())).path("signalId").asText();
      seenNanos.putIfAbsent(id, System.nanoTime());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Null while it has not come. */
  Long seenNanos(String signalId) {
    if (failure != null) {
      throw failure;
    }
    return seenNanos.get(signalId);
  }

  @Override
  public void close() {
    closed = true;
    lines.close();
  }
}
