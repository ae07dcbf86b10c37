package org.anyuan.tests.crowd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.anyuan.tests.measure.Usage;
import org.anyuan.tests.stack.Stack;

/**
 * What the alarm service holds, in megabytes.
 *
 * @param resident all of the process, off the heap too, as the system counts it
 * @param heap used on the heap, garbage included
 * @param direct buffers off the heap, of Java's own count
 */
public record Memory(long resident, long heap, long direct) {
  private static final double MEGABYTE = 1024 * 1024;

  public static Memory ofAlarm(Stack stack) {
    var metrics = metrics(stack.url(8081));
    return new Memory(
        Usage.of(stack.part("alarm").pid()).residentMegabytes(),
        sum(metrics, "jvm_memory_used_bytes{area=\"heap\""),
        sum(metrics, "jvm_buffer_memory_used_bytes{id=\"direct\""));
  }

  private static long sum(String metrics, String prefix) {
    return (long)
        (metrics
                .lines()
                .filter(l -> l.startsWith(prefix))
                .mapToDouble(l -> Double.parseDouble(l.substring(l.lastIndexOf(' ') + 1)))
                .sum()
            / MEGABYTE);
  }

  private static String metrics(String alarm) {
    var request =
        HttpRequest.newBuilder(URI.create(alarm + "/q/metrics"))
            .timeout(Duration.ofSeconds(10))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
