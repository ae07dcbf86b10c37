package org.anyuan.alarm.adapter.in.gb28181;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Requests of ours that wait for their answer (RFC 3261, 17.1.2): over UDP sent again after 0.5 s,
 * 1 s, 2 s and then every 4 s; given up after 32 s.
 */
final class ClientTransactions {
  private static final long T1 = Duration.ofMillis(500).toNanos();
  private static final long T2 = Duration.ofSeconds(4).toNanos();
  private static final long TIMEOUT = 64 * T1;
  private static final int FINAL = 200;

  private final LongSupplier nanos;
  private final int max;
  private final Map<String, Waiting> all = new HashMap<>();

  ClientTransactions(LongSupplier nanos, int max) {
    this.nanos = nanos;
    this.max = max;
  }

  /**
   * Sends it.
   *
   * @param branch of its Via: by this an answer is told
   * @param done hears the final answer, or none where none came in time, or there is no room
   */
  void send(
      String branch, String request, Flow flow, Consumer<Optional<SipMessage.Response>> done) {
    if (all.size() >= max || !flow.open()) {
      done.accept(Optional.empty());
      return;
    }
    var waiting = new Waiting(request, flow, done, nanos.getAsLong());
    all.put(branch, waiting);
    waiting.send();
  }

  /** False for one that nobody waits for. */
  boolean received(SipMessage.Response response) {
    var branch = response.headers().via().branch();
    var waiting = all.get(branch);
    if (waiting == null) {
      return false;
    }
    if (response.status() < FINAL) {
      waiting.interval = T2;
      return true;
    }
    all.remove(branch);
    waiting.done.accept(Optional.of(response));
    return true;
  }

  /** To be called often. */
  void tick() {
    var now = nanos.getAsLong();
    for (var entry : List.copyOf(all.entrySet())) {
      var waiting = entry.getValue();
      if (now - waiting.began >= TIMEOUT || !waiting.flow.open()) {
        all.remove(entry.getKey());
        waiting.done.accept(Optional.empty());
      } else if (!waiting.flow.reliable() && now - waiting.next >= 0) {
        waiting.again(now);
      }
    }
  }

  int size() {
    return all.size();
  }

  private static final class Waiting {
    private final String request;
    private final Flow flow;
    private final Consumer<Optional<SipMessage.Response>> done;
    private final long began;
    private long interval = T1;
    private long next;

    Waiting(String request, Flow flow, Consumer<Optional<SipMessage.Response>> done, long began) {
      this.request = request;
      this.flow = flow;
      this.done = done;
      this.began = began;
      this.next = began + T1;
    }

    void send() {
      flow.send(request.getBytes(ISO_8859_1));
    }

    void again(long now) {
      interval = Math.min(2 * interval, T2);
      next = now + interval;
      send();
    }
  }
}
