package org.anyuan.tests.crowd;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.anyuan.tests.press.Device;
import org.anyuan.tests.stack.Await;

/**
 * A fleet in a process of its own, since one process may have only so many files open. It is told
 * of its devices and when to lose its sessions on its input, and says on its output how many it
 * has.
 */
final class FleetProcess implements AutoCloseable {
  private static final Duration EVERY = Duration.ofMillis(20);

  private final Process process;
  private final PrintWriter orders;
  private volatile int connected;
  private volatile int lost;

  /**
   * Starts it.
   *
   * @param first the number of its first device, from which each has its address
   */
  FleetProcess(int port, int first, List<Device> devices) {
    var java = Path.of(System.getProperty("java.home"), "bin/java").toString();
    try {
      process =
          new ProcessBuilder(
                  java,
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  FleetProcess.class.getName(),
                  Integer.toString(port),
                  Integer.toString(first),
                  Integer.toString(devices.size()))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException("a fleet cannot be started", e);
    }
    orders =
        new PrintWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8), false);
    devices.forEach(d -> orders.println(d.id() + " " + d.schoolId() + " " + d.secret()));
    orders.flush();
    Thread.ofPlatform().name("fleet of " + port).daemon().start(this::read);
  }

  private void read() {
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var numbers = line.split(" ", 2);
        lost = Integer.parseInt(numbers[1]);
        connected = Integer.parseInt(numbers[0]);
      }
    } catch (IOException _) {
      // It has ended, which connected() tells.
    }
  }

  void drop(Duration jitter) {
    orders.println("drop " + jitter.toMillis());
    orders.flush();
  }

  int connected() {
    if (!process.isAlive()) {
      throw new IllegalStateException("a fleet ended with " + process.exitValue());
    }
    return connected;
  }

  int lost() {
    return lost;
  }

  @Override
  public void close() {
    // It ends with its input.
    orders.close();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public static void main(String[] args) throws IOException {
    var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var devices = new ArrayList<Device>();
    for (var n = Integer.parseInt(args[2]); n > 0; n--) {
      var words = orders.readLine().split(" ", 3);
      devices.add(new Device(words[0], words[1], words[2]));
    }
    try (var fleet = new MqttFleet(Integer.parseInt(args[0]), Integer.parseInt(args[1]), devices)) {
      Thread.ofPlatform().daemon().start(() -> tell(fleet));
      for (var line = orders.readLine(); line != null; line = orders.readLine()) {
        fleet.drop(Duration.ofMillis(Long.parseLong(line.substring("drop ".length()))));
      }
    }
    System.exit(0);
  }

  private static void tell(MqttFleet fleet) {
    try {
      while (true) {
        System.out.println(fleet.connected() + " " + fleet.lost());
        Await.pause(EVERY);
      }
    } catch (RuntimeException e) {
      e.printStackTrace();
      System.exit(1);
    }
  }
}
