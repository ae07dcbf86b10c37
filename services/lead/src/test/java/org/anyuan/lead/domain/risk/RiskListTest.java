package org.anyuan.lead.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.lead.domain.Any;
import org.anyuan.lead.domain.People;
import org.anyuan.lead.domain.SchoolId;
import org.anyuan.lead.domain.Severity;
import org.anyuan.lead.domain.protection.SmallCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RiskListTest {
  private static final Instant NOW = Instant.parse("2026-09-07T00:00:00Z");
  private static final SchoolId ONE = new SchoolId("s1");
  private static final SchoolId TWO = new SchoolId("s2");

  @ParameterizedTest
  @CsvSource({
    "LEAD, LOW, false, 0, 3",
    "LEAD, CRITICAL, false, 0, 24",
    "LEAD, MEDIUM, true, 0, 12",
    "HAZARD, HIGH, true, 400, 16",
    "DEVICE_GAP, MEDIUM, false, 0, 4",
    "INCIDENT, HIGH, false, 0, 12",
    "INCIDENT, HIGH, false, 29, 12",
    "INCIDENT, HIGH, false, 30, 8",
    "INCIDENT, HIGH, false, 60, 4",
    "INCIDENT, HIGH, false, 90, 0",
    "INCIDENT, HIGH, false, -1, 12"
  })
  void shouldCountByTheStatedRule(
      Row.Kind kind, Severity severity, boolean late, long daysAgo, int points) {
    var row = row(kind, "r", ONE, severity, NOW.minus(Duration.ofDays(daysAgo)), late, false);
    assertThat(list(List.of(row)).find(ONE).orElseThrow().points()).isEqualTo(points);
  }

  @Test
  void shouldOpenEachPointToItsRows() {
    // Given
    var rows =
        List.of(
            lead("l1", Severity.LOW, false),
            lead("l2", Severity.HIGH, false),
            row(Row.Kind.DEVICE_GAP, "d1", ONE, Severity.LOW, NOW, false, false));
    // When
    var risk = list(rows).find(ONE).orElseThrow();
    // Then
    assertThat(risk.points()).isEqualTo(17);
    assertThat(risk.level()).isEqualTo(RiskLevel.YELLOW);
    assertThat(risk.of())
        .containsExactly(
            new Point(
                Row.Kind.LEAD,
                15,
                List.of(new Point.Counted(rows.get(1), 12), new Point.Counted(rows.get(0), 3))),
            new Point(Row.Kind.DEVICE_GAP, 2, List.of(new Point.Counted(rows.get(2), 2))));
  }

  @Test
  void shouldNotLetManySmallGapsHideOneGraveLead() {
    var rows = new ArrayList<Row>();
    for (var i = 0; i < 100; i++) {
      rows.add(row(Row.Kind.DEVICE_GAP, "d" + i, ONE, Severity.LOW, NOW, false, false));
    }
    rows.add(row(Row.Kind.LEAD, "l", TWO, Severity.CRITICAL, NOW, false, false));
    var list = list(rows);
    assertThat(list.schools()).extracting(SchoolRisk::school).startsWith(TWO, ONE);
    assertThat(list.find(ONE).orElseThrow().points()).isEqualTo(20);
  }

  @Test
  void shouldNotHideTheWorstSchoolInTheRegionsAverage() {
    var schools = new ArrayList<SchoolId>();
    for (var i = 0; i < 50; i++) {
      schools.add(new SchoolId("q" + i));
    }
    var worst = new SchoolId("q0");
    var rows = new ArrayList<Row>();
    for (var i = 0; i < 3; i++) {
      rows.add(row(Row.Kind.LEAD, "l" + i, worst, Severity.CRITICAL, NOW, false, false));
    }
    var list = RiskList.of(People.COUNTY, NOW, schools, rows, Rules.USUAL);
    assertThat(list.schools().getFirst().level()).isEqualTo(RiskLevel.RED);
    assertThat(list.level()).isEqualTo(RiskLevel.ORANGE);
    assertThat(list.average()).isEqualTo(12);
    assertThat(list.schools()).hasSize(50);
  }

  @Test
  void shouldBeEmptyWithoutSchools() {
    var list = RiskList.of(People.COUNTY, NOW, List.of(), List.of(), Rules.USUAL);
    assertThat(list.level()).isEqualTo(RiskLevel.BLUE);
    assertThat(list.schools()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void shouldCountTheSameInAnyOrderAndNeverLessForARowMore(long seed) {
    var random = new Random(seed);
    var rows = new ArrayList<Row>();
    for (var i = 0; i < 40; i++) {
      var before = list(rows);
      rows.add(any(random, i));
      var after = list(rows);
      var shuffled = new ArrayList<>(rows);
      Collections.shuffle(shuffled, random);
      assertThat(list(shuffled)).isEqualTo(after);
      for (var school : List.of(ONE, TWO)) {
        var risk = after.find(school).orElseThrow();
        assertThat(risk.points())
            .isGreaterThanOrEqualTo(before.find(school).orElseThrow().points())
            .isEqualTo(risk.of().stream().mapToInt(Point::points).sum());
        risk.of()
            .forEach(
                point ->
                    assertThat(point.rows().stream().mapToInt(Point.Counted::points).sum())
                        .isGreaterThanOrEqualTo(point.points()));
      }
      assertThat(after.level()).isGreaterThanOrEqualTo(before.level());
    }
  }

  @Test
  void shouldSayWhatChangedAndWhy() {
    var before = list(List.of(lead("l1", Severity.HIGH, false)));
    var after =
        RiskList.of(
            People.COUNTY,
            NOW,
            List.of(ONE, new SchoolId("s3")),
            List.of(
                lead("l1", Severity.HIGH, false),
                row(Row.Kind.HAZARD, "h", ONE, Severity.HIGH, NOW, true, false)),
            Rules.USUAL);
    assertThat(RiskChange.between(before, after))
        .containsExactly(
            new RiskChange(
                ONE,
                Optional.of(RiskLevel.YELLOW),
                Optional.of(RiskLevel.ORANGE),
                16,
                Map.of(Row.Kind.HAZARD, 16)),
            new RiskChange(TWO, Optional.of(RiskLevel.BLUE), Optional.empty(), 0, Map.of()),
            new RiskChange(
                new SchoolId("s3"), Optional.empty(), Optional.of(RiskLevel.BLUE), 0, Map.of()));
    assertThat(RiskChange.between(after, after)).isEmpty();
  }

  @Test
  void shouldHoldBackFewProtectedOnesAndWhatTellsThem() {
    // Given: two protected leads, and one that is not
    var risk =
        list(List.of(
                lead("p1", Severity.HIGH, true),
                lead("p2", Severity.HIGH, true),
                lead("o", Severity.LOW, false),
                row(Row.Kind.HAZARD, "h", ONE, Severity.LOW, NOW, false, false)))
            .find(ONE)
            .orElseThrow();
    // When
    var others = RiskForReader.of(risk, _ -> false);
    // Then
    assertThat(others.points()).isEmpty();
    assertThat(others.level()).isEqualTo(RiskLevel.ORANGE);
    var leads = others.of().getFirst();
    assertThat(leads.points()).isEmpty();
    assertThat(leads.count()).isEqualTo(new SmallCounts.Told.HeldBack());
    assertThat(leads.rows()).extracting(counted -> counted.row().id()).containsExactly("o");
    assertThat(others.of().get(1).points()).contains(2);
    assertThat(others.toString()).doesNotContain("p1").doesNotContain("p2");
    // When, then: to whoever handles them
    var handler = RiskForReader.of(risk, _ -> true);
    assertThat(handler.points()).contains(29);
    assertThat(handler.of().getFirst().rows()).hasSize(3);
  }

  @Test
  void shouldTellTheNumberOfThreeButNotWhichTheyAre() {
    var risk =
        list(List.of(
                lead("p1", Severity.LOW, true),
                lead("p2", Severity.LOW, true),
                lead("p3", Severity.LOW, true)))
            .find(ONE)
            .orElseThrow();
    var others = RiskForReader.of(risk, _ -> false);
    assertThat(others.points()).contains(9);
    assertThat(others.of().getFirst().count()).isEqualTo(new SmallCounts.Told.Exactly(3));
    assertThat(others.of().getFirst().rows()).isEmpty();
  }

  @Test
  void shouldRefuseRulesThatDoNotOrderTheLevels() {
    assertThat(Rules.of(Rules.USUAL.of(), 10, 25, 50)).isEqualTo(Rules.USUAL);
    assertThatThrownBy(() -> Rules.of(Rules.USUAL.of(), 10, 10, 50))
        .isInstanceOfSatisfying(InvalidField.class, e -> assertThat(e.field()).isEqualTo("orange"));
    assertThatThrownBy(() -> Rules.of(List.of(), 10, 25, 50)).isInstanceOf(InvalidField.class);
  }

  private static RiskList list(List<Row> rows) {
    return RiskList.of(People.COUNTY, NOW, List.of(ONE, TWO), rows, Rules.USUAL);
  }

  private static Row lead(String id, Severity severity, boolean isProtected) {
    return row(Row.Kind.LEAD, id, ONE, severity, NOW, false, isProtected);
  }

  private static Row row(
      Row.Kind kind,
      String id,
      SchoolId school,
      Severity severity,
      Instant since,
      boolean late,
      boolean isProtected) {
    return new Row(kind, id, school, severity, since, late, isProtected);
  }

  private static Row any(Random random, int i) {
    return row(
        Any.of(Row.Kind.class, random),
        "r" + i,
        random.nextBoolean() ? ONE : TWO,
        Any.of(Severity.class, random),
        NOW.minus(Duration.ofDays(random.nextInt(120))),
        random.nextBoolean(),
        random.nextBoolean());
  }
}
