package org.anyuan.common.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

/**
 * Ahead of the system's clock by what a file holds (an ISO-8601 duration, such as {@code PT5H}), so
 * that a test of a running stack walks through hours. Without the file it is the system's.
 */
final class AheadClock extends Clock {
  private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private record Read(Duration ahead, long nanos) {}

  private final Path file;
  private volatile Read last = new Read(Duration.ZERO, System.nanoTime() - LOOK_AGAIN_NANOS);

  AheadClock(Path file) {
    this.file = file;
  }

  @Override
  public Instant instant() {
    var read = last;
    var now = System.nanoTime();
    if (now - read.nanos() >= LOOK_AGAIN_NANOS) {
      read = new Read(read(), now);
      last = read;
    }
    return Instant.now().plus(read.ahead());
  }

  private Duration read() {
    try {
      return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the one clock of a process is in UTC");
  }
}
