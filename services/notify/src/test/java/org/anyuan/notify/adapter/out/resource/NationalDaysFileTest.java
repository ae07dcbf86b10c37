package org.anyuan.notify.adapter.out.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NationalDaysFileTest {
  /** 全国年节及纪念日放假办法: 13 days of holidays beside the 104 of weekends. */
  private static final int WORKDAYS = 365 - 104 - 13;

  @Test
  void shouldComeToTheWorkdaysOfTheYear() {
    var days = new NationalDaysFile().calendar().days();
    var worked =
        LocalDate.of(2026, 1, 1)
            .datesUntil(LocalDate.of(2027, 1, 1))
            .filter(
                day ->
                    days.makeUpDays().contains(day)
                        || (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
                            && days.holidays().stream()
                                .noneMatch(h -> !day.isBefore(h.from()) && !day.isAfter(h.to()))))
            .count();
    assertThat(worked).isEqualTo(WORKDAYS);
  }

  @Test
  void shouldSayWhoPublishedIt() {
    assertThat(new NationalDaysFile().calendar().source()).startsWith("国务院办公厅");
  }
}
