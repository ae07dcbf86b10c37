package org.anyuan.incident.domain;

import static org.anyuan.incident.domain.Samples.GATE;
import static org.anyuan.incident.domain.Samples.HALL;
import static org.anyuan.incident.domain.Samples.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Presses of a drill window: an exercise when a person says so, else real. */
class DrillTest {
  private static final String WINDOW = "fire-drill";
  private static final Instant START = SchoolPlay.START;
  private final SchoolPlay play = new SchoolPlay();

  @Test
  void shouldRingAsAnExerciseThatIsToBeVerified() {
    // When
    press(GATE);
    // Then
    assertThat(play.incident().mode()).isEqualTo(Mode.EXERCISE);
    assertThat(play.incident().toVerify()).isTrue();
    assertThat(play.incident().drill().orElseThrow().verifyBy()).isEqualTo(START.plusSeconds(30));
    assertThat(play.published)
        .extracting(p -> p.task().audience())
        .containsExactly(Audience.POLICE, Audience.EDUCATION);
    assertThat(play.published).allMatch(p -> p.reason().sounds());
  }

  @ParameterizedTest
  @EnumSource(names = {"DURESS", "SILENT_PANIC"})
  void shouldCountAThreatAsRealAtOnce(AlarmKind kind) {
    // When
    play.pressInWindow(WINDOW, GATE, kind);
    // Then
    assertThat(play.incident().mode()).isEqualTo(Mode.ACTUAL);
    assertThat(play.incident().drill()).isEmpty();
    assertThat(play.lastOn(Audience.POLICE)).containsExactly(TaskReason.OPENED);
  }

  @Test
  void shouldLeaveADevicesOwnModeAsItIs() {
    // When
    play.press(
        play.signal(
            GATE,
            AlarmKind.PANIC,
            Mode.ACTUAL,
            false,
            Optional.of(WINDOW),
            false,
            START,
            Place.UNKNOWN));
    // Then
    assertThat(play.incident().mode()).isEqualTo(Mode.ACTUAL);
  }

  @Test
  void shouldTurnActualAfterThirtySecondsWithASoundAndAWholeBudgetOfItsOwn() {
    // Given
    press(GATE);
    // When
    play.until(START.plusMillis(29_999));
    assertThat(play.state.incidents()).hasSize(1);
    play.until(START.plusSeconds(30));
    // Then
    var drill = play.incident(0);
    var actual = play.incident(1);
    assertThat(actual.mode()).isEqualTo(Mode.ACTUAL);
    assertThat(actual.state()).isEqualTo(new IncidentState.Open());
    assertThat(actual.openedAt()).isEqualTo(START);
    assertThat(actual.follows()).contains(drill.id());
    assertThat(actual.signals()).isEqualTo(drill.signals());
    assertThat(actual.signalCount()).isEqualTo(1);
    assertThat(drill.state()).isEqualTo(new IncidentState.Merged(actual.id()));
    assertThat(drill.mode()).isEqualTo(Mode.EXERCISE);
    assertThat(play.lastOn(Audience.POLICE))
        .as("the real one goes before the end of the drill")
        .containsExactly(TaskReason.TURNED_ACTUAL, TaskReason.MERGED);
    assertThat(TaskReason.TURNED_ACTUAL.sounds()).isTrue();
    var police = actual.task(Audience.POLICE).orElseThrow();
    assertThat(police.id()).isNotEqualTo(drill.task(Audience.POLICE).orElseThrow().id());
    assertThat(police.version()).isEqualTo(1);
    assertThat(police.dueFrom()).isEqualTo(START.plusSeconds(30));
    assertThat(play.lastFacts())
        .contains(
            new Fact.TookOverAsActual(drill.id(), TurnCause.DRILL_NOT_CONFIRMED, ""),
            new Fact.TurnedInto(actual.id(), TurnCause.DRILL_NOT_CONFIRMED, ""));
    play.until(START.plusSeconds(45));
    assertThat(play.incident(1).task(Audience.POLICE).orElseThrow().overdue())
        .contains(BudgetStep.ACKNOWLEDGED);
  }

  @Test
  void shouldStayAnExerciseWhenItIsConfirmedAtTwentyNineSeconds() {
    // Given
    press(GATE);
    play.until(START.plusSeconds(29));
    // When
    confirm(play.incident());
    // Then
    assertThat(play.lastOn(Audience.POLICE)).containsExactly(TaskReason.DRILL_CONFIRMED);
    play.until(START.plus(Duration.ofMinutes(20)));
    assertThat(play.incident().mode()).isEqualTo(Mode.EXERCISE);
    assertThat(play.incident().drill().orElseThrow().confirmation().orElseThrow())
        .isEqualTo(new Confirmation(START.plusSeconds(29), "dispatcher"));
  }

  @Test
  void shouldNotTakeAConfirmationThatCameTooLate() {
    // Given
    press(GATE).after(Duration.ofSeconds(31));
    // When
    confirm(play.incident());
    // Then
    assertThat(play.rejection().reason()).isEqualTo(Decision.Reason.NOT_ALLOWED_IN_STATE);
    play.until(play.now);
    assertThat(play.incident(1).mode()).isEqualTo(Mode.ACTUAL);
  }

