package org.anyuan.ledger;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.awaitility.Awaitility;

/** What the service logs of one thing from here on. */
final class LoggedLines extends Handler implements AutoCloseable {
  private static final Duration SOON = Duration.ofSeconds(60);

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final String about;

  LoggedLines(String about) {
    this.about = about;
    Logger.getLogger("").addHandler(this);
  }

  void await(String words) {
    Awaitility.await()
        .atMost(SOON)
        .until(() -> lines.stream().anyMatch(line -> line.contains(words)));
  }

  @Override
  public void publish(LogRecord one) {
    var line = one.getMessage() + " " + Arrays.toString(one.getParameters());
    if (line.contains(about)) {
      lines.add(line);
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(this);
  }
}
