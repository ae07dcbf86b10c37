package org.anyuan.tests.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.anyuan.tests.crowd.StormRun;
import org.anyuan.tests.press.SignedPress;
import org.anyuan.tests.stack.Await;
import org.anyuan.tests.stack.Copy;
import org.anyuan.tests.stack.Stack;

/**
 * {@code make bench-storm}: 20,000 devices lose their MQTT session at once and come again, first
 * within a minute as devices do that wait a random time, then without waiting. Half of them are at
 * a second copy of alarm, as behind a balancer, so that neither a copy nor a part of the load needs
 * more than some 12,000 open files; {@code -Dbench.copies=1} gives all to one.
 */
public final class StormBench {
  private static final int DEVICES = Integer.getInteger("bench.devices", 20_000);
  private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("bench.seconds", 90));
  private static final Duration WARM_UP =
      Duration.ofSeconds(Integer.getInteger("bench.warmUpSeconds", 60));
  private static final Duration JITTER =
      Duration.ofSeconds(Integer.getInteger("bench.jitterSeconds", 60));
  private static final boolean TWO_COPIES = Integer.getInteger("bench.copies", 2) > 1;
  private static final int PRESSING = 4000;

  private StormBench() {}

  public static void main(String[] args) {
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    Logger.getLogger("").setLevel(Level.SEVERE);
    System.out.println("bench: starting a stack of its own");
    try (var stack = Stack.start(Path.of(".bench").toAbsolutePath(), 100, Map.of())) {
      var schools = new BenchSchools(PRESSING, DEVICES);
      schools.load(stack.door(), stack.token("administrator"));
      awaitKnown(stack, schools);
      var result = TWO_COPIES ? overTwo(stack, schools) : over(stack, schools, List.of());
      System.out.printf("%d devices connected%n%s%n", DEVICES, result.before());
      System.out.printf("all lost, back within %s%n%s%n", JITTER, result.jittered());
      System.out.printf("all lost, back without waiting%n%s%n", result.atOnce());
      System.out.printf(
          "called silent though back %d, sessions ended by the service %d%n",
          result.falselySilent(), result.ended());
    }
    System.exit(0);
  }

  private static StormRun.Result overTwo(Stack stack, BenchSchools schools) {
    try (var copy = Copy.ofAlarm(stack)) {
      return over(stack, schools, List.of(copy.port(1883)));
    }
  }

  private static StormRun.Result over(Stack stack, BenchSchools schools, List<Integer> further) {
    var ports = new ArrayList<>(List.of(stack.port(1883)));
    ports.addAll(further);
    return new StormRun(stack, ports, schools.others(), schools::press).run(WARM_UP, TIME, JITTER);
  }

  private static void awaitKnown(Stack stack, BenchSchools schools) {
    var probe = new SignedPress(schools.spare(), Long.MAX_VALUE >> 11, "tamper", "TEST");
    try (var load = new org.anyuan.tests.press.PressLoad(stack.url(8081), Duration.ofMinutes(3))) {
      load.send(probe, System.nanoTime());
      Await.until("alarm knows the devices", Duration.ofMinutes(3), load::settled);
    }
  }
}
