package org.anyuan.tests.press;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import org.anyuan.tests.measure.Latencies;

/**
 * Presses at a fixed rate, whatever the answers do. A press that is not answered with 202 is sent
 * again, as a device does, until it is or its patience ends.
 */
public final class PressLoad implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Doubled with each try, as devices back off, up to eight seconds. */
  private static final long RETRY_AFTER_MILLIS = 500;

  private static final int DOUBLED_AT_MOST = 4;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final ScheduledExecutorService retries = Executors.newSingleThreadScheduledExecutor();
  private final String base;
  private final Duration patience;
  private final Map<String, Answered> answered = new ConcurrentHashMap<>();
  private final Queue<SignedPress> unanswered = new ConcurrentLinkedQueue<>();
  private final AtomicInteger pending = new AtomicInteger();
  private volatile boolean stopped;

  /**
   * A press that was answered with 202. Times are {@link System#nanoTime()}.
   *
   * @param dueNanos when the schedule wanted it sent
   * @param tries how often it was sent
   */
  public record Answered(
      SignedPress press, String signalId, long dueNanos, long answeredNanos, int tries) {}

  public PressLoad(String base, Duration patience) {
    this.base = base;
    this.patience = patience;
  }

  /** Blocks for as long as the load lasts; answers may still be on their way then. */
  public void run(int perSecond, Duration time, LongFunction<SignedPress> presses) {
    var count = perSecond * time.toMillis() / 1000;
    var every = 1_000_000_000L / perSecond;
    var begin = System.nanoTime();
    for (long n = 0; n < count && !stopped; n++) {
      var due = begin + n * every;
      var wait = due - System.nanoTime();
      if (wait > 0) {
        LockSupport.parkNanos(wait);
      }
      send(presses.apply(n), due);
    }
  }

  public void send(SignedPress press, long due) {
    pending.incrementAndGet();
    send(press, due, 1);
  }

  private void send(SignedPress press, long due, int tries) {
    var _ =
        http.sendAsync(
                press.request(base, Duration.ofSeconds(6)), HttpResponse.BodyHandlers.ofByteArray())
            .whenComplete(
                (response, failure) -> {
                  if (failure == null && response.statusCode() == 202) {
                    var now = System.nanoTime();
                    var id = signalId(response.body());
                    answered.putIfAbsent(id, new Answered(press, id, due, now, tries));
                    pending.decrementAndGet();
                  } else if (stopped || System.nanoTime() - due > patience.toNanos()) {
                    unanswered.add(press);
                    pending.decrementAndGet();
                  } else {
                    var _ =
                        retries.schedule(
                            () -> send(press, due, tries + 1),
                            RETRY_AFTER_MILLIS << Math.min(tries - 1, DOUBLED_AT_MOST),
                            TimeUnit.MILLISECONDS);
                  }
                });
  }

  public void stop() {
    stopped = true;
  }

  public boolean settled() {
    return pending.get() == 0;
  }

  /** From when the schedule wanted a press sent until it was answered with 202. */
  public Latencies untilAnswered() {
    return Latencies.ofNanos(
        answered.values().stream().mapToLong(a -> a.answeredNanos() - a.dueNanos()).toArray());
  }

  /** By signal id. */
  public Map<String, Answered> answered() {
    return answered;
  }

  public int unanswered() {
    return unanswered.size();
  }

  private static String signalId(byte[] body) {
    try {
      return JSON.readTree(body).path("signalId").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    stopped = true;
    retries.shutdownNow();
    http.shutdownNow();
  }
}
