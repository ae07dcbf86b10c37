package org.anyuan.incident.domain;

import static org.anyuan.incident.domain.Samples.GATE;
import static org.anyuan.incident.domain.Samples.HALL;
import static org.anyuan.incident.domain.Samples.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What makes an incident a major one, and when media may know of it. */
class MajorTest {
  private final SchoolPlay play = new SchoolPlay();

  @Test
  void shouldBeMajorByRuleAtTheThirdDevice() {
    // Given
    play.press(GATE).press(OFFICE);
    assertThat(play.incident().major()).isFalse();
    // When
    play.press(HALL);
    // Then
    assertThat(play.incident().majorAt()).contains(play.now);
    assertThat(play.lastFacts())
        .contains(new Fact.MajorDeclared(Optional.of(MajorRule.SEVERAL_DEVICES), ""));
    assertThat(play.published.getLast().reason().sounds()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = AlarmKind.class,
      names = {"DURESS", "SILENT_PANIC"})
  void shouldBeMajorByRuleAtTheSecondDeviceUnderThreat(AlarmKind threat) {
    // Given
    play.press(GATE, threat);
    assertThat(play.incident().major()).isFalse();
    // When
    play.press(OFFICE, AlarmKind.MEDICAL);
    // Then
    assertThat(play.lastFacts())
        .contains(new Fact.MajorDeclared(Optional.of(MajorRule.SECOND_DEVICE_UNDER_THREAT), ""));
  }

  @Test
  void shouldBeMajorWhenTheThreatComesSecond() {
    // Given
    play.press(GATE).press(OFFICE);
    // When
    play.press(GATE, AlarmKind.DURESS);
    // Then
    assertThat(play.incident().major()).isTrue();
  }

  @Test
  void shouldNotBeMajorByOneDeviceHoweverOftenItIsPressed() {
    // When
    for (var i = 0; i < 50; i++) {
      play.press(GATE, AlarmKind.DURESS);
    }
    // Then
    assertThat(play.incident().major()).isFalse();
  }

  @Test
  void shouldDeclareItMajorOnce() {
    // Given
    play.press(GATE).press(OFFICE).press(HALL);
    // When
    play.press(new DeviceId("fourth"), AlarmKind.DURESS);
    // Then
    assertThat(play.happened.stream().filter(h -> h.fact() instanceof Fact.MajorDeclared))
        .hasSize(1);
  }

  @Test
  void shouldOpenTheMediaLaneWhenAMajorIncidentIsConfirmed() {
    // Given
    play.press(GATE).order(play.incident(), new Order.Upgrade("a knife"));
    assertThat(play.incident().task(Audience.MEDIA)).isEmpty();
    // When
    play.after(Duration.ofSeconds(20)).order(play.incident(), new Order.Confirm("seen"));
    // Then
    assertMediaTaskDueNow();
  }

  @Test
  void shouldOpenTheMediaLaneWhenAConfirmedIncidentBecomesMajor() {
    // Given
    play.press(GATE).order(play.incident(), new Order.Confirm("seen"));
    assertThat(play.incident().task(Audience.MEDIA)).isEmpty();
    // When
    play.after(Duration.ofSeconds(20)).order(play.incident(), new Order.Upgrade("a knife"));
    // Then
    assertMediaTaskDueNow();
  }

  @Test
  void shouldOpenTheMediaLaneWhenAConfirmedIncidentBecomesMajorByRule() {
    // Given
    play.press(GATE).press(OFFICE).order(play.incident(), new Order.Confirm("seen"));
    // When
    play.after(Duration.ofSeconds(20)).press(HALL);
    // Then
    assertMediaTaskDueNow();
  }

  @Test
  void shouldTellMediaNothingWithoutBoth() {
    // When
    play.press(GATE).press(OFFICE).press(HALL);
    play.order(play.incident(), new Order.Note("many callers"));
    play.order(new Order.Acknowledge(play.task(Audience.POLICE).id()));
    play.until(SchoolPlay.START.plus(Duration.ofHours(1)));
    // Then
    assertThat(play.lane(Audience.MEDIA)).isEmpty();
  }

  private void assertMediaTaskDueNow() {
    assertThat(play.lastOn(Audience.MEDIA)).isEqualTo(List.of(TaskReason.OPENED));
    assertThat(play.task(Audience.MEDIA).dueFrom()).isEqualTo(play.now);
    assertThat(play.task(Audience.MEDIA).addressees()).containsExactly(new RegionId("420106"));
  }
}
