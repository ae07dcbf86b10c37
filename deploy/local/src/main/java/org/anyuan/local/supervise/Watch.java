package org.anyuan.local.supervise;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Keeps one part running: a process that ends is started again at once, and later if it ends again
 * and again, but never given up. One that is only paused is left alone.
 */
final class Watch {

  /** A process that lived this long was well. */
  private static final Duration WELL = Duration.ofSeconds(20);

  private static final long[] BACKOFF_MILLIS = {0, 250, 500, 1000, 2000, 5000};

  private final Part part;
  private final RunFolder run;
  private final Consumer<String> say;
  private volatile boolean stopping;
  private volatile boolean paused;
  private volatile Process process;
  private Process ready;
  private Thread thread;

  Watch(Part part, RunFolder run, Consumer<String> say) {
    this.part = part;
    this.run = run;
    this.say = say;
  }

  String name() {
    return part.name();
  }

  void start() {
    try {
      run.rotateLog(part.name());
      Files.createDirectories(part.folder());
    } catch (IOException e) {
      throw new UncheckedIOException("No log for " + part.name(), e);
    }
    thread = Thread.ofPlatform().name("watch-" + part.name()).daemon().start(this::keepRunning);
  }

  /** Whether the process that runs then is ready in time. */
  synchronized boolean awaitReady(Duration deadline) {
    long end = System.nanoTime() + deadline.toNanos();
    try {
      while (ready == null || ready != process) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          return false;
        }
        TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, 1_000_000));
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** On purpose, so it is not said to have ended. */
  void restart(Duration deadline, Consumer<String> between) {
    Process last;
    synchronized (this) {
      if (stopping) {
        return;
      }
      paused = true;
      ready = null;
      last = process;
    }
    if (last != null) {
      Processes.end(last.toHandle(), part.stopSignal(), deadline);
    }
    between.accept(part.name());
    paused = false;
  }

  void stop() {
    Process last;
    // launch() holds the same lock: nothing is started after this.
    synchronized (this) {
      stopping = true;
      last = process;
    }
    thread.interrupt();
    if (last != null && last.isAlive()) {
      long begin = System.nanoTime();
      Processes.end(last.toHandle(), part.stopSignal(), part.stopDeadline());
      say.accept(part.name() + " stopped (" + seconds(begin) + " s)");
    }
    try {
      Files.deleteIfExists(run.pid(part.name()));
    } catch (IOException e) {
      throw new UncheckedIOException("Could not be removed: " + run.pid(part.name()), e);
    }
  }

  private void keepRunning() {
    int quickEnds = 0;
    boolean again = false;
    try {
      while (!stopping) {
        awaitRelease();
        long begin = System.nanoTime();
        String end = runOnce(begin, again);
        if (stopping) {
          return;
        }
        again = true;
        if (paused) {
          continue;
        }
        quickEnds = System.nanoTime() - begin > WELL.toNanos() ? 1 : quickEnds + 1;
        long pause = BACKOFF_MILLIS[Math.min(quickEnds, BACKOFF_MILLIS.length) - 1];
        say.accept(part.name() + " " + end + next(pause, quickEnds));
        TimeUnit.MILLISECONDS.sleep(pause);
      }
    } catch (InterruptedException e) {
      // Only stop() interrupts this thread, and it ends the process itself.
      return;
    }
  }

  /** Returns how it ended. */
  private String runOnce(long begin, boolean again) throws InterruptedException {
    try {
      Process started = launch();
      Thread.ofVirtual().start(() -> sayWhenReady(started, begin, again));
      return "ended (exit " + started.waitFor() + ")";
    } catch (IOException | RuntimeException e) {
      return "could not be started (" + e.getMessage() + ")";
    }
  }

  private String next(long pause, int quickEnds) {
    if (Files.exists(run.hold(part.name()))) {
      return ", held by " + run.hold(part.name());
    }
    if (quickEnds > BACKOFF_MILLIS.length) {
      return ", " + quickEnds + " times in a row: see " + run.log(part.name()) + "; trying again";
    }
    return pause == 0 ? ", starting it again" : ", starting it again in " + pause + " ms";
  }

  /** Fault tests hold a part down with a file. */
  private void awaitRelease() throws InterruptedException {
    while (paused || Files.exists(run.hold(part.name()))) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private synchronized Process launch() throws IOException, InterruptedException {
    if (stopping) {
      throw new InterruptedException("stopped before it was started");
    }
    ProcessBuilder builder =
        new ProcessBuilder(Processes.detached(part.command().get()))
            .directory(part.folder().toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(run.log(part.name()).toFile()))
            .redirectInput(new File("/dev/null"));
    builder.environment().putAll(part.environment());
    Process started = builder.start();
    process = started;
    run.writePid(run.pid(part.name()), started.pid());
    return started;
  }

  private void sayWhenReady(Process started, long begin, boolean again) {
    while (started.isAlive() && !stopping) {
      if (part.ready().getAsBoolean()) {
        say.accept(part.name() + (again ? " is back" : " ready") + " (" + seconds(begin) + " s)");
        setReady(started);
        return;
      }
      try {
        // Asking often costs what starting needs.
        TimeUnit.MILLISECONDS.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private synchronized void setReady(Process started) {
    ready = started;
    notifyAll();
  }

  private static String seconds(long beginNanos) {
    return String.format(Locale.ROOT, "%.1f", (System.nanoTime() - beginNanos) / 1e9);
  }
}
