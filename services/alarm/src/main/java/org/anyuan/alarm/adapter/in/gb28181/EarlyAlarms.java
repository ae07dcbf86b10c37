package org.anyuan.alarm.adapter.in.gb28181;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Alarms of devices that have not registered with this process, as after its restart: a device
 * believes to be registered until its next message is refused, and what it sent in between it does
 * not send again. They wait here until the device registers from the same address, which shows that
 * they are of it; without that they never count. Few are kept of one device, and few devices'.
 */
final class EarlyAlarms {
  /** A device that hears nothing registers anew after three heartbeats of a minute. */
  private static final long KEPT = Duration.ofMinutes(5).toNanos();

  private static final int MAX_OF_ONE = 4;

  private final LongSupplier nanos;
  private final int max;

  /** The oldest first. */
  private final Map<Whose, Kept> all = new LinkedHashMap<>();

  EarlyAlarms(LongSupplier nanos, int max) {
    this.nanos = nanos;
    this.max = max;
  }

  /**
   * One of them.
   *
   * @param transaction which it came by, as a number
   */
  record Early(AlarmNotice notice, long transaction) {}

  private record Whose(String code, String host) {}

  private record Kept(Deque<Early> alarms, long since) {}

  void keep(String code, String host, Early alarm) {
    expire();
    var kept =
        all.computeIfAbsent(
            new Whose(code, host), whose -> new Kept(new ArrayDeque<>(), nanos.getAsLong()));
    if (!kept.alarms().contains(alarm)) {
      kept.alarms().add(alarm);
    }
    if (kept.alarms().size() > MAX_OF_ONE) {
      // The first press counts most: it says since when help is needed.
      kept.alarms().removeLast();
    }
    if (all.size() > max) {
      var oldest = all.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
  }

  /** Theirs, once. */
  List<Early> take(String code, String host) {
    expire();
    var kept = all.remove(new Whose(code, host));
    return kept == null ? List.of() : List.copyOf(kept.alarms());
  }

  private void expire() {
    var now = nanos.getAsLong();
    var oldest = all.values().iterator();
    while (oldest.hasNext() && now - oldest.next().since() > KEPT) {
      oldest.remove();
    }
  }

  int size() {
    return all.size();
  }
}
