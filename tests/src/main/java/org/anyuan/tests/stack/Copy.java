package org.anyuan.tests.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One more copy of alarm, started as the stack runs the first, on ports of its own: as a balancer
 * has them behind it. Where a process may have few files open, it takes several to hold very many
 * sessions. Reads the first one's command from Linux's {@code /proc}.
 */
public final class Copy implements AutoCloseable {
  private static final Duration READY_WITHIN = Duration.ofMinutes(2);
  private static final Duration STOPPED_WITHIN = Duration.ofSeconds(15);

  /** From the first copy's ports. */
  private static final int FURTHER = 2000;

  private static final List<String> PORTS =
      List.of(
          "QUARKUS_HTTP_PORT",
          "ANYUAN_ALARM_DC09_PORT",
          "ANYUAN_ALARM_SIP_PORT",
          "ANYUAN_ALARM_MQTT_PORT",
          "ANYUAN_ALARM_MQTT_TLS_PORT");

  private final Stack stack;
  private final Process process;

  private Copy(Stack stack, Process process) {
    this.stack = stack;
    this.process = process;
  }

  /** Returns when it is ready. */
  public static Copy ofAlarm(Stack stack) {
    try {
      var first = Path.of("/proc", Long.toString(stack.part("alarm").pid()));
      var builder =
          new ProcessBuilder(command(first))
              .redirectErrorStream(true)
              .redirectOutput(Path.of(stack.folder() + "-alarm-2.log").toFile())
              .redirectInput(new File("/dev/null"));
      builder.environment().clear();
      for (var line : strings(first.resolve("environ"))) {
        var equals = line.indexOf('=');
        if (equals > 0) {
          var name = line.substring(0, equals);
          var value = line.substring(equals + 1);
          builder.environment().put(name, PORTS.contains(name) ? further(value) : value);
        }
      }
      var copy = new Copy(stack, builder.start());
      Runtime.getRuntime().addShutdownHook(new Thread(copy::close, "close-copy"));
      Await.until("alarm's second copy is ready", READY_WITHIN, copy::ready);
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException("alarm's second copy cannot be started", e);
    }
  }

  /** Without the cache of classes: the first copy may be about to write it. */
  private static List<String> command(Path first) throws IOException {
    var command = new ArrayList<>(strings(first.resolve("cmdline")));
    command.removeIf(a -> a.startsWith("-XX:AOT") || a.startsWith("-Xlog:aot"));
    return command;
  }

  private static String further(String port) {
    return Integer.toString(Integer.parseInt(port) + FURTHER);
  }

  /** As the system keeps them, each ended by a zero byte. */
  private static List<String> strings(Path file) throws IOException {
    return List.of(Files.readString(file).split("\0"));
  }

  /** Where the copy listens for what the first has on this port. */
  public int port(int usual) {
    return stack.port(usual) + FURTHER;
  }

  public long pid() {
    return process.pid();
  }

  private boolean ready() {
    if (!process.isAlive()) {
      throw new IllegalStateException("alarm's second copy ended with " + process.exitValue());
    }
    var uri = URI.create("http://127.0.0.1:" + port(8081) + "/q/health/ready");
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(2)).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOPPED_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
