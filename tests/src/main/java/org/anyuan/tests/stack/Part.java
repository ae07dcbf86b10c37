package org.anyuan.tests.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One process of the stack, for doing harm to it. Its id comes from the stack's own folder. */
public record Part(Path folder, String name) {
  private static final Duration WITHIN = Duration.ofSeconds(20);

  public long pid() {
    try {
      return Long.parseLong(Files.readString(folder.resolve("pids").resolve(name)).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code kill -9}; the launcher starts it again at once. */
  public void kill() {
    signal("KILL");
  }

  public void pause() {
    signal("STOP");
  }

  public void resume() {
    signal("CONT");
  }

  /** Ends it, and keeps it down until {@link #release()}. */
  public void hold() {
    var process = ProcessHandle.of(pid());
    try {
      Files.createDirectories(holdFile().getParent());
      Files.writeString(holdFile(), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    signal("KILL");
    process.ifPresent(p -> Await.until(name + " has ended", WITHIN, () -> !p.isAlive()));
  }

  public void release() {
    try {
      Files.deleteIfExists(holdFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path holdFile() {
    return folder.resolve("hold").resolve(name);
  }

  private void signal(String signal) {
    try {
      var kill = new ProcessBuilder("kill", "-" + signal, Long.toString(pid())).start();
      if (!kill.waitFor(5, TimeUnit.SECONDS) || kill.exitValue() != 0) {
        throw new IllegalStateException("kill -" + signal + " of " + name + " failed");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
