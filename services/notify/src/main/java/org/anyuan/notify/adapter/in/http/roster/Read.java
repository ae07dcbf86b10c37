package org.anyuan.notify.adapter.in.http.roster;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.anyuan.common.http.Given;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;
import org.anyuan.notify.domain.Span;

/** Days, times of the day and times of what a request gives as text. */
final class Read {
  private static final int LONGEST = 40;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;

  private Read() {}

  static LocalDate day(String field, String text) {
    var day = parsed(field, text, LocalDate::parse, "a day, such as 2026-10-01");
    checkYear(field, day.getYear());
    return day;
  }

  static Instant instant(String field, String text) {
    var at = Given.time(field, text);
    checkYear(field, at.atOffset(ZoneOffset.UTC).getYear());
    return at;
  }

  static Instant instant(String field, String text, Instant otherwise) {
    return text == null || text.isBlank() ? otherwise : instant(field, text);
  }

  /** What is beyond is a slip of the pen, and no sum of times can overflow. */
  private static void checkYear(String field, int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new InvalidField(field, "a year from " + FIRST_YEAR + " to " + LAST_YEAR);
    }
  }

  static LocalTime time(String field, String text) {
    return parsed(field, text, LocalTime::parse, "a time of the day, such as 08:00");
  }

  static ZoneId zone(String field, String text) {
    return parsed(field, text, ZoneId::of, "a time zone, such as Asia/Shanghai");
  }

  private static <T> T parsed(
      String field, String text, Function<String, T> parse, String expected) {
    if (Given.required(field, text).length() > LONGEST) {
      throw new InvalidField(field, expected);
    }
    try {
      return parse.apply(text);
    } catch (DateTimeException _) {
      throw new InvalidField(field, expected);
    }
  }

  static <E extends Enum<E>> Set<E> set(String field, Class<E> type, List<String> names) {
    var set = EnumSet.noneOf(type);
    var given = Given.list(field, names, type.getEnumConstants().length);
    for (var i = 0; i < given.size(); i++) {
      set.add(Text.oneOf(field + "[" + i + "]", type, given.get(i)));
    }
    return set;
  }

  static Optional<DayOfWeek> weekday(String field, String text) {
    return Optional.ofNullable(text).map(name -> Text.oneOf(field, DayOfWeek.class, name));
  }

  /** A time that is asked for; both ends may be left out. */
  static Span span(String from, String until, Instant now, Duration usual, Duration most) {
    var begin = instant("from", from, now);
    var end = instant("until", until, begin.plus(usual));
    if (end.isAfter(begin.plus(most))) {
      throw new InvalidField("until", "at most " + most.toDays() + " days after its begin");
    }
    return new Span(begin, end);
  }
}
