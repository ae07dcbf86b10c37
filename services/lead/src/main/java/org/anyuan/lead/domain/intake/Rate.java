package org.anyuan.lead.domain.intake;

import java.time.Duration;
import java.time.Instant;

/**
 * How many came lately: each counts one, and half as much a minute later. Two numbers, however many
 * came.
 */
public record Rate(double level, Instant at) {
  private static final double HALF_LIFE_MILLIS = Duration.ofMinutes(1).toMillis();

  public static Rate none(Instant now) {
    return new Rate(0, now);
  }

  public double levelAt(Instant now) {
    // A clock that goes back does not make it more.
    var millis = Math.max(0, Duration.between(at, now).toMillis());
    return level * Math.pow(0.5, millis / HALF_LIFE_MILLIS);
  }

  public Rate plusOne(Instant now) {
    return new Rate(levelAt(now) + 1, now.isAfter(at) ? now : at);
  }

  /** So little that it may be forgotten. */
  public boolean isIdle(Instant now) {
    return levelAt(now) < 0.01;
  }
}
