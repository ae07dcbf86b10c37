package org.anyuan.incident.domain;

import static org.anyuan.incident.domain.Samples.GATE;
import static org.anyuan.incident.domain.Samples.OFFICE;
import static org.anyuan.incident.domain.UnitStatus.ARRIVED;
import static org.anyuan.incident.domain.UnitStatus.ASSIGNED;
import static org.anyuan.incident.domain.UnitStatus.CLEARED;
import static org.anyuan.incident.domain.UnitStatus.EN_ROUTE;
import static org.anyuan.incident.domain.UnitStatus.RECALLED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units on their way, and how near help is shown to be. */
class UnitTest {
  private static final String CAR = "巡逻一组";
  private final SchoolPlay play = new SchoolPlay().press(GATE);

  @Test
  void shouldShowHowNearHelpIs() {
    // Given
    assertThat(play.incident().dispatch())
        .isEqualTo(new Dispatch(Dispatch.State.RECEIVED, SchoolPlay.START));
    // When, then
    at(1).order(new Order.Acknowledge(play.task(Audience.POLICE).id()));
    assertThat(dispatch()).isEqualTo("ACKNOWLEDGED 1");
    at(2).report("d1", ASSIGNED);
    assertThat(dispatch()).isEqualTo("ACKNOWLEDGED 1");
    at(3).report("d1", EN_ROUTE);
    assertThat(dispatch()).isEqualTo("ON_THE_WAY 3");
    at(4).report("d1", ARRIVED);
    assertThat(dispatch()).isEqualTo("ARRIVED 4");
    at(5).report("d1", CLEARED);
    assertThat(dispatch()).isEqualTo("ARRIVED 4");
  }

  @Test
  void shouldTakeNothingOffTheDesk() {
    // When
    report("d1", ARRIVED);
    // Then
    assertThat(play.task(Audience.POLICE).status()).isEqualTo(TaskStatus.OPEN);
    assertThat(play.incident().state()).isEqualTo(new IncidentState.Open());
  }

  @ParameterizedTest
  @CsvSource({
    "EN_ROUTE, ASSIGNED",
    "ARRIVED, EN_ROUTE",
    "ARRIVED, ARRIVED",
    "CLEARED, ARRIVED",
    "CLEARED, RECALLED",
    "RECALLED, EN_ROUTE",
    "RECALLED, CLEARED"
  })
  void shouldRecordALateReportAndChangeNothing(UnitStatus first, UnitStatus late) {
    // Given
    report("d1", first);
    var before = play.incident();
    // When
    at(5).report("d1", late);
    // Then
    assertThat(play.incident().units()).isEqualTo(before.units());
    assertThat(play.lastFacts())
        .containsExactly(
            new Fact.UnitReported(
                new Order.ReportUnit(CAR, "d1", late, Optional.empty()), true, Optional.empty()));
    assertThat(play.lastOn(Audience.POLICE)).isEmpty();
  }

  @Test
  void shouldEndTheSameWhateverTheOrderOfTheReports() {
    var reports = Arrays.asList(ASSIGNED, EN_ROUTE, ARRIVED, CLEARED);
    for (var seed = 0; seed < 24; seed++) {
      // Given
      var mixed = new UnitTest();
      Collections.shuffle(reports, new Random(seed));
      // When
      reports.forEach(r -> mixed.report("d1", r));
      // Then
      assertThat(mixed.unit().status()).isEqualTo(CLEARED);
    }
  }

  @Test
  void shouldTellTwoUnitsAndTwoDispatchesApart() {
    // When
    report("d1", ARRIVED);
    report("d2", EN_ROUTE);
    play.order(play.incident(), new Order.ReportUnit("巡逻二组", "d1", EN_ROUTE, Optional.empty()));
    // Then
    assertThat(play.incident().units())
        .extracting(u -> u.name() + " " + u.dispatch() + " " + u.status())
        .containsExactly(CAR + " d1 ARRIVED", CAR + " d2 EN_ROUTE", "巡逻二组 d1 EN_ROUTE");
  }

  @Test
  void shouldLetARadioSendTheSameCarAgainButNoDispatch() {
    // Given
    report("", EN_ROUTE);
    report("", RECALLED);
    report("d1", EN_ROUTE);
    report("d1", RECALLED);
    // When
    at(3).report("", EN_ROUTE);
    report("d1", EN_ROUTE);
    // Then
    assertThat(play.incident().units())
        .extracting(u -> u.dispatch() + " " + u.status())
        .containsExactly("d1 RECALLED", " EN_ROUTE");
    assertThat(dispatch()).isEqualTo("ON_THE_WAY 3");
  }

  @Test
  void shouldSoundAtTheDeskWhenTheLastUnitTurnsBack() {
    // Given
    report("d1", EN_ROUTE);
    report("d2", EN_ROUTE);
    // When, then
    report("d1", RECALLED);
    assertThat(play.lastOn(Audience.POLICE)).containsExactly(TaskReason.UNIT_REPORTED);
    assertThat(play.lastOn(Audience.EDUCATION)).isEmpty();
    report("d2", CLEARED);
    assertThat(play.lastOn(Audience.POLICE)).containsExactly(TaskReason.UNIT_RECALLED);
    assertThat(TaskReason.UNIT_RECALLED.sounds()).isTrue();
    assertThat(play.lastOn(Audience.EDUCATION)).containsExactly(TaskReason.UNIT_REPORTED);
    assertThat(play.incident().dispatch().state()).isEqualTo(Dispatch.State.RECEIVED);
  }

