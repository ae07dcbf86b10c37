package org.anyuan.notify.domain.escalation;

import static org.anyuan.notify.domain.escalation.Samples.COUNTY;
import static org.anyuan.notify.domain.escalation.Samples.DESK;
import static org.anyuan.notify.domain.escalation.Samples.KEEPER;
import static org.anyuan.notify.domain.escalation.Samples.STATION;
import static org.anyuan.notify.domain.escalation.Samples.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.Severity;
import org.anyuan.notify.domain.TaskId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyTest {
  private static final List<Policy> POLICIES =
      List.of(
          policy("province", Lane.POLICE, "/420000/", Severity.LOW),
          policy("1-critical", Lane.POLICE, "/420000/", Severity.CRITICAL),
          policy("county", Lane.POLICE, "/420000/420100/420106/", Severity.LOW),
          policy("1-high", Lane.POLICE, "/420000/420100/420106/", Severity.HIGH),
          policy("city-education", Lane.EDUCATION, "/420000/420100/", Severity.LOW),
          policy("school", Lane.SCHOOL, "/420000/", Severity.LOW, "s1"),
          policy("county-school", Lane.SCHOOL, "/420000/420100/420106/", Severity.CRITICAL));

  @ParameterizedTest
  @CsvSource({
    "POLICE, /420000/420100/420106/420106-p01/, s1, MEDIUM, county",
    "POLICE, /420000/420100/420106/, s1, HIGH, 1-high",
    "POLICE, /420000/420100/420106/, s1, CRITICAL, 1-high",
    "POLICE, /420000/420100/420107/, s1, HIGH, province",
    "POLICE, /420000/420100/420107/, s1, CRITICAL, 1-critical",
    "POLICE, /430000/, s1, CRITICAL, usual-POLICE",
    "EDUCATION, /420000/420100/420106/, s1, LOW, city-education",
    "EDUCATION, /420000/420600/, s1, LOW, usual-EDUCATION",
    "MEDIA, /420000/420100/420106/, s1, LOW, usual-MEDIA",
    "SCHOOL, /420000/420100/420106/, s1, CRITICAL, school",
    "SCHOOL, /420000/420100/420106/, s2, CRITICAL, county-school",
    "SCHOOL, /420000/420100/420106/, s2, LOW, usual-SCHOOL"
  })
  void shouldChooseTheOneThatSaysMost(
      Lane lane, String path, String school, Severity severity, String id) {
    assertThat(Policy.choose(POLICIES, about(lane, path, school), severity).id().value())
        .isEqualTo(id);
  }

  /** Whatever nobody has written still reaches somebody, and its budget is the lane's. */
  @ParameterizedTest
  @EnumSource(Lane.class)
  void shouldHaveAUsualOneForEveryLane(Lane lane) {
    var usual = Policy.choose(List.of(), about(lane, COUNTY.value(), "s1"), Severity.LOW);
    assertThat(usual.lane()).isEqualTo(lane);
    assertThat(usual.untilNext(Place.BEGINNING)).isZero();
    assertThat(usual.fallback().whom()).isNotEmpty();
  }

  @Test
  void shouldGoToTheSuperiorRegionWithinAMinuteWherePoliceHaveWrittenNothing() {
    var usual = Policy.choose(List.of(), about(Lane.POLICE, COUNTY.value(), "s1"), Severity.LOW);
    var first = Place.said(0);
    var again = usual.next(first).orElseThrow();
    var superior = usual.next(again).orElseThrow();
    assertThat(usual.untilNext(first)).isEqualTo(Duration.ofSeconds(15));
    assertThat(usual.untilNext(first).plus(usual.untilNext(again)))
        .isEqualTo(Duration.ofSeconds(60));
    assertThat(usual.whom(superior)).containsExactly(new Target.Superior(1, "police-dispatcher"));
  }

  @Test
  void shouldNameTheFieldThatDoesNotFit() {
    assertThatThrownBy(() -> with(List.of(step(0, DESK, 0, 15, 1), step(0, DESK, 0, 15, 1))))
        .isInstanceOfSatisfying(
            InvalidField.class, e -> assertThat(e.field()).isEqualTo("steps[1].after"));
    assertThatThrownBy(() -> with(List.of()))
        .isInstanceOfSatisfying(InvalidField.class, e -> assertThat(e.field()).isEqualTo("steps"));
    assertThatThrownBy(() -> step(0, DESK, 0, 4, 1))
        .isInstanceOfSatisfying(
            InvalidField.class, e -> assertThat(e.field()).isEqualTo("step.every"));
    assertThatThrownBy(() -> step(0, DESK, 0, 5, 0))
        .isInstanceOfSatisfying(
            InvalidField.class, e -> assertThat(e.field()).isEqualTo("step.needed"));
  }

  @ParameterizedTest
  @CsvSource({"1, /420000/420100/", "2, /420000/", "3, /", "4, "})
  void shouldFindTheRegionAbove(int levels, String path) {
    assertThat(Target.above(COUNTY, levels))
        .isEqualTo(Optional.ofNullable(path).map(RegionPath::new));
  }

  private static Policy with(List<Step> steps) {
    return Samples.policy("p", Severity.LOW, steps, Duration.ofSeconds(60));
  }

  private static Escalation.About about(Lane lane, String path, String school) {
    return new Escalation.About(
        new TaskId("t1"),
        new IncidentId("i1"),
        new SchoolId(school),
        lane,
        new RegionPath(path),
        Mode.ACTUAL);
  }

  private static Policy policy(String id, Lane lane, String path, Severity from) {
    return policy(id, lane, path, from, null);
  }

  private static Policy policy(String id, Lane lane, String path, Severity from, String school) {
    return new Policy(
        new PolicyId(id),
        id,
        lane,
        new RegionPath(path),
        Optional.ofNullable(school).map(SchoolId::new),
        from,
        List.of(step(0, STATION, 0, 15, 1)),
        Duration.ofMinutes(30),
        new Fallback(Duration.ofSeconds(60), List.of(KEEPER), Duration.ofMinutes(5)),
        1);
  }
}