  @Test
  void shouldCallTheDeadlineMootOnceItIsAnswered() {
    // Given
    press(GATE);
    var task = play.task(Audience.POLICE).id();
    confirm(play.incident());
    // When
    play.after(Duration.ofSeconds(40))
        .order(new Order.ReachDeadline(task, BudgetStep.DRILL_CONFIRMED, 0));
    // Then
    assertThat(play.last).isInstanceOf(Decision.Moot.class);
  }

  @Test
  void shouldNotTakeAnAcknowledgementForAnAnswer() {
    // Given
    press(GATE);
    // When
    play.order(new Order.Acknowledge(play.task(Audience.POLICE).id()));
    play.until(START.plusSeconds(30));
    // Then
    assertThat(play.incident(1).mode()).isEqualTo(Mode.ACTUAL);
    assertThat(play.incident(1).task(Audience.POLICE).orElseThrow().status())
        .isEqualTo(TaskStatus.OPEN);
  }

  @Test
  void shouldCountALatePressByItsReceipt() {
    // Given a press that lay in a spool for ten minutes
    play.after(Duration.ofMinutes(10));
    play.pressInWindow(WINDOW, GATE, AlarmKind.PANIC, START);
    assertThat(play.incident().toVerify()).isTrue();
    // When the owner looks at it
    play.until(play.now);
    // Then
    assertThat(play.incident(1).mode()).isEqualTo(Mode.ACTUAL);
    assertThat(play.incident(1).task(Audience.POLICE).orElseThrow().dueFrom())
        .isEqualTo(START.plus(Duration.ofMinutes(10)));
  }

  @Test
  void shouldGoByTheEarliestOfItsPresses() {
    // Given
    play.after(Duration.ofSeconds(20));
    press(GATE);
    // When
    play.pressInWindow(WINDOW, OFFICE, AlarmKind.PANIC, START.plusSeconds(5));
    // Then
    assertThat(play.incident().drill().orElseThrow().verifyBy()).isEqualTo(START.plusSeconds(35));
    play.until(START.plusSeconds(35));
    assertThat(play.incident(1).devices()).containsExactly(GATE, OFFICE);
  }

  @Test
  void shouldVerifyAPressAfterTheConfirmationAnew() {
    // Given
    press(GATE);
    confirm(play.incident());
    // When
    play.after(Duration.ofMinutes(5));
    press(GATE);
    // Then
    assertThat(play.lastOn(Audience.POLICE)).containsExactly(TaskReason.OPENED);
    assertThat(play.incident(1).toVerify()).isTrue();
    play.until(START.plus(Duration.ofMinutes(6)));
    assertThat(play.state.incidents())
        .extracting(Incident::mode)
        .containsExactly(Mode.EXERCISE, Mode.EXERCISE, Mode.ACTUAL);
    assertThat(play.incident(0).active()).isTrue();
  }

  @Test
  void shouldJoinTheRealEmergencyOfTheSchoolAndSoundThere() {
    // Given
    play.press(HALL);
    play.order(new Order.Acknowledge(play.task(Audience.POLICE).id()));
    play.after(Duration.ofSeconds(5));
    press(GATE);
    assertThat(play.state.incidents()).hasSize(2);
    // When
    play.until(START.plusSeconds(35));
    // Then
    assertThat(play.state.incidents()).hasSize(2);
    assertThat(play.incident(0).devices()).containsExactly(HALL, GATE);
    assertThat(play.incident(1).state()).isEqualTo(new IncidentState.Merged(play.incident(0).id()));
    assertThat(play.lane(Audience.POLICE)).contains(TaskReason.TURNED_ACTUAL);
  }

  @Test
  void shouldLetARealPressCorrelateWithWhatTurnedActual() {
    // Given
    press(GATE);
    play.until(START.plusSeconds(30));
    // When
    play.after(Duration.ofSeconds(5)).pressWithoutMode(OFFICE, AlarmKind.INTRUSION);
    // Then
    assertThat(play.incident(1).devices()).containsExactly(GATE, OFFICE);
  }

  @Test
  void shouldNeverTurnIntoAnExercise() {
    // Given
    play.press(HALL, AlarmKind.PANIC, Mode.EXERCISE);
    press(GATE);
    assertThat(play.incident(0).devices()).as("nor join one").containsExactly(HALL);
    // When
    play.until(START.plusSeconds(30));
    // Then
    assertThat(play.incident(0).devices()).containsExactly(HALL);
    assertThat(play.incident(2).mode()).isEqualTo(Mode.ACTUAL);
  }

  @Test
  void shouldKeepTwoWindowsApart() {
    // Given
    press(GATE);
    play.pressInWindow("another", OFFICE, AlarmKind.PANIC);
    // When
    confirm(play.incident(0));
    // Then
    assertThat(play.incident(1).toVerify()).isTrue();
  }