  @Test
  void shouldTellEducationOnlyThatHelpCameNearer() {
    report("d1", ASSIGNED);
    assertThat(play.lastOn(Audience.EDUCATION)).isEmpty();
    report("d1", EN_ROUTE);
    assertThat(play.lastOn(Audience.EDUCATION)).containsExactly(TaskReason.UNIT_REPORTED);
    report("d2", EN_ROUTE);
    assertThat(play.lastOn(Audience.EDUCATION)).isEmpty();
    assertThat(play.lastOn(Audience.POLICE)).containsExactly(TaskReason.UNIT_REPORTED);
  }

  @Test
  void shouldKeepTheNewestExpectedTimeAndPublishItOnceASecond() {
    // Given
    expected(EN_ROUTE, 300);
    // When
    expected(EN_ROUTE, 240);
    expected(EN_ROUTE, 200);
    // Then
    assertThat(unit().expectedAt()).contains(SchoolPlay.START.plusSeconds(200));
    assertThat(play.lastOn(Audience.POLICE)).isEmpty();
    play.until(play.now.plusSeconds(1));
    assertThat(play.lane(Audience.POLICE))
        .containsExactly(TaskReason.OPENED, TaskReason.UNIT_REPORTED, TaskReason.REPEATED);
  }

  @Test
  void shouldFollowAnIncidentThatWasMerged() {
    // Given
    report("d1", EN_ROUTE);
    var first = play.incident();
    play.order(
        new Order.OpenIncident(
            Samples.SCHOOL,
            AlarmKind.PANIC,
            Mode.ACTUAL,
            Optional.empty(),
            Place.UNKNOWN,
            "110",
            Optional.empty()));
    var second = play.incident(1).id();
    play.order(first, new Order.Merge(second, "one and the same"));
    assertThat(play.incident(1).units()).isEqualTo(first.units());
    // When
    at(9).play.order(first, new Order.ReportUnit(CAR, "d1", ARRIVED, Optional.empty()));
    // Then
    assertThat(play.incident(1).units()).extracting(Unit::status).containsExactly(ARRIVED);
    assertThat(play.lastFacts())
        .singleElement()
        .isInstanceOfSatisfying(
            Fact.UnitReported.class, f -> assertThat(f.from()).contains(first.id()));
  }

  @Test
  void shouldRecordAUnitThatLeavesAfterTheClosingAndPublishNothing() {
    // Given
    report("d1", ARRIVED);
    play.order(play.incident(), new Order.Close(Disposition.RESOLVED, "over"));
    // When
    report("d1", CLEARED);
    // Then
    assertThat(unit().status()).isEqualTo(CLEARED);
    assertThat(play.lastOn(Audience.POLICE)).isEmpty();
    // And when it is opened again, that unit is no help any more
    play.order(play.incident(), new Order.Reopen("they came back"));
    assertThat(play.incident().units()).isEmpty();
    assertThat(play.incident().dispatch().state()).isEqualTo(Dispatch.State.RECEIVED);
  }

  @Test
  void shouldKeepTwentyUnitsAndDropOneThatLeftFirst() {
    // Given
    report("d0", EN_ROUTE);
    report("d1", RECALLED);
    // When
    for (var i = 2; i < 22; i++) {
      report("d" + i, EN_ROUTE);
    }
    // Then
    var kept = play.incident().units().stream().map(Unit::dispatch).toList();
    assertThat(kept).hasSize(Incident.KEPT_UNITS).doesNotContain("d0", "d1").contains("d21");
  }

  @Test
  void shouldStillSoundForAnotherPlaceWhileAUnitIsOnItsWay() {
    // Given
    report("d1", EN_ROUTE);
    // When
    at(2).play.press(OFFICE);
    // Then
    assertThat(play.lastOn(Audience.POLICE)).isEqualTo(List.of(TaskReason.NEW_PLACE));
    assertThat(play.incident().units()).hasSize(1);
  }

  private UnitTest at(int seconds) {
    play.now = SchoolPlay.START.plusSeconds(seconds);
    return this;
  }

  private void order(Order order) {
    play.order(order);
  }

  private void report(String dispatch, UnitStatus status) {
    play.order(play.incident(), new Order.ReportUnit(CAR, dispatch, status, Optional.empty()));
  }

  private void expected(UnitStatus status, int seconds) {
    Instant at = SchoolPlay.START.plusSeconds(seconds);
    play.after(Duration.ofMillis(10))
        .order(play.incident(), new Order.ReportUnit(CAR, "d1", status, Optional.of(at)));
  }

  private Unit unit() {
    return play.incident().units().getFirst();
  }

  private String dispatch() {
    var dispatch = play.incident().dispatch();
    return dispatch.state()
        + " "
        + Duration.between(SchoolPlay.START, dispatch.since()).toSeconds();
  }
}
