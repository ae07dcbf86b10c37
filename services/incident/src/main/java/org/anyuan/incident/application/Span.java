package org.anyuan.incident.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** Whole days by the calendar in Asia/Shanghai, the last one included. */
public record Span(LocalDate from, LocalDate to) {
  /** A leap year's. */
  public static final int MOST_DAYS = 366;

  public boolean sound() {
    return !to.isBefore(from) && ChronoUnit.DAYS.between(from, to) < MOST_DAYS;
  }

  public Instant start() {
    return from.atStartOfDay(ButtonTests.CALENDAR).toInstant();
  }

  /** Not part of it any more. */
  public Instant end() {
    return to.plusDays(1).atStartOfDay(ButtonTests.CALENDAR).toInstant();
  }

  public YearMonth lastMonth() {
    return YearMonth.from(to);
  }
}