  @Test
  void shouldTurnTwoInOneReportIntoOne() {
    // Given
    press(GATE);
    play.pressInWindow("another", OFFICE, AlarmKind.PANIC);
    var due =
        play.state.incidents().stream()
            .map(i -> i.task(Audience.POLICE).orElseThrow().id())
            .<Order.OnTask>map(t -> new Order.ReachDeadline(t, BudgetStep.DRILL_CONFIRMED, 0))
            .toList();
    // When
    play.after(Duration.ofSeconds(30)).order(new Order.Report(due));
    // Then
    assertThat(play.state.incidents()).hasSize(3);
    assertThat(play.incident(2).devices()).containsExactly(GATE, OFFICE);
    assertThat(play.incident(2).mode()).isEqualTo(Mode.ACTUAL);
  }

  @Test
  void shouldNotEndOrRegroupWhatNobodyHasVerified() {
    // Given
    press(GATE).pressInWindow(WINDOW, OFFICE, AlarmKind.PANIC);
    play.press(HALL, AlarmKind.PANIC, Mode.EXERCISE);
    var drill = play.incident(0);
    var other = play.incident(1);
    for (var order :
        List.of(
            new Order.Close(Disposition.EXERCISE_ENDED, "over"),
            new Order.Merge(other.id(), "one and the same"),
            new Order.Split(List.of(drill.signals().getFirst().id()), "apart"))) {
      // When
      play.order(drill, order);
      // Then
      assertThat(play.rejection().reason()).isEqualTo(Decision.Reason.NOT_ALLOWED_IN_STATE);
    }
    play.order(other, new Order.Merge(drill.id(), "one and the same"));
    assertThat(play.rejection().field()).isEqualTo("intoIncidentId");
    confirm(drill);
    play.order(play.incident(0), new Order.Close(Disposition.EXERCISE_ENDED, "over"));
    assertThat(play.incident(0).active()).isFalse();
  }

  @Test
  void shouldTurnActualAtOnceWhenAPersonSaysSo() {
    // Given
    press(GATE);
    // When
    play.after(Duration.ofSeconds(3)).order(play.incident(), new Order.DeclareActual("a knife"));
    // Then
    assertThat(play.incident(1).mode()).isEqualTo(Mode.ACTUAL);
    assertThat(play.incident(1).task(Audience.POLICE).orElseThrow().dueFrom())
        .isEqualTo(START.plusSeconds(3));
    assertThat(play.lastFacts())
        .contains(new Fact.TookOverAsActual(play.incident(0).id(), TurnCause.PERSON, "a knife"));
  }

  @Test
  void shouldTakeTheWordOfAPersonAfterAConfirmationAndForATest() {
    // Given
    press(GATE);
    confirm(play.incident());
    play.press(OFFICE, AlarmKind.MEDICAL, Mode.TEST);
    // When
    play.order(play.incident(0), new Order.DeclareActual("it is burning"));
    play.order(play.incident(1), new Order.DeclareActual("he does not breathe"));
    // Then
    assertThat(play.incident(2).mode()).isEqualTo(Mode.ACTUAL);
    assertThat(play.incident(2).kinds()).containsExactly(AlarmKind.PANIC, AlarmKind.MEDICAL);
    assertThat(play.incident(1).active()).isFalse();
  }

  @Test
  void shouldCallNothingActualThatIs() {
    // Given
    play.press(GATE);
    // When
    play.order(play.incident(), new Order.DeclareActual("real"));
    // Then
    assertThat(play.rejection().reason()).isEqualTo(Decision.Reason.NOT_ALLOWED_IN_STATE);
  }

  @Test
  void shouldStayMajorWhenItTurns() {
    // Given
    for (var device : List.of(GATE, OFFICE, HALL)) {
      press(device);
    }
    assertThat(play.incident().major()).isTrue();
    // When
    play.until(START.plusSeconds(30));
    // Then
    assertThat(play.incident(1).majorAt()).contains(START.plusSeconds(30));
  }

  @Test
  void shouldShowThatADeviceTookItBackAndTurnAllTheSame() {
    // Given
    press(GATE);
    // When
    play.pressWithoutMode(GATE, AlarmKind.CANCEL);
    // Then
    assertThat(play.incident().cancelRequested()).isTrue();
    play.until(START.plusSeconds(30));
    assertThat(play.incident(1).cancelRequested()).isTrue();
  }

  @Test
  void shouldTakeALetGoButtonToWhereItsPressWent() {
    // Given
    press(GATE);
    // When
    play.after(Duration.ofSeconds(2)).letGo(GATE);
    // Then
    assertThat(play.incident().signalCount()).isEqualTo(2);
    confirm(play.incident());
    play.after(Duration.ofSeconds(2)).letGo(GATE);
    assertThat(play.incident().signalCount()).isEqualTo(3);
    play.letGo(OFFICE);
    assertThat(play.incident(1).mode()).as("of no press").isEqualTo(Mode.ACTUAL);
  }

  private SchoolPlay press(DeviceId device) {
    return play.pressInWindow(WINDOW, device, AlarmKind.PANIC);
  }

  private void confirm(Incident incident) {
    play.order(incident, new Order.ConfirmDrill("the headmaster called"));
  }
}
