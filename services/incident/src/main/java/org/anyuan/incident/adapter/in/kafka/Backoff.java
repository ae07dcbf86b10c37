package org.anyuan.incident.adapter.in.kafka;

import java.time.Duration;
import java.time.Instant;

/** Waits twice as long after each failure, up to a bound. */
final class Backoff {
  private final Duration first;
  private final Duration most;
  private Duration next;
  private Instant until = Instant.EPOCH;

  Backoff(Duration first, Duration most) {
    this.first = first;
    this.most = most;
    this.next = first;
  }

  boolean waits(Instant now) {
    return now.isBefore(until);
  }

  /** No failure since the last success. */
  boolean begins() {
    return next.equals(first);
  }

  void failed(Instant now) {
    until = now.plus(next);
    var doubled = next.multipliedBy(2);
    next = doubled.compareTo(most) > 0 ? most : doubled;
  }

  void reset() {
    next = first;
    until = Instant.EPOCH;
  }
}
