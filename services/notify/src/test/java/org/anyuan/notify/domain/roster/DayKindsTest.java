package org.anyuan.notify.domain.roster;

import static org.anyuan.notify.domain.roster.Samples.AUTUMN;
import static org.anyuan.notify.domain.roster.Samples.day;
import static org.anyuan.notify.domain.roster.Samples.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.anyuan.common.outcome.InvalidField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayKindsTest {
  @ParameterizedTest
  @CsvSource({
    "2026-08-31, WORKDAY",
    "2026-09-01, WORKDAY SCHOOL_DAY",
    "2026-09-05, DAY_OFF",
    "2026-09-27, WORKDAY SCHOOL_DAY",
    "2026-10-01, DAY_OFF",
    "2026-10-07, DAY_OFF",
    "2026-10-08, WORKDAY SCHOOL_DAY",
    "2026-10-10, WORKDAY SCHOOL_DAY",
    "2026-10-11, DAY_OFF",
    "2027-01-21, WORKDAY"
  })
  void shouldTellDaysApart(LocalDate day, String kinds) {
    assertThat(Arrays.stream(DayKind.values()).filter(kind -> AUTUMN.is(day, kind)))
        .containsExactlyInAnyOrder(
            Arrays.stream(kinds.split(" ")).map(DayKind::valueOf).toArray(DayKind[]::new));
  }

  @Test
  void shouldRefuseAMakeUpDayThatIsNone() {
    assertThatThrownBy(() -> DayKinds.of("days", List.of(), List.of(day("2026-09-28")), List.of()))
        .isInstanceOfSatisfying(
            InvalidField.class, e -> assertThat(e.field()).isEqualTo("days.makeUpDays[0]"));
    assertThatThrownBy(
            () ->
                DayKinds.of(
                    "days",
                    List.of(days("2026-09-26", "2026-09-28")),
                    List.of(day("2026-09-27")),
                    List.of()))
        .isInstanceOf(InvalidField.class);
  }
}
