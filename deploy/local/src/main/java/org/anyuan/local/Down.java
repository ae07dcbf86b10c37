package org.anyuan.local;

import java.time.Duration;
import java.util.List;
import org.anyuan.local.supervise.Leftovers;
import org.anyuan.local.supervise.Refused;
import org.anyuan.local.supervise.RunFolder;

/** {@code make down}: stops a running stack, and what a killed one left. */
public final class Down {

  private static final Duration DEADLINE = Duration.ofSeconds(90);

  private Down() {}

  public static void main(String[] args) {
    RunFolder run = Main.runFolder();
    try {
      boolean running = Leftovers.stopLauncher(run, DEADLINE);
      List<String> ended = Leftovers.end(run);
      System.out.println(
          ended.isEmpty()
              ? running ? "stopped" : "nothing was running"
              : "ended what an earlier run left: " + String.join(", ", ended));
    } catch (Refused e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }
}
