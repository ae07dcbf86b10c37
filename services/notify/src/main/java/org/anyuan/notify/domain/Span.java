package org.anyuan.notify.domain;

import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.outcome.InvalidField;

/** A time from an instant up to another, which is not part of it: never empty. */
public record Span(Instant from, Instant until) {
  public Span {
    if (!from.isBefore(until)) {
      throw new InvalidField("until", "after its begin");
    }
  }

  public static Span of(String field, Instant from, Instant until) {
    Bounds.present(field + ".from", from);
    Bounds.present(field + ".until", until);
    if (!from.isBefore(until)) {
      throw new InvalidField(field + ".until", "after its begin");
    }
    return new Span(from, until);
  }

  /** Absent where it would be empty. */
  public static Optional<Span> between(Instant from, Instant until) {
    return from.isBefore(until) ? Optional.of(new Span(from, until)) : Optional.empty();
  }

  public boolean contains(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }

  public boolean overlaps(Span other) {
    return from.isBefore(other.until) && other.from.isBefore(until);
  }

  /** What both have. */
  public Optional<Span> and(Span other) {
    return between(
        from.isAfter(other.from) ? from : other.from,
        until.isBefore(other.until) ? until : other.until);
  }
}
