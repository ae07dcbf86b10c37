package org.anyuan.notify.adapter.in.http.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.anyuan.common.http.Given;
import org.anyuan.notify.domain.roster.DayKinds;
import org.anyuan.notify.domain.roster.Days;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Holidays, make-up days and terms. */
@Schema(name = "DayKinds")
record DaysBody(
    @Schema(maxItems = DayKinds.MOST) List<PeriodBody> holidays,
    @Schema(
            maxItems = DayKinds.MOST,
            implementation = LocalDate[].class,
            description = "Days of a weekend on which people work (调休)")
        List<String> makeUpDays,
    @Schema(maxItems = DayKinds.MOST_TERMS, description = "None: no day is a school day")
        List<PeriodBody> terms) {

  /** Both days are part of it. */
  @Schema(name = "Days")
  record PeriodBody(
      @Schema(required = true, implementation = LocalDate.class) String from,
      @Schema(required = true, implementation = LocalDate.class) String to) {
    static PeriodBody of(Days days) {
      return new PeriodBody(days.from().toString(), days.to().toString());
    }

    Days days(String field) {
      return Days.of(field, Read.day(field + ".from", from), Read.day(field + ".to", to));
    }
  }

  static DaysBody of(DayKinds days) {
    return new DaysBody(
        days.holidays().stream().map(PeriodBody::of).toList(),
        days.makeUpDays().stream().sorted().map(LocalDate::toString).toList(),
        days.terms().stream().map(PeriodBody::of).toList());
  }

  DayKinds days(String field) {
    return DayKinds.of(
        field,
        periods(field + ".holidays", holidays, DayKinds.MOST),
        makeUpDays(field + ".makeUpDays"),
        periods(field + ".terms", terms, DayKinds.MOST_TERMS));
  }

  private List<LocalDate> makeUpDays(String field) {
    var given = Given.list(field, makeUpDays, DayKinds.MOST);
    return IntStream.range(0, given.size())
        .mapToObj(i -> Read.day(field + "[" + i + "]", given.get(i)))
        .toList();
  }

  private static List<Days> periods(String field, List<PeriodBody> bodies, int most) {
    var given = Given.list(field, bodies, most);
    return IntStream.range(0, given.size())
        .mapToObj(i -> given.get(i).days(field + "[" + i + "]"))
        .toList();
  }
}
