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
 * {@code make bench-patrol}: 5,000 units that report every 5 s, and beside them recommendations and
 * presses, each also measured without the reports.
 */
public final class PatrolBench {
  private static final int UNITS = Integer.getInteger("bench.units", 5000);

  /** How it is minutes after a start; without, how {@code make run} starts it. */
  private static final boolean OPTIMISE =
      Boolean.parseBoolean(System.getProperty("bench.optimise", "true"));

  private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("bench.seconds", 60));
  private static final Duration WARM_UP =
      Duration.ofSeconds(Integer.getInteger("bench.warmUpSeconds", 90));

  private PatrolBench() {}

  public static void main(String[] args) {
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    Logger.getLogger("").setLevel(Level.SEVERE);
    System.out.printf(
        "bench: starting a stack of its own, %s optimising compiler%n",
        OPTIMISE ? "with" : "without");
    var compiler = Map.of("ANYUAN_OPTIMISE", OPTIMISE ? "1" : "");
    try (var stack = Stack.start(Path.of(".bench").toAbsolutePath(), 100, compiler)) {
      var seconds = WARM_UP.plus(TIME).plus(TIME).toSeconds();
      var schools = new BenchSchools((int) (UnitsRun.PRESSES_PER_SECOND * (seconds + 10)));
      schools.load(stack.door(), stack.token("administrator"));
      var run = new UnitsRun(stack, UNITS, token(stack), schools::press);
      System.out.printf("bench: registering %d units%n", UNITS);
      run.register();
      run.measure(WARM_UP, true);
      System.out.printf("without reports%n%s%n", run.measure(TIME, false));
      System.out.printf("%d units report every 5 s%n%s%n", UNITS, run.measure(TIME, true));
    }
    System.exit(0);
  }

  private static String token(Stack stack) {
    var key = stack.folder().resolve("secrets/token.private.pem");
    return TestTokens.token(
        key, "bench", "police-dispatcher", "/420000/", null, Duration.ofHours(1));
  }
}
