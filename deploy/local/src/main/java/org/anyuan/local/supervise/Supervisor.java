package org.anyuan.local.supervise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Runs the parts of a stack, and stops them in the reverse order. */
public final class Supervisor {

  private final RunFolder run;
  private final Consumer<String> say;
  private final List<List<Watch>> groups = new ArrayList<>();
  private boolean stopping;

  public Supervisor(RunFolder run, Consumer<String> say) {
    this.run = run;
    this.say = say;
  }

  /** Starts parts side by side. */
  public synchronized void start(List<Part> parts) {
    if (stopping) {
      throw new IllegalStateException("The stack is being stopped");
    }
    List<Watch> watches = parts.stream().map(part -> new Watch(part, run, say)).toList();
    groups.add(watches);
    watches.forEach(Watch::start);
  }

  /** Waits until all parts started so far are ready, saying each. */
  public void awaitReady(Duration deadline) {
    List<Watch> all;
    synchronized (this) {
      all = groups.stream().flatMap(List::stream).toList();
    }
    long end = System.nanoTime() + deadline.toNanos();
    for (Watch watch : all) {
      if (!watch.awaitReady(Duration.ofNanos(end - System.nanoTime()))) {
        throw new Refused(
            watch.name()
                + " is not ready within "
                + deadline.toSeconds()
                + " s, see "
                + run.log(watch.name()));
      }
    }
  }

  /**
   * Ends parts side by side and starts them again.
   *
   * @param between what is done with each while it is down
   */
  public void restart(List<String> names, Duration deadline, Consumer<String> between) {
    List<Watch> watches;
    synchronized (this) {
      watches =
          groups.stream().flatMap(List::stream).filter(w -> names.contains(w.name())).toList();
    }
    List<Thread> threads =
        watches.stream()
            .map(watch -> Thread.ofPlatform().start(() -> watch.restart(deadline, between)))
            .toList();
    threads.forEach(Supervisor::join);
  }

  public void stop() {
    List<List<Watch>> reversed;
    synchronized (this) {
      if (stopping) {
        return;
      }
      stopping = true;
      reversed = new ArrayList<>(groups);
    }
    Collections.reverse(reversed);
    for (List<Watch> group : reversed) {
      List<Thread> threads = group.stream().map(w -> Thread.ofPlatform().start(w::stop)).toList();
      threads.forEach(Supervisor::join);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
