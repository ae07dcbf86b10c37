package org.anyuan.response.adapter.in.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anyuan.response.domain.IncidentId;

/**
 * What was taken over last of each incident, of the latest ones. In a flood most events say what an
 * earlier one has said; a transaction for each would keep the one that opens a response waiting.
 */
final class LastTaken<T> {
  private static final int MOST = 4096;

  private record Taken(Object what, Instant at) {}

  private final Duration counts;
  private final Map<IncidentId, Taken> latest =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<IncidentId, Taken> eldest) {
          return size() > MOST;
        }
      };

  /**
   * @param counts so long it need not be taken over again: what is stored is kept by its age
   */
  LastTaken(Duration counts) {
    this.counts = counts;
  }

  synchronized boolean is(IncidentId incident, T what, Instant now) {
    var taken = latest.get(incident);
    return taken != null && taken.what().equals(what) && now.isBefore(taken.at().plus(counts));
  }

  /** Only once it is stored. */
  synchronized void took(IncidentId incident, T what, Instant now) {
    latest.put(incident, new Taken(what, now));
  }
}
