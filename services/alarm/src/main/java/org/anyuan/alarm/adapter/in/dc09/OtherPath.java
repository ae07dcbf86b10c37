package org.anyuan.alarm.adapter.in.dc09;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.alarm.domain.Press;
import org.anyuan.alarm.domain.SignalId;

/**
 * Finds one press again that a panel reports over two paths. DC-09 numbers the frames of each pair
 * of transmitter and receiver apart, so the sequence alone is not the same over both; what the
 * panel says and its own time are. Then the number that came first counts for both, and they are
 * one press.
 *
 * <p>Over one path another number is always another press, however alike the two are. What could be
 * taken for one here are two presses of the same button in the same second, one lost on each path.
 * A copy of the service knows of its own presses alone; another one counts two, of one incident.
 */
final class OtherPath {
  /** As long as a repeat is dropped by its id. */
  private static final Duration KNOWN_FOR = Duration.ofMinutes(10);

  private static final Duration MAX_AHEAD = Duration.ofSeconds(20);
  private static final int MAX_KNOWN = 50_000;

  private final Cache<Same, Counted> known = cache();
  private final Cache<Sent, Integer> counted = cache();

  private static <K, V> Cache<K, V> cache() {
    return Caffeine.newBuilder().maximumSize(MAX_KNOWN).expireAfterWrite(KNOWN_FOR).build();
  }

  /** The content with the device in it, and the panel's time. */
  private record Same(List<SignalId> content, Instant time) {}

  private record Counted(String path, int sequence) {}

  /** A frame that is sent again may say another time. */
  private record Sent(List<SignalId> content, String path, int sequence) {}

  /**
   * The sequence to count it by.
   *
   * @param from where it came from, without what changes from connection to connection
   * @param presses its presses with any one sequence
   */
  int sequence(Frame frame, String from, List<Press> presses, Optional<Instant> sent, Instant now) {
    var time = time(presses, sent, now);
    if (time.isEmpty() || presses.isEmpty()) {
      return frame.sequence();
    }
    var content = presses.stream().map(Press::signalId).toList();
    var path = from + " " + frame.line();
    var again = new Sent(content, path, frame.sequence());
    var before = counted.getIfPresent(again);
    var mine = new Counted(path, before == null ? frame.sequence() : before);
    var first = known.asMap().putIfAbsent(new Same(content, time.get()), mine);
    if (before != null || first == null || first.path().equals(path)) {
      return mine.sequence();
    }
    counted.put(again, first.sequence());
    return first.sequence();
  }

  /** A clock that stands still says the same of every press: it has to be about right. */
  private static Optional<Instant> time(List<Press> presses, Optional<Instant> sent, Instant now) {
    return presses.stream()
        .findFirst()
        .flatMap(Press::occurredAt)
        .filter(at -> !at.isAfter(now.plus(MAX_AHEAD)) && !at.isBefore(now.minus(KNOWN_FOR)))
        .or(() -> sent.filter(at -> PanelTime.inWindow(at, now)));
  }
}
