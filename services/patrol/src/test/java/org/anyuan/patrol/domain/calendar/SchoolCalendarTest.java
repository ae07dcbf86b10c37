package org.anyuan.patrol.domain.calendar;

import static org.anyuan.patrol.domain.Samples.calendar;
import static org.anyuan.patrol.domain.Samples.day;
import static org.anyuan.patrol.domain.Samples.rush;
import static org.anyuan.patrol.domain.Samples.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.anyuan.common.outcome.InvalidField;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolCalendarTest {
  private static final Rush MORNING = rush(Peak.ARRIVAL, "07:30", "08:00");
  private static final Term AUTUMN = Term.of("t", "秋", day("2026-09-01"), day("2027-01-20"));

  @ParameterizedTest
  @CsvSource({
    "2026-08-31,false", // before it opens
    "2026-09-01,true",
    "2026-09-05,false", // a Saturday
    "2026-09-27,true", // a Sunday, made up
    "2026-10-01,false",
    "2026-10-07,false",
    "2026-10-08,true",
    "2027-01-20,true",
    "2027-01-21,false"
  })
  void shouldKnowItsSchoolDays(LocalDate day, boolean school) {
    assertThat(calendar("2026-09-01").isSchoolDay(day)).isEqualTo(school);
    assertThat(calendar("2026-09-01").windows(day)).hasSize(school ? 2 : 0);
  }

  @Test
  void shouldJoinGradesWhoseWindowsTouch() {
    // Given: two that touch and one by itself
    var calendar =
        SchoolCalendar.of(
            List.of(AUTUMN),
            List.of(),
            List.of(),
            List.of(
                times("1-2", MORNING, rush(Peak.DISMISSAL, "15:30", "15:50")),
                times("3-4", MORNING, rush(Peak.DISMISSAL, "15:50", "16:10")),
                times("5-6", MORNING, rush(Peak.DISMISSAL, "16:40", "17:00"))));
    // When
    var windows = calendar.windows(day("2026-09-01"));
    // Then
    assertThat(windows)
        .containsExactly(
            window(Peak.ARRIVAL, "07:30", "08:00", "1-2", "3-4", "5-6"),
            window(Peak.DISMISSAL, "15:30", "16:10", "1-2", "3-4"),
            window(Peak.DISMISSAL, "16:40", "17:00", "5-6"));
  }

  @Test
  void shouldGiveAMakeUpDayTheTimesOfTheWeekdayThatItFollows() {
    // Given: Wednesday ends early
    var early = rush(Peak.DISMISSAL, "12:00", "12:30");
    var late = rush(Peak.DISMISSAL, "17:00", "17:30");
    var others = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    others.remove(DayOfWeek.WEDNESDAY);
    var calendar =
        SchoolCalendar.of(
            List.of(AUTUMN),
            List.of(),
            List.of(MakeUpDay.of("m", day("2026-09-27"), DayOfWeek.WEDNESDAY)),
            List.of(
                GradeTimes.of("t", "all", Set.of(DayOfWeek.WEDNESDAY), List.of(early)),
                GradeTimes.of("t", "all", others, List.of(late))));
    // When, then
    assertThat(calendar.windows(day("2026-09-27")).getFirst().begin())
        .isEqualTo(LocalTime.parse("12:00"));
    assertThat(calendar.windows(day("2026-09-28")).getFirst().begin())
        .isEqualTo(LocalTime.parse("17:00"));
  }

  @Test
  void shouldNameTheFieldAtFault() {
    at("terms[1].opens", () -> of(List.of(AUTUMN, AUTUMN), List.of(), List.of()));
    at("terms", () -> of(List.of(), List.of(), List.of()));
    at("t.closes", () -> Term.of("t", "秋", day("2026-09-01"), day("2026-09-01")));
    at("t.closes", () -> Term.of("t", "秋", day("2026-09-01"), day("2027-09-01")));
    at("t.opens", () -> Term.of("t", "秋", day("0026-09-01"), day("2026-10-01")));
    at("t.name", () -> Term.of("t", " ", day("2026-09-01"), day("2026-10-01")));
    at("h.to", () -> Holiday.of("h", "国庆", day("2026-10-07"), day("2026-10-01")));
    var holiday = Holiday.of("h", "中秋", day("2026-09-25"), day("2026-09-27"));
    at("holidays[1].from", () -> of(List.of(AUTUMN), List.of(holiday, holiday), List.of()));
    var sunday = MakeUpDay.of("m", day("2026-09-27"), DayOfWeek.MONDAY);
    at("makeUpDays[0].day", () -> of(List.of(AUTUMN), List.of(holiday), List.of(sunday)));
    var august = MakeUpDay.of("m", day("2026-08-30"), DayOfWeek.MONDAY);
    at("makeUpDays[0].day", () -> of(List.of(AUTUMN), List.of(), List.of(august)));
    at("makeUpDays[1].day", () -> of(List.of(AUTUMN), List.of(), List.of(sunday, sunday)));
    at("m.day", () -> MakeUpDay.of("m", day("2026-09-28"), DayOfWeek.MONDAY));
    at("m.follows", () -> MakeUpDay.of("m", day("2026-09-27"), DayOfWeek.SUNDAY));
    at("rush.end", () -> rush(Peak.ARRIVAL, "08:00", "07:30"));
    at("rush.end", () -> rush(Peak.ARRIVAL, "06:00", "09:01"));
    at("times.rushes[1].begin", () -> times("1", MORNING, MORNING));
    at("times.grades", () -> times("", MORNING));
    at("t.weekdays", () -> GradeTimes.of("t", "1", Set.of(DayOfWeek.SUNDAY), List.of(MORNING)));
  }

  private static SchoolCalendar of(
      List<Term> terms, List<Holiday> holidays, List<MakeUpDay> makeUpDays) {
    return SchoolCalendar.of(terms, holidays, makeUpDays, List.of(times("1", MORNING)));
  }

  private static void at(String field, ThrowingCallable making) {
    assertThat(catchThrowableOfType(InvalidField.class, making).field()).isEqualTo(field);
  }

  private static PeakWindow window(Peak peak, String begin, String end, String... grades) {
    return new PeakWindow(peak, LocalTime.parse(begin), LocalTime.parse(end), List.of(grades));
  }
}
