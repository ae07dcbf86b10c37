package org.anyuan.incident.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a group could not process, until an operator has it processed again. */
public interface DeadLetters {

  /** The newest first, from below that offset on. Throws {@link Unreachable}. */
  List<DeadLetter> list(DeadLetterTopic topic, Optional<Long> before, int limit);

  /** Empty when there is no such record. Throws {@link Unreachable}. */
  Optional<Replay> replay(DeadLetterTopic topic, int partition, long offset);

  /** Without its content, which may name people. */
  record DeadLetter(
      int partition,
      long offset,
      Instant at,
      String key,
      String type,
      String id,
      String reason,
      int bytes) {}

  sealed interface Replay {
    record Done() implements Replay {}

    /** It still does not fit. */
    record Failed(String reason) implements Replay {}
  }

  final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unreachable(Throwable cause) {
      super("Kafka does not answer", cause);
    }
  }
}
