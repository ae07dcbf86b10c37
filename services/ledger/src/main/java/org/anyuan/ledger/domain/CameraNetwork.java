package org.anyuan.ledger.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.outcome.Text;

/**
 * Whether a camera can be reached, as somebody said.
 *
 * @param since when it became so
 * @param toldAt when it was said last, by {@code toldBy}
 */
public record CameraNetwork(State state, Instant since, Instant toldAt, String toldBy) {
  /** What was said longer ago counts for nothing any more. */
  public static final Duration VALID = Duration.ofMinutes(15);

  /**
   * The same said again sooner than this is no news: a probe may ask each minute, and what follows
   * the registry need not hear of each.
   */
  private static final Duration NEWS_AFTER = Duration.ofMinutes(5);

  public enum State {
    ONLINE,
    OFFLINE,
    UNKNOWN;

    public static State of(String field, String text) {
      return Text.oneOf(field, State.class, text);
    }
  }

  public Instant validUntil() {
    return toldAt.plus(VALID);
  }

  public State at(Instant now) {
    return now.isAfter(validUntil()) ? State.UNKNOWN : state;
  }

  /** Empty: nothing that is worth a new version, or older than what is known. */
  static Optional<CameraNetwork> after(
      Optional<CameraNetwork> before, State state, Instant at, String by) {
    if (before.isEmpty()) {
      return Optional.of(new CameraNetwork(state, at, at, by));
    }
    var known = before.get();
    if (at.isBefore(known.toldAt)) {
      return Optional.empty();
    }
    if (known.state != state || known.at(at) != known.state) {
      return Optional.of(new CameraNetwork(state, at, at, by));
    }
    return at.isBefore(known.toldAt.plus(NEWS_AFTER))
        ? Optional.empty()
        : Optional.of(new CameraNetwork(state, known.since, at, by));
  }
}
