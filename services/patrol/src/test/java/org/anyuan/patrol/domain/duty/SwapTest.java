package org.anyuan.patrol.domain.duty;

import static org.anyuan.patrol.domain.Samples.NOW;
import static org.anyuan.patrol.domain.Samples.officer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.patrol.domain.Samples;
import org.anyuan.patrol.domain.Table;
import org.anyuan.patrol.domain.calendar.Peak;
import org.anyuan.patrol.domain.duty.Swap.State;
import org.anyuan.patrol.domain.post.PostRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwapTest {
  private static final Instant BEGIN = NOW.plus(Duration.ofHours(1));
  private static final Duty MINE = duty("d1", "060001");
  private static final Duty THEIRS = duty("d2", "060002");

  @ParameterizedTest
  @CsvSource({
    "PROPOSED,ACCEPTED,DECLINED",
    "ACCEPTED,same,CONFLICT",
    "DECLINED,CONFLICT,same",
    "LAPSED,CONFLICT,CONFLICT"
  })
  void shouldEndOnce(State state, String accepted, String declined) {
    assertThat(word(in(state).accept(MINE, THEIRS, NOW))).isEqualTo(accepted);
    assertThat(word(in(state).decline())).isEqualTo(declined);
  }

  @Test
  void shouldLapseWhereADutyBeganOrChangedHandsMeanwhile() {
    assertThat(word(in(State.PROPOSED).accept(MINE, THEIRS, BEGIN))).isEqualTo("LAPSED");
    assertThat(word(in(State.PROPOSED).accept(MINE, duty("d2", "060003"), NOW)))
        .isEqualTo("LAPSED");
  }

  @Test
  void shouldBeProposedBetweenTwoPlannedDutiesOfOneRoleOnly() {
    assertThat(Swap.propose(new SwapId("w"), MINE, THEIRS, NOW))
        .isInstanceOf(Outcome.Changed.class);
    assertThat(Swap.propose(new SwapId("w"), MINE, MINE, NOW)).isInstanceOf(Outcome.Refused.class);
    assertThat(Swap.propose(new SwapId("w"), MINE, THEIRS, BEGIN))
        .isInstanceOf(Outcome.Refused.class);
  }

  private static String word(Outcome<Swap> outcome) {
    return Table.word(outcome, swap -> swap.state().name());
  }

  private static Swap in(State state) {
    return new Swap(
        new SwapId("w"),
        MINE.id(),
        THEIRS.id(),
        officer("060001"),
        officer("060002"),
        "s1",
        Samples.COUNTY,
        state,
        1);
  }

  private static Duty duty(String id, String label) {
    return new Duty(
        new DutyId(id),
        Samples.spot("p1", "s1"),
        Samples.day("2026-09-07"),
        Peak.ARRIVAL,
        BEGIN,
        BEGIN.plusSeconds(1800),
        PostRole.POLICE_OFFICER,
        true,
        new DutyLife.Planned(officer(label)),
        1);
  }
}
