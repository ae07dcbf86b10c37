package org.anyuan.notify.adapter.out.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Escalations.Line;
import org.anyuan.notify.application.Policies.Kept;
import org.anyuan.notify.domain.AlarmKind;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.RegionId;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.Severity;
import org.anyuan.notify.domain.TaskId;
import org.anyuan.notify.domain.channel.Choice;
import org.anyuan.notify.domain.escalation.Acknowledgements;
import org.anyuan.notify.domain.escalation.Decided;
import org.anyuan.notify.domain.escalation.Escalation;
import org.anyuan.notify.domain.escalation.EscalationEvent;
import org.anyuan.notify.domain.escalation.EscalationId;
import org.anyuan.notify.domain.escalation.EscalationState;
import org.anyuan.notify.domain.escalation.Fallback;
import org.anyuan.notify.domain.escalation.Help;
import org.anyuan.notify.domain.escalation.KnownIncident;
import org.anyuan.notify.domain.escalation.KnownTask;
import org.anyuan.notify.domain.escalation.Level;
import org.anyuan.notify.domain.escalation.Notice;
import org.anyuan.notify.domain.escalation.Place;
import org.anyuan.notify.domain.escalation.Policy;
import org.anyuan.notify.domain.escalation.PolicyId;
import org.anyuan.notify.domain.escalation.Step;
import org.anyuan.notify.domain.escalation.Target;
import org.anyuan.proto.notify.v1.EscalationAlarmCause;
import org.anyuan.proto.notify.v1.NotifyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is stored is read back as it was, and every change has its event. */
class StoredEscalationTest {
  private static final StoredJson JSON = BodyJson.create();
  private static final Instant NOW = Instant.parse("2026-09-07T00:00:00.123456Z");
  private static final PersonId ADA = new PersonId("ada");

  private static final Policy POLICY =
      new Policy(
          new PolicyId("p1"),
          "夜间",
          Lane.POLICE,
          new RegionPath("/420000/420100/"),
          Optional.of(new SchoolId("s1")),
          Severity.HIGH,
          List.of(
              new Step(
                  Duration.ZERO,
                  List.of(
                      new Target.OnCallOf(new RosterId("r1")),
                      new Target.WithRole("police-dispatcher"),
                      new Target.Superior(1, "police-dispatcher"),
                      new Target.OfSchool("school-officer"),
                      new Target.Named(ADA)),
                  2,
                  Duration.ofSeconds(15),
                  1)),
          Duration.ofMinutes(30),
          new Fallback(
              Duration.ofMinutes(1),
              List.of(new Target.WithRole("administrator")),
              Duration.ofMinutes(10)),
          3);

  private static Escalation escalation(EscalationState state) {
    return new Escalation(
        EscalationId.of(new IncidentId("i1"), new TaskId("t1"), "420106"),
        new Escalation.About(
            new TaskId("t1"),
            new IncidentId("i1"),
            new SchoolId("s1"),
            Lane.POLICE,
            new RegionPath("/420000/420100/420106/"),
            Mode.EXERCISE),
        new Level(Severity.HIGH, 4),
        POLICY,
        new Acknowledgements(Map.of(ADA, NOW)),
        7,
        state,
        9);
  }

  static Stream<EscalationState> states() {
    return Stream.of(
        new EscalationState.Waiting(NOW, new Place(0, 2), NOW.plusSeconds(15)),
        new EscalationState.Acknowledged(NOW, new Place(0, 1), NOW.plusSeconds(60)),
        new EscalationState.Exhausted(NOW, NOW.plusSeconds(600)),
        new EscalationState.Closed(NOW));
  }

  @ParameterizedTest
  @MethodSource("states")
  void shouldReadBackAnEscalation(EscalationState state) {
    var escalation = escalation(state);
    assertThat(JSON.read(JSON.text(escalation), Escalation.class)).isEqualTo(escalation);
  }

  @Test
  void shouldReadBackAPolicy() {
    var kept = new Kept(POLICY, true);
    assertThat(JSON.read(JSON.text(kept), Kept.class)).isEqualTo(kept);
  }

  @Test
  void shouldReadBackAnIncident() {
    var incident =
        new KnownIncident(
            new IncidentId("i1"),
            new SchoolId("s1"),
            "桃园小学",
            new RegionPath("/420000/420100/420106/"),
            new RegionId("420106"),
            Mode.ACTUAL,
            Severity.HIGH,
            List.of(AlarmKind.PANIC, AlarmKind.DURESS),
            "教学楼",
            Help.ON_THE_WAY,
            false,
            List.of(
                new KnownTask(
                    new TaskId("t1"),
                    Lane.POLICE,
                    3,
                    KnownTask.State.ACKNOWLEDGED,
                    List.of(new RegionId("420106")),
                    Optional.of(ADA))),
            12);
    assertThat(JSON.read(JSON.text(incident), KnownIncident.class)).isEqualTo(incident);
  }

  static Stream<Line> lines() {
    return Stream.of(
        new Line.Stood(EscalationState.Name.WAITING, Severity.LOW, Optional.of(NOW)),
        new Line.Told(
            1,
            Notice.Cause.STEP,
            Set.of(ADA),
            Set.of(new PersonId("bob")),
            Map.of(new PersonId("cai"), Choice.Why.NO_ADDRESS)),
        new Line.Alarmed(EscalationEvent.Cause.EXHAUSTED, 4),
        new Line.Strayed());
  }

  @ParameterizedTest
  @MethodSource("lines")
  void shouldReadBackALine(Line line) {
    var stored = EscalationRow.line(escalation(new EscalationState.Closed(NOW)), line, NOW, JSON);
    assertThat(stored.kind()).isEqualTo(line.getClass().getSimpleName());
    assertThat(JSON.read(stored.body(), EscalationRow.Wrapped.class).line()).isEqualTo(line);
  }

  @ParameterizedTest
  @MethodSource("states")
  void shouldSayHowItStandsAndWhatWasAlarmed(EscalationState state) {
    // Given
    var decided =
        new Decided(
            escalation(state),
            List.of(
                new EscalationEvent.RaiseAlarm(EscalationEvent.Cause.NOBODY_TO_TELL, 7),
                new EscalationEvent.RaiseAlarm(EscalationEvent.Cause.EXHAUSTED, 7)));
    // When
    var events = EscalationMessages.of(decided, Actor.SYSTEM, NOW);
    // Then
    assertThat(events).extracting(NotifyEvent::getEventId).doesNotHaveDuplicates();
    var changed = events.getFirst().getEscalationChanged();
    assertThat(changed.getState().name()).isEqualTo("ESCALATION_STATE_" + state.name());
    assertThat(changed.hasNextAt()).isEqualTo(state.next().isPresent());
    assertThat(changed.getPolicyVersion()).isEqualTo(3);
    assertThat(events.subList(1, 3))
        .extracting(event -> event.getEscalationAlarm().getCause())
        .containsExactly(
            EscalationAlarmCause.ESCALATION_ALARM_CAUSE_NOBODY_TO_TELL,
            EscalationAlarmCause.ESCALATION_ALARM_CAUSE_EXHAUSTED);
    assertThat(EscalationMessages.of(decided, Actor.SYSTEM, NOW)).isEqualTo(events);
  }
}
