package org.anyuan.tests.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a process of this machine has used, as Linux counts it.
 *
 * @param residentMegabytes off the heap too
 * @param processor time on all cores since it began
 */
public record Usage(long residentMegabytes, Duration processor) {
  /** Of {@code /proc/<pid>/stat}: 100 a second on every Linux that we know. */
  private static final long MILLIS_A_TICK = 10;

  private static final int USER = 11;
  private static final int SYSTEM = 12;

  public static Usage of(long pid) {
    try {
      var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      // The name before may have spaces of its own.
      var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      var ticks = Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]);
      return new Usage(residentMegabytes(pid), Duration.ofMillis(ticks * MILLIS_A_TICK));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long residentMegabytes(long pid) throws IOException {
    try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(l -> l.startsWith("VmRSS:"))
          .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElseThrow();
    }
  }

  /** Of one core, since then. */
  public double percentSince(Usage before, Duration time) {
    return 100.0 * processor.minus(before.processor).toMillis() / time.toMillis();
  }
}
