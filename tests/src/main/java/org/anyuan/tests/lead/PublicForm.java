package org.anyuan.tests.lead;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.anyuan.tests.stack.Await;

/** The form without sign-in, as a browser fills it in, and as whoever wants to drown it does. */
public final class PublicForm {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FORM = "/api/v1/leads/public";
  private static final int CREATED = 201;
  private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(10);
  private static final Duration AGAIN_AFTER = Duration.ofMillis(250);

  private final HttpClient http;
  private final String base;

  /**
   * Of one sender.
   *
   * @param from an address of this machine, as the door sees it
   */
  public PublicForm(String base, String from) {
    this.base = base;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .localAddress(address(from))
            .build();
  }

  private static InetAddress address(String from) {
    try {
      return InetAddress.getByName(from);
    } catch (UnknownHostException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Tells it as a person's browser does: a puzzle, its solution, and again where it was not let in.
   *
   * @return how long it took
   */
  public Duration tell(Map<String, Object> lead, Duration within) {
    var begin = System.nanoTime();
    while (post(solved(lead)) != CREATED) {
      if (System.nanoTime() - begin > within.toNanos()) {
        throw new IllegalStateException("not let in within " + within);
      }
      Await.pause(AGAIN_AFTER);
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private Map<String, Object> solved(Map<String, Object> lead) {
    try {
      var answer =
          http.send(request("/puzzle").GET().build(), HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        return Map.of("puzzle", "", "solution", "", "lead", lead);
      }
      var puzzle = JSON.readTree(answer.body());
      var text = puzzle.path("puzzle").asText();
      return Map.of(
          "puzzle", text, "solution", solve(text, puzzle.path("bits").asInt()), "lead", lead);
    } catch (IOException e) {
      return Map.of("puzzle", "", "solution", "", "lead", lead);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String solve(String puzzle, int bits) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      for (long n = 0; ; n++) {
        if (zeroBits(sha.digest((puzzle + "." + n).getBytes(UTF_8))) >= bits) {
          return Long.toString(n);
        }
      }
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int zeroBits(byte[] hash) {
    var bits = 0;
    for (var b : hash) {
      if (b != 0) {
        return bits + Integer.numberOfLeadingZeros(b & 0xff) - 24;
      }
      bits += Byte.SIZE;
    }
    return bits;
  }

  private int post(Map<String, Object> body) {
    try {
      return http.send(posted(body), HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest posted(Map<String, Object> body) {
    try {
      return request("")
          .header("Content-Type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + FORM + path)).timeout(ANSWERED_WITHIN);
  }

  /**
   * Posts at a fixed rate until it is ended, whatever the answers do, none of which has solved
   * anything.
   */
  public Flood flood(Map<String, Object> lead, int perSecond, Duration atMost) {
    var body = posted(Map.of("puzzle", "none", "solution", "0", "lead", lead));
    var flood = new Flood(perSecond * atMost.toSeconds());
    Thread.ofPlatform()
        .daemon()
        .name("flood")
        .start(() -> flood.run(http, body, 1_000_000_000L / perSecond));
    return flood;
  }

  /** What came of it. */
  public static final class Flood implements AutoCloseable {
    private final long most;
    private final Map<Integer, AtomicInteger> byStatus = new ConcurrentHashMap<>();
    private final AtomicInteger sent = new AtomicInteger();
    private volatile boolean stopped;

    private Flood(long most) {
      this.most = most;
    }

    private void run(HttpClient http, HttpRequest request, long every) {
      var begin = System.nanoTime();
      for (long n = 0; n < most && !stopped; n++) {
        var wait = begin + n * every - System.nanoTime();
        if (wait > 0) {
          LockSupport.parkNanos(wait);
        }
        sent.incrementAndGet();
        var _ =
            http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .whenComplete(
                    (response, failure) ->
                        byStatus
                            .computeIfAbsent(
                                failure == null ? response.statusCode() : 0,
                                _ -> new AtomicInteger())
                            .incrementAndGet());
      }
    }

    /** It goes on. */
    public boolean running() {
      return !stopped && sent.get() < most;
    }

    /** No more of it, and all that was sent is answered. */
    public void end(Duration within) {
      stopped = true;
      Await.until("the flood is answered", within, () -> answered() == sent.get());
    }

    private long answered() {
      return byStatus.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    public int accepted() {
      return byStatus.getOrDefault(CREATED, new AtomicInteger()).get();
    }

    /** How many had which status; 0: no answer. */
    public String said() {
      return new TreeMap<>(byStatus).toString();
    }

    @Override
    public void close() {
      stopped = true;
    }
  }
}
