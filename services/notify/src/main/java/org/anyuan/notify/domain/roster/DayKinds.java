package org.anyuan.notify.domain.roster;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.notify.domain.Bounds;

/**
 * Holidays, make-up days and terms, as a roster's version knows them: a value, so that what was
 * worked out with it stays the same whatever a calendar says later.
 *
 * @param holidays without work, weekends within them too
 * @param makeUpDays days of a weekend on which people work in return for a holiday (调休)
 * @param terms none: there is no school day
 */
public record DayKinds(List<Days> holidays, Set<LocalDate> makeUpDays, List<Days> terms) {
  public static final int MOST = 60;
  public static final int MOST_TERMS = 8;

  /** No holidays and no school are known. */
  public static final DayKinds PLAIN = new DayKinds(List.of(), Set.of(), List.of());

  public DayKinds {
    holidays = List.copyOf(holidays);
    makeUpDays = Set.copyOf(makeUpDays);
    terms = List.copyOf(terms);
  }

  public static DayKinds of(
      String field, List<Days> holidays, List<LocalDate> makeUpDays, List<Days> terms) {
    Bounds.size(field + ".holidays", holidays, 0, MOST);
    Bounds.size(field + ".makeUpDays", makeUpDays, 0, MOST);
    Bounds.size(field + ".terms", terms, 0, MOST_TERMS);
    for (var i = 0; i < makeUpDays.size(); i++) {
      var day = makeUpDays.get(i);
      var at = field + ".makeUpDays[" + i + "]";
      if (isMondayToFriday(Bounds.present(at, day))) {
        throw new InvalidField(at, "a Saturday or Sunday: other days are workdays anyway");
      }
      if (holidays.stream().anyMatch(holiday -> holiday.holds(day))) {
        throw new InvalidField(at, "a holiday at the same time");
      }
    }
    return new DayKinds(holidays, Set.copyOf(makeUpDays), terms);
  }

  /** What either calls a holiday, a make-up day, a term. */
  DayKinds and(DayKinds other) {
    var makeUp = new HashSet<>(makeUpDays);
    makeUp.addAll(other.makeUpDays);
    return new DayKinds(
        Stream.concat(holidays.stream(), other.holidays.stream()).distinct().toList(),
        makeUp,
        Stream.concat(terms.stream(), other.terms.stream()).distinct().toList());
  }

  boolean is(LocalDate day, DayKind kind) {
    return switch (kind) {
      case WORKDAY -> isWorkday(day);
      case SCHOOL_DAY -> isWorkday(day) && terms.stream().anyMatch(term -> term.holds(day));
      case DAY_OFF -> !isWorkday(day);
    };
  }

  private boolean isWorkday(LocalDate day) {
    return isMondayToFriday(day)
        ? holidays.stream().noneMatch(holiday -> holiday.holds(day))
        : makeUpDays.contains(day);
  }

  private static boolean isMondayToFriday(LocalDate day) {
    return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
  }
}
