package org.anyuan.patrol.domain.duty;

import static org.anyuan.patrol.domain.Samples.GATE;
import static org.anyuan.patrol.domain.Samples.officer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.geo.Position;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.patrol.domain.Samples;
import org.anyuan.patrol.domain.Table;
import org.anyuan.patrol.domain.calendar.Peak;
import org.anyuan.patrol.domain.post.PostRole;
import org.junit.jupiter.api.Test;

/** Every state of a duty with every command, and where and when a check-in counts. */
class DutyLifeTest {
  private static final String TABLE =
      """
      command       | Vacant   | Planned  | Missing  | unfilled | OnDuty   | Done
      Fill          | Planned  | CONFLICT | Missing  | Missing  | CONFLICT | CONFLICT
      ReportAbsence | same     | Vacant   | Missing  | same     | CONFLICT | CONFLICT
      CheckIn       | CONFLICT | OnDuty   | OnDuty   | CONFLICT | same     | CONFLICT
      CheckOut      | CONFLICT | CONFLICT | CONFLICT | CONFLICT | Done     | same
      Relieve       | CONFLICT | CONFLICT | CONFLICT | CONFLICT | OnDuty   | CONFLICT
      Exchange      | CONFLICT | Planned  | CONFLICT | CONFLICT | CONFLICT | CONFLICT
      Chase         | Missing  | Missing  | same     | same     | same     | same
      """;
  private static final Instant BEGIN = Instant.parse("2026-09-07T23:30:00Z");
  private static final Instant END = BEGIN.plus(Duration.ofMinutes(40));
  private static final Duration GRACE = Duration.ofMinutes(5);
  private static final Instant THEN = BEGIN.plus(Duration.ofMinutes(6));
  private static final Presence IN = new Presence(BEGIN, GATE, 0);
  private static final Position FAR = new Position(114.31, 30.55);

  private static final List<DutyLife> STATES =
      List.of(
          new DutyLife.Vacant(""),
          new DutyLife.Planned(officer("060001")),
          new DutyLife.Missing(Optional.of(officer("060001")), BEGIN),
          new DutyLife.Missing(Optional.empty(), BEGIN),
          new DutyLife.OnDuty(officer("060001"), IN, false, 0),
          new DutyLife.Done(officer("060001"), IN, false, IN));

  private static final List<DutyCommand> COMMANDS =
      List.of(
          new DutyCommand.Fill(officer("060002")),
          new DutyCommand.ReportAbsence("病假"),
          new DutyCommand.CheckIn(THEN, GATE, GRACE),
          new DutyCommand.CheckOut(THEN, GATE),
          new DutyCommand.Relieve(officer("060002"), THEN, GATE),
          new DutyCommand.Exchange(officer("060002")),
          new DutyCommand.Chase(THEN, GRACE));

  @Test
  void shouldComeToWhatTheTableSays() {
    new Table(TABLE)
        .check(
            STATES,
            COMMANDS,
            DutyCommand.class,
            (state, command) ->
                Table.word(
                    duty(state).on(command), after -> after.life().getClass().getSimpleName()));
  }

  @Test
  void shouldMissACheckInFromTheEndOfItsGraceOn() {
    var planned = duty(STATES.get(1));
    var atGrace = BEGIN.plus(GRACE);
    assertThat(planned.on(new DutyCommand.Chase(atGrace.minusMillis(1), GRACE)))
        .isInstanceOf(Outcome.Unchanged.class);
    assertThat(changed(planned.on(new DutyCommand.Chase(atGrace, GRACE))).life())
        .isEqualTo(new DutyLife.Missing(Optional.of(officer("060001")), atGrace));
  }

  @Test
  void shouldSayThatACheckInWasLate() {
    var planned = duty(STATES.get(1));
    assertThat(in(planned, BEGIN.plus(GRACE)).late()).isFalse();
    assertThat(in(planned, THEN).late()).isTrue();
    // What a phone kept while it was offline was in time, though the duty was chased meanwhile.
    assertThat(in(duty(STATES.get(2)), BEGIN).late()).isFalse();
  }

  @Test
  void shouldCountACheckInWithinItsRadiusAndTimeOnly() {
    var planned = duty(STATES.get(1));
    assertThat(field(planned.on(new DutyCommand.CheckIn(BEGIN, FAR, GRACE)))).isEqualTo("position");
    assertThat(field(planned.on(new DutyCommand.CheckIn(END.plusMillis(1), GATE, GRACE))))
        .isEqualTo("at");
    assertThat(
            field(
                planned.on(
                    new DutyCommand.CheckIn(BEGIN.minus(Duration.ofMinutes(31)), GATE, GRACE))))
        .isEqualTo("at");
    var standing = duty(STATES.get(4));
    assertThat(field(standing.on(new DutyCommand.CheckOut(BEGIN.minusMillis(1), GATE))))
        .isEqualTo("at");
    assertThat(field(standing.on(new DutyCommand.CheckOut(END, FAR)))).isEqualTo("position");
  }

  @Test
  void shouldLetNobodyOfAnotherRoleTakeIt() {
    var teacher = Holder.of("holder", PostRole.TEACHER, "T-1", "");
    assertThat(field(duty(STATES.get(0)).on(new DutyCommand.Fill(teacher))))
        .isEqualTo("holder.role");
    assertThat(field(duty(STATES.get(4)).on(new DutyCommand.Relieve(teacher, THEN, GATE))))
        .isEqualTo("holder.role");
  }

  @Test
  void shouldNameWhoRelievedAndHowOften() {
    var relieved =
        changed(duty(STATES.get(4)).on(new DutyCommand.Relieve(officer("060002"), THEN, GATE)));
    assertThat(relieved.life())
        .isEqualTo(new DutyLife.OnDuty(officer("060002"), new Presence(THEN, GATE, 0), false, 1));
  }

  private static DutyLife.OnDuty in(Duty duty, Instant at) {
    return (DutyLife.OnDuty) changed(duty.on(new DutyCommand.CheckIn(at, GATE, GRACE))).life();
  }

  private static Duty changed(Outcome<Duty> outcome) {
    return ((Outcome.Changed<Duty>) outcome).value();
  }

  private static String field(Outcome<Duty> outcome) {
    return ((Outcome.Refused<Duty>) outcome).field();
  }

  private static Duty duty(DutyLife life) {
    return new Duty(
        new DutyId("d1"),
        Samples.spot("p1", "s1"),
        Samples.day("2026-09-08"),
        Peak.ARRIVAL,
        BEGIN,
        END,
        PostRole.POLICE_OFFICER,
        true,
        life,
        1);
  }
}
