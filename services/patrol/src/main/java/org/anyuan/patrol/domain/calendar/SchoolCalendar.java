package org.anyuan.patrol.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.patrol.domain.Bounds;

/** On which days there is school, and when its children come and go. */
public record SchoolCalendar(
    List<Term> terms, List<Holiday> holidays, List<MakeUpDay> makeUpDays, List<GradeTimes> times) {
  private static final int MOST_TERMS = 8;
  private static final int MOST_DAYS = 60;
  private static final int MOST_TIMES = 20;

  public static SchoolCalendar of(
      List<Term> terms,
      List<Holiday> holidays,
      List<MakeUpDay> makeUpDays,
      List<GradeTimes> times) {
    Bounds.size("terms", terms, 1, MOST_TERMS);
    Bounds.size("holidays", holidays, 0, MOST_DAYS);
    Bounds.size("makeUpDays", makeUpDays, 0, MOST_DAYS);
    Bounds.size("times", times, 1, MOST_TIMES);
    inOrder("terms", "opens", terms, Term::opens, Term::closes);
    inOrder("holidays", "from", holidays, Holiday::from, Holiday::to);
    inOrder("makeUpDays", "day", makeUpDays, MakeUpDay::day, MakeUpDay::day);
    for (var i = 0; i < makeUpDays.size(); i++) {
      var day = makeUpDays.get(i).day();
      if (terms.stream().noneMatch(t -> t.holds(day))) {
        throw new InvalidField("makeUpDays[" + i + "].day", "outside of every term");
      }
      if (holidays.stream().anyMatch(h -> h.holds(day))) {
        throw new InvalidField("makeUpDays[" + i + "].day", "a holiday at the same time");
      }
    }
    return new SchoolCalendar(
        List.copyOf(terms), List.copyOf(holidays), List.copyOf(makeUpDays), List.copyOf(times));
  }

  private static <T> void inOrder(
      String list,
      String field,
      List<T> items,
      Function<T, LocalDate> first,
      Function<T, LocalDate> last) {
    for (var i = 1; i < items.size(); i++) {
      if (!first.apply(items.get(i)).isAfter(last.apply(items.get(i - 1)))) {
        throw new InvalidField(
            list + "[" + i + "]." + field, "after the end of the one before it, without overlap");
      }
    }
  }

  public boolean isSchoolDay(LocalDate day) {
    return weekday(day).isPresent();
  }

  public Stream<LocalDate> schoolDays(LocalDate from, LocalDate to) {
    return from.datesUntil(to.plusDays(1)).filter(this::isSchoolDay);
  }

  /** In the order of the day; none where there is no school. */
  public List<PeakWindow> windows(LocalDate day) {
    return weekday(day)
        .map(
            weekday ->
                PeakWindow.joined(
                    times.stream()
                        .filter(t -> t.weekdays().contains(weekday))
                        .flatMap(SchoolCalendar::windows)
                        .toList()))
        .orElse(List.of());
  }

  private static Stream<PeakWindow> windows(GradeTimes of) {
    return of.rushes().stream()
        .map(r -> new PeakWindow(r.peak(), r.begin(), r.end(), List.of(of.grades())));
  }

  /** The weekday whose times the day has. */
  private Optional<DayOfWeek> weekday(LocalDate day) {
    if (terms.stream().noneMatch(t -> t.holds(day))
        || holidays.stream().anyMatch(h -> h.holds(day))) {
      return Optional.empty();
    }
    return MakeUpDay.isWeekday(day.getDayOfWeek())
        ? Optional.of(day.getDayOfWeek())
        : makeUpDays.stream().filter(m -> m.day().equals(day)).map(MakeUpDay::follows).findFirst();
  }
}
