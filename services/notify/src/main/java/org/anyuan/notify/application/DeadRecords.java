package org.anyuan.notify.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Records of other services' events that could not be read or stored, until somebody has them read
 * again.
 */
public interface DeadRecords {
  /**
   * Of what: each is read by a group of its own, so the same record may lie here for two of them.
   */
  enum Source {
    /** Who is to be told of incidents. */
    INCIDENTS,
    /** Who is to be told of leads, reviews and circulars. */
    LEADS,
    /** What feeds say of incidents. */
    FEEDS
  }

  /** Where it lies. */
  record Place(Source of, int partition, long offset) {}

  /** Without its content, which may name people. */
  record DeadRecord(
      Place place,
      Instant at,
      Optional<String> key,
      Optional<String> eventId,
      Optional<String> reason,
      int bytes) {}

  /** What came of reading one again. */
  sealed interface Replay {
    record Done() implements Replay {}

    /** It still does not fit. */
    record Failed(String reason) implements Replay {}
  }

  /** Kafka, or the store that it is read into, does not answer. */
  final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unreachable(Throwable cause) {
      super("dead records cannot be read now", cause);
    }
  }

  /**
   * The newest of all first. Waits.
   *
   * @param before of a source from below that offset on
   * @throws Unreachable within seconds
   */
  List<DeadRecord> list(Map<Source, Long> before, int limit);

  /**
   * By this service alone: others have read it. Waits.
   *
   * @return absent: there is no such record
   * @throws Unreachable within seconds
   */
  Optional<Replay> replay(Place place);
}
