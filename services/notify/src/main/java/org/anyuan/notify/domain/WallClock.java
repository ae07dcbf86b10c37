package org.anyuan.notify.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When it is so late on a day somewhere: the first instant at which the clock on the wall shows
 * that time or a later one. A time that a change of the clock leaves out is the instant of the
 * change; one that the clock shows twice is the first. So every time of every day is exactly one
 * instant, and a later one is never before an earlier one.
 */
public final class WallClock {
  private WallClock() {}

  public static Instant instant(LocalDate day, LocalTime time, ZoneId zone) {
    var local = LocalDateTime.of(day, time);
    var change = zone.getRules().getTransition(local);
    return change != null && change.isGap()
        ? change.getInstant()
        : ZonedDateTime.ofLocal(local, zone, null).toInstant();
  }

  public static LocalDate day(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDate();
  }
}
