package org.anyuan.tests.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.anyuan.tests.crowd.CrowdRun;
import org.anyuan.tests.stack.Stack;

/** {@code make bench-connections}: presses beside 10,000 slow, half-open and silent connections. */
public final class ConnectionsBench {
  private static final int PEERS = Integer.getInteger("bench.connections", 10_000);
  private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("bench.seconds", 60));

  private ConnectionsBench() {}

  public static void main(String[] args) {
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    System.out.println("bench: starting a stack of its own");
    try (var stack = Stack.start(Path.of(".bench").toAbsolutePath(), 100, Map.of())) {
      var result = new CrowdRun(stack, PEERS, TIME).run();
      System.out.printf("alone%n%s%n", result.alone());
      System.out.printf("beside the crowd%n%s%n", result.beside());
      System.out.printf(
          "open at once %d, left when their time was over %d%n", result.most(), result.left());
      System.out.printf("memory before %s%nmemory beside %s%n", result.before(), result.during());
    }
    System.exit(0);
  }
}
