package org.anyuan.tests.containers;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.anyuan.local.compose.Project;
import org.anyuan.tests.lane.Outcome;
import org.anyuan.tests.press.Device;
import org.anyuan.tests.press.PressLoad;
import org.anyuan.tests.press.SignedPress;
import org.anyuan.tests.stack.Await;
import org.anyuan.tests.stack.CredentialsFile;

/**
 * {@code make compose-faults}: each container of a running {@code make compose} is killed under
 * presses, and started again a moment later; with arguments, only those. 0 when no press was lost
 * and none is there twice.
 */
public final class KillEach {
  private static final int PER_SECOND = 50;
  private static final Duration LOAD = Duration.ofSeconds(15);
  private static final Duration DOWN = Duration.ofSeconds(3);
  private static final Duration SETTLED_WITHIN = Duration.ofSeconds(90);

  private final Containers containers;
  private final Project project;
  private final List<Device> devices;
  private final AtomicLong sequence = new AtomicLong(System.currentTimeMillis());

  private KillEach(Containers containers, Project project, List<Device> devices) {
    this.containers = containers;
    this.project = project;
    this.devices = devices;
  }

  public static void main(String[] args) {
    var project = Project.fromEnvironment();
    var devices = new CredentialsFile(project.folder().credentials()).devices();
    var containers = new Containers(project);
    var run = new KillEach(containers, project, devices);
    var well = true;
    for (var name : args.length == 0 ? containers.running() : Set.of(args)) {
      well &= run.kill(name);
    }
    System.exit(well ? 0 : 1);
  }

  private boolean kill(String name) {
    try (var load = new PressLoad(project.door(), Duration.ofSeconds(60));
        var outcome = new Outcome(project.kafka())) {
      var loading = Thread.ofPlatform().start(() -> load.run(PER_SECOND, LOAD, this::next));
      Await.until("presses run", Duration.ofSeconds(30), () -> load.answered().size() > 200);
      containers.kill(name);
      var killed = System.nanoTime();
      Await.pause(DOWN);
      containers.start(name);
      join(loading);
      Await.until("all presses are answered", SETTLED_WITHIN, load::settled);
      Await.until(
          "each press is on the police lane",
          SETTLED_WITHIN,
          () -> load.answered().keySet().stream().allMatch(s -> onLane(outcome, s)));
      var twice = load.answered().keySet().stream().filter(s -> outcome.places(s) != 1).count();
      var ways = ways(killed, load.answered(), outcome);
      System.out.printf(
          Locale.ROOT,
          "%-10s killed: %d presses, %d unanswered, %d not once; to the police lane of those after"
              + " it: first %.1f s, half %.1f s, last %.1f s%n",
          name,
          load.answered().size(),
          load.unanswered(),
          twice,
          ways.getFirst(),
          ways.get(ways.size() / 2),
          ways.getLast());
      containers.awaitHealthy(name);
      return load.unanswered() == 0 && twice == 0;
    } catch (IllegalStateException e) {
      System.out.println(name + " killed: " + e.getMessage());
      return false;
    }
  }

  private static boolean onLane(Outcome outcome, String signal) {
    return outcome.onPoliceLaneNanos(signal) != null && outcome.places(signal) > 0;
  }

  private SignedPress next(long n) {
    var device = devices.get((int) (n % devices.size()));
    return new SignedPress(device, sequence.incrementAndGet(), "panic", "ACTUAL");
  }

  /** Seconds from a press, made after the kill, to the police lane; in order. */
  private static List<Double> ways(
      long killed, Map<String, PressLoad.Answered> answered, Outcome outcome) {
    return answered.values().stream()
        .filter(a -> a.dueNanos() > killed)
        .map(a -> (outcome.onPoliceLaneNanos(a.signalId()) - a.dueNanos()) / 1e9)
        .sorted()
        .toList();
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
