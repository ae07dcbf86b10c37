package org.anyuan.tests.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.anyuan.local.testing.TestTokens;
import org.anyuan.tests.crowd.UnitsRun;
import org.anyuan.tests.stack.Stack;

/**
 * {@code make bench-patrol}: recommendations out of 5,000 units, alone, while all of these report
 * every 5 s, while schools press, and with both.
 */
public final class PatrolBench {
  private static final int UNITS = Integer.getInteger("bench.units", 5000);

  private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("bench.seconds", 60));
  private static final Duration WARM_UP =
      Duration.ofSeconds(Integer.getInteger("bench.warmUpSeconds", 60));

  private PatrolBench() {}

  public static void main(String[] args) {
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    Logger.getLogger("").setLevel(Level.SEVERE);
    System.out.println("bench: starting a stack of its own");
    try (var stack = Stack.start(Path.of(".bench").toAbsolutePath(), 100, Map.of())) {
      var seconds = WARM_UP.plus(TIME).plus(TIME).toSeconds();
      var schools = new BenchSchools((int) (UnitsRun.PRESSES_PER_SECOND * (seconds + 10)));
      schools.load(stack.door(), stack.token("administrator"));
      var run = new UnitsRun(stack, UNITS, token(stack), schools::press);
      System.out.printf("bench: registering %d units%n", UNITS);
      run.register();
      run.measure(WARM_UP, true, true);
      System.out.printf("recommendations alone%n%s%n", run.measure(TIME, false, false));
      System.out.printf("%d units report every 5 s%n%s%n", UNITS, run.measure(TIME, true, false));
      System.out.printf("presses%n%s%n", run.measure(TIME, false, true));
      System.out.printf("presses, and units report%n%s%n", run.measure(TIME, true, true));
    }
    System.exit(0);
  }

  private static String token(Stack stack) {
    var key = stack.folder().resolve("secrets/token.private.pem");
    return TestTokens.token(
        key, "bench", "police-dispatcher", "/420000/", null, Duration.ofHours(1));
  }
}
