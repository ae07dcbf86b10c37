package org.anyuan.patrol.adapter.in.http;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;
import org.anyuan.patrol.domain.calendar.GradeTimes;
import org.anyuan.patrol.domain.calendar.Holiday;
import org.anyuan.patrol.domain.calendar.MakeUpDay;
import org.anyuan.patrol.domain.calendar.Peak;
import org.anyuan.patrol.domain.calendar.Rush;
import org.anyuan.patrol.domain.calendar.SchoolCalendar;
import org.anyuan.patrol.domain.calendar.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A calendar, given or answered. Days are yyyy-MM-dd, times HH:mm in Asia/Shanghai. */
@Schema(name = "Calendar")
record CalendarBody(
    @Schema(required = true, minItems = 1, maxItems = 8) List<TermBody> terms,
    @Schema(maxItems = 60) List<HolidayBody> holidays,
    @Schema(maxItems = 60, description = "Days of a weekend with school (调休)")
        List<MakeUpBody> makeUpDays,
    @Schema(required = true, minItems = 1, maxItems = 20) List<TimesBody> times) {

  /** A term, both days included. */
  @Schema(name = "Term")
  record TermBody(String name, String opens, String closes) {}

  /** Days without school. */
  @Schema(name = "Holiday")
  record HolidayBody(String name, String from, String to) {}

  /** A weekend's day that has the times of a weekday. */
  @Schema(name = "MakeUpDay")
  record MakeUpBody(String day, @Schema(description = "MONDAY to FRIDAY") String follows) {}

  /** When some grades come and go. */
  @Schema(name = "GradeTimes")
  record TimesBody(
      @Schema(maxLength = 20) String grades,
      @Schema(description = "MONDAY to FRIDAY; left out: all of them") List<String> weekdays,
      @Schema(minItems = 1, maxItems = 8) List<RushBody> rushes) {}

  /** One arrival or dismissal. */
  @Schema(name = "Rush")
  record RushBody(
      @Schema(description = "ARRIVAL or DISMISSAL") String peak, String begin, String end) {}

  SchoolCalendar calendar() {
    // As many as are looked at: what is beyond is refused by number before.
    bound("terms", terms, 8);
    bound("holidays", holidays, 60);
    bound("makeUpDays", makeUpDays, 60);
    bound("times", times, 20);
    return SchoolCalendar.of(
        each("terms", terms, CalendarBody::term),
        each("holidays", holidays, CalendarBody::holiday),
        each("makeUpDays", makeUpDays, CalendarBody::makeUpDay),
        each("times", times, CalendarBody::times));
  }

  private static void bound(String field, List<?> given, int most) {
    if (Given.list(given).size() > most) {
      throw new InvalidField(field, "at most " + most + " of them");
    }
  }

  private static <B, V> List<V> each(String list, List<B> given, BiFunction<String, B, V> read) {
    var items = Given.list(given);
    return IntStream.range(0, items.size())
        .mapToObj(
            i -> {
              var field = list + "[" + i + "]";
              return read.apply(field, Given.required(field, items.get(i)));
            })
        .toList();
  }

  private static Term term(String field, TermBody b) {
    return Term.of(
        field,
        b.name(),
        Given.day(field + ".opens", b.opens()),
        Given.day(field + ".closes", b.closes()));
  }

  private static Holiday holiday(String field, HolidayBody b) {
    return Holiday.of(
        field, b.name(), Given.day(field + ".from", b.from()), Given.day(field + ".to", b.to()));
  }

  private static MakeUpDay makeUpDay(String field, MakeUpBody b) {
    return MakeUpDay.of(
        field,
        Given.day(field + ".day", b.day()),
        Text.oneOf(field + ".follows", DayOfWeek.class, b.follows()));
  }

  private static GradeTimes times(String field, TimesBody b) {
    bound(field + ".weekdays", b.weekdays(), 5);
    bound(field + ".rushes", b.rushes(), 8);
    var weekdays =
        Given.list(b.weekdays()).stream()
            .map(day -> Text.oneOf(field + ".weekdays", DayOfWeek.class, day))
            .distinct()
            .toList();
    return GradeTimes.of(
        field,
        b.grades(),
        Set.copyOf(weekdays),
        each(field + ".rushes", b.rushes(), CalendarBody::rush));
  }

  private static Rush rush(String field, RushBody b) {
    return Rush.of(
        field,
        Text.oneOf(field + ".peak", Peak.class, b.peak()),
        Given.time(field + ".begin", b.begin()),
        Given.time(field + ".end", b.end()));
  }

  static CalendarBody of(SchoolCalendar calendar) {
    return new CalendarBody(
        calendar.terms().stream()
            .map(t -> new TermBody(t.name(), "" + t.opens(), "" + t.closes()))
            .toList(),
        calendar.holidays().stream()
            .map(h -> new HolidayBody(h.name(), "" + h.from(), "" + h.to()))
            .toList(),
        calendar.makeUpDays().stream()
            .map(m -> new MakeUpBody("" + m.day(), m.follows().name()))
            .toList(),
        calendar.times().stream().map(CalendarBody::timesOf).toList());
  }

  private static TimesBody timesOf(GradeTimes times) {
    return new TimesBody(
        times.grades(),
        times.weekdays().stream().sorted().map(DayOfWeek::name).toList(),
        times.rushes().stream()
            .map(r -> new RushBody(r.peak().name(), "" + r.begin(), "" + r.end()))
            .toList());
  }
}
