package org.anyuan.patrol.domain.duty;

import static org.anyuan.patrol.domain.Samples.assignment;
import static org.anyuan.patrol.domain.Samples.calendar;
import static org.anyuan.patrol.domain.Samples.day;
import static org.anyuan.patrol.domain.Samples.officer;
import static org.anyuan.patrol.domain.Samples.spot;
import static org.anyuan.patrol.domain.Samples.staffing;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.patrol.domain.post.PostRole;
import org.junit.jupiter.api.Test;

class DutiesOfSlotTest {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final LocalDate DAY = day("2026-09-08");
  private static final Spot SPOT = spot("p1", "s1");

  @Test
  void shouldMakeADutyForEachAssignedAndForEachMissing() {
    var duties = officersOf(slots(2, "060001"), List.of());
    assertThat(duties)
        .extracting(d -> d.life().holder().map(Holder::label).orElse("-"))
        .containsExactly("060001", "-");
    assertThat(duties).allMatch(Duty::required);
    assertThat(duties.getFirst().begin()).isEqualTo(Instant.parse("2026-09-07T23:30:00Z"));
  }

  @Test
  void shouldMakeTheSameOnesAgain() {
    assertThat(officersOf(slots(2, "060001"), List.of()))
        .isEqualTo(officersOf(slots(2, "060001"), List.of()));
  }

  @Test
  void shouldAskForNoMorePeopleThanTheSlotWherePeopleHadAHandInIt() {
    // Given: the vacancy was filled by hand
    var vacant = officersOf(slots(1), List.of()).getFirst();
    var filled =
        ((Outcome.Changed<Duty>) vacant.on(new DutyCommand.Fill(officer("060009")))).value();
    // When: somebody is assigned as well
    var made = officersOf(slots(1, "060001"), List.of(filled));
    // Then
    assertThat(made).hasSize(1).noneMatch(Duty::required);
  }

  private static List<Duty> officersOf(Stream<Slot> slots, List<Duty> touched) {
    return slots.flatMap(slot -> DutiesOfSlot.of(slot, CHINA, touched).stream()).toList();
  }

  private static Stream<Slot> slots(int officers, String... labels) {
    var assignments =
        Stream.of(labels)
            .map(l -> assignment("a-" + l, SPOT, officer(l), "2026-09-01", "2026-12-31"))
            .toList();
    return new SchoolDuties(
            "s1",
            Optional.of(calendar("2026-09-01")),
            List.of(new SchoolDuties.Manned(SPOT, staffing(officers, 1))),
            assignments)
        .slots(DAY, DAY)
        .filter(s -> s.role() == PostRole.POLICE_OFFICER)
        .limit(1);
  }
}
