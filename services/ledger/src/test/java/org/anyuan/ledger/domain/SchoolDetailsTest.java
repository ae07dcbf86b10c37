package org.anyuan.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.anyuan.common.geo.Position;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.region.RegionPath;
import org.anyuan.ledger.domain.SchoolDetails.DailyLife;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolDetailsTest {
  private static final Jurisdiction AT =
      new Jurisdiction(new RegionPath("/420000/"), Optional.empty(), Optional.empty());

  @Test
  void shouldReadBuildingsAsAFileHasThem() {
    assertThat(Building.parse("教学楼:101;201|门卫室"))
        .containsExactly(
            new Building("教学楼", List.of("101", "201")), new Building("门卫室", List.of()));
  }

  @Test
  void shouldRefuseMoreRoomsThanFitIntoOneRecord() {
    var rooms = String.join(";", IntStream.range(0, 2001).mapToObj(i -> "r" + i).toList());
    assertThatThrownBy(() -> Building.parse("楼:" + rooms))
        .isInstanceOfSatisfying(
            InvalidField.class, e -> assertThat(e.field()).isEqualTo("buildings"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7:50", "24:00", "07:60", "07:50:00", "早上"})
  void shouldRefuseATimeThatIsNone(String time) {
    assertThatThrownBy(() -> DailyLife.of(List.of(), time, ""))
        .isInstanceOfSatisfying(
            InvalidField.class, e -> assertThat(e.field()).isEqualTo("arrivalTime"));
  }

  @Test
  void shouldRefuseControlCharactersInAName() {
    assertThatThrownBy(() -> details("实验\u0007小学", "07:50"))
        .isInstanceOfSatisfying(InvalidField.class, e -> assertThat(e.field()).isEqualTo("name"));
  }

  @Test
  void shouldLetASchoolChangeItsTimesAndNothingElse() {
    // Given
    var school = new School(details("实验小学", "07:50"), AT, 3, false);
    // When
    var times = school.keptByItself(details("实验小学", "08:00"));
    var name = school.keptByItself(details("重点小学", "08:00"));
    // Then
    assertThat(times)
        .isEqualTo(new Outcome.Changed<>(new School(details("实验小学", "08:00"), AT, 4, false)));
    assertThat(name)
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.FORBIDDEN));
  }

  private static SchoolDetails details(String name, String arrival) {
    return SchoolDetails.of(
        "s1",
        name,
        "",
        "PRIMARY",
        "420000",
        "",
        new Position(114, 30),
        DailyLife.of(List.of(), arrival, ""),
        false);
  }
}
