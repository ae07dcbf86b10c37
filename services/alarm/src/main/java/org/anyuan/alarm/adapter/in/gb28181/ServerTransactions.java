package org.anyuan.alarm.adapter.in.gb28181;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Requests that were taken and what they were answered, so that one that is sent again is not taken
 * twice and gets the same answer (RFC 3261, 17.2.2). Of as many as may be, the oldest makes room:
 * its repeat would be taken once more, and its signal is known by its id all the same.
 */
final class ServerTransactions {
  /** For so long a sender goes on sending. */
  private static final long REMEMBERED = Duration.ofSeconds(32).toNanos();

  private final LongSupplier nanos;
  private final int max;

  /** The oldest first. */
  private final Map<String, Transaction> all = new LinkedHashMap<>();

  ServerTransactions(LongSupplier nanos, int max) {
    this.nanos = nanos;
    this.max = max;
  }

  private record Transaction(Optional<String> answer, long since) {}

  boolean known(String key) {
    return all.containsKey(key);
  }

  /** Absent for one that is new, or still being worked on. */
  Optional<String> answer(String key) {
    var transaction = all.get(key);
    return transaction == null ? Optional.empty() : transaction.answer();
  }

  void begin(String key) {
    put(key, new Transaction(Optional.empty(), nanos.getAsLong()));
  }

  void answered(String key, String answer) {
    put(key, new Transaction(Optional.of(answer), nanos.getAsLong()));
  }

  void forget(String key) {
    all.remove(key);
  }

  void expire() {
    var now = nanos.getAsLong();
    var oldest = all.values().iterator();
    while (oldest.hasNext() && now - oldest.next().since() > REMEMBERED) {
      oldest.remove();
    }
  }

  int size() {
    return all.size();
  }

  private void put(String key, Transaction transaction) {
    all.remove(key);
    all.put(key, transaction);
    if (all.size() > max) {
      var oldest = all.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
  }
}
