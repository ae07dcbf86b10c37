package org.anyuan.tests.crowd;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.anyuan.tests.measure.Latencies;
import org.anyuan.tests.measure.Usage;
import org.anyuan.tests.stack.Await;
import org.anyuan.tests.stack.Stack;

/** The public, which reads what was published at a fixed rate, whatever the answers do. */
public final class ReadersRun implements AutoCloseable {
  private static final Duration SOON = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final Stack stack;
  private final List<String> parts;

  /**
   * On a stack.
   *
   * @param parts whose use of the processor is told
   */
  public ReadersRun(Stack stack, List<String> parts) {
    this.stack = stack;
    this.parts = parts;
  }

  /**
   * Of one stretch of time.
   *
   * @param refused what was not answered with 200, by why
   * @param percent of a core
   */
  public record Answers(Latencies read, Map<String, Long> refused, Map<String, Double> percent) {
    @Override
    public String toString() {
      var used = new StringBuilder();
      percent.forEach((part, of) -> used.append(", %s %.0f %% of a core".formatted(part, of)));
      return "read %s, refused %s%s".formatted(read, refused, used);
    }
  }

  /** Each path in turn. */
  public Answers read(String base, List<String> paths, int perSecond, Duration time) {
    var nanos = new ConcurrentLinkedQueue<Long>();
    var refused = new ConcurrentLinkedQueue<String>();
    var pending = new AtomicInteger();
    var requests =
        paths.stream()
            .map(p -> HttpRequest.newBuilder(URI.create(base + p)).timeout(PATIENCE).build())
            .toList();
    var before = uses();
    var every = Duration.ofSeconds(1).toNanos() / perSecond;
    var begin = System.nanoTime();
    for (var n = 0; n < perSecond * time.toSeconds(); n++) {
      var due = begin + n * every;
      var wait = due - System.nanoTime();
      if (wait > 0) {
        LockSupport.parkNanos(wait);
      }
      pending.incrementAndGet();
      send(requests.get(n % requests.size()), due, nanos, refused, pending);
    }
    var percent = new TreeMap<String, Double>();
    uses().forEach((part, use) -> percent.put(part, use.percentSince(before.get(part), time)));
    Await.until("all has an end", SOON, () -> pending.get() == 0);
    return new Answers(
        Latencies.ofNanos(nanos.stream().mapToLong(n -> n).toArray()),
        refused.stream().collect(groupingBy(f -> f, TreeMap::new, counting())),
        percent);
  }

  private void send(
      HttpRequest request,
      long due,
      Queue<Long> nanos,
      Queue<String> refused,
      AtomicInteger pending) {
    var _ =
        http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
            .whenComplete(
                (answer, failure) -> {
                  if (failure != null) {
                    refused.add(failure.getClass().getSimpleName());
                  } else if (answer.statusCode() != 200) {
                    refused.add("" + answer.statusCode());
                  } else {
                    nanos.add(System.nanoTime() - due);
                  }
                  pending.decrementAndGet();
                });
  }

  private Map<String, Usage> uses() {
    var uses = new TreeMap<String, Usage>();
    parts.forEach(part -> uses.put(part, Usage.of(stack.part(part).pid())));
    return uses;
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
