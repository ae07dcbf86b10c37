package org.anyuan.common.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was taken over last of each thing that is followed, of the latest ones. In a flood most
 * events say what an earlier one has said; a transaction for each would keep the one that matters
 * waiting. It is no inbox: a copy that begins again takes over everything once more.
 *
 * <p>A later event that says the same, but for its version, may be left out: whatever comes in
 * between is older than it, and says the same or is dropped by its version.
 */
public final class LastTaken<K, T> {
  private static final int MOST = 4096;

  private record Taken(Object what, Instant at) {}

  private final Duration counts;
  private final Map<K, Taken> latest =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Taken> eldest) {
          return size() > MOST;
        }
      };

  /**
   * @param counts so long it need not be taken over again: what is stored is kept by its age
   */
  public LastTaken(Duration counts) {
    this.counts = counts;
  }

  public synchronized boolean is(K thing, T what, Instant now) {
    var taken = latest.get(thing);
    return taken != null && taken.what().equals(what) && now.isBefore(taken.at().plus(counts));
  }

  /** Only once it is stored. */
  public synchronized void took(K thing, T what, Instant now) {
    latest.put(thing, new Taken(what, now));
  }
}
