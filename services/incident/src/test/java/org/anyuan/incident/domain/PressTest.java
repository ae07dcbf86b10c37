package org.anyuan.incident.domain;

import static org.anyuan.incident.domain.Samples.GATE;
import static org.anyuan.incident.domain.Samples.OFFICE;
import static org.anyuan.incident.domain.Samples.ROOM_301;
import static org.anyuan.incident.domain.Samples.room;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a press finds its incident. */
class PressTest {
  private final SchoolPlay play = new SchoolPlay();

  @Test
  void shouldOpenAnIncidentOnThePoliceAndEducationLanesAtOnce() {
    // When
    play.press(GATE, AlarmKind.PANIC, Mode.ACTUAL, ROOM_301);
    // Then
    assertThat(play.incident().state()).isEqualTo(new IncidentState.Open());
    assertThat(play.incident().severity()).isEqualTo(Severity.HIGH);
    assertThat(play.published.getFirst().task().audience()).isEqualTo(Audience.POLICE);
    assertThat(play.lane(Audience.POLICE)).containsExactly(TaskReason.OPENED);
    assertThat(play.lane(Audience.EDUCATION)).containsExactly(TaskReason.OPENED);
    assertThat(play.lane(Audience.MEDIA)).isEmpty();
    assertThat(play.task(Audience.POLICE).addressees())
        .containsExactly(new RegionId("420106-p01"), new RegionId("420106"));
    assertThat(play.task(Audience.EDUCATION).addressees()).containsExactly(new RegionId("420106"));
  }

  @Test
  void shouldTakeACodeThatNobodyKnowsToThePoliceAtTheLowestSeverity() {
    // When
    play.press(GATE, AlarmKind.OTHER);
    // Then
    assertThat(play.incident().severity()).isEqualTo(Severity.LOW);
    assertThat(play.incident().kinds()).containsExactly(AlarmKind.OTHER);
    assertThat(play.lane(Audience.POLICE)).containsExactly(TaskReason.OPENED);
    assertThat(play.published.getFirst().reason().sounds()).isTrue();
  }

  @Test
  void shouldRaiseWhatBeganWithACodeThatNobodyKnows() {
    // Given
    play.press(GATE, AlarmKind.OTHER);
    // When
    play.afterMillis(10).press(GATE, AlarmKind.PANIC);
    // Then
    assertThat(play.lastFacts()).contains(new Fact.SeverityRaised(Severity.LOW, Severity.HIGH));
    assertThat(play.published.getLast().reason().sounds()).isTrue();
  }

  @Test
  void shouldAddressTheCountyAloneWhereThereIsNoStation() {
    // Given
    var bare = new SchoolPlay(Samples.school("/420000/429021/", "", "429021"));
    // When
    bare.press(GATE);
    // Then
    assertThat(bare.task(Audience.POLICE).addressees()).containsExactly(new RegionId("429021"));
  }

  @Test
  void shouldMergeRepeatWithinWindow() {
    // Given
    play.press(GATE);
    // When
    play.after(Duration.ofMinutes(30)).press(GATE);
    // Then
    assertThat(play.incident().signalCount()).isEqualTo(2);
    assertThat(correlation()).isEqualTo(Correlation.REPEAT);
  }

  @Test
  void shouldOpenAnotherWhenTheLastSignalIsTooLongAgo() {
    // Given
    play.press(GATE);
    // When
    play.after(Duration.ofMinutes(30)).afterMillis(1).press(GATE);
    // Then
    assertThat(play.state.incidents()).hasSize(2);
    assertThat(play.incident(1).follows()).as("the first one is still open").isEmpty();
  }

  @Test
  void shouldCountTheWindowFromTheLastSignalAndNotFromTheFirst() {
    // Given
    play.press(GATE).after(Duration.ofMinutes(29)).press(GATE);
    // When
    play.after(Duration.ofMinutes(29)).press(GATE);
    // Then
    assertThat(play.incident().signalCount()).isEqualTo(3);
  }

  @Test
  void shouldKeepARiseInSeverityThroughLaterRepeats() {
    // Given
    play.press(GATE, AlarmKind.MEDICAL).afterMillis(10).press(GATE, AlarmKind.DURESS);
    // When
    play.afterMillis(10).press(GATE, AlarmKind.MEDICAL);
    // Then
    assertThat(play.incident().severity()).isEqualTo(Severity.CRITICAL);
  }

  @Test
  void shouldPublishARiseInSeverityAtOnce() {
    // Given
    play.press(GATE, AlarmKind.MEDICAL);
    // When
    play.afterMillis(10).press(GATE, AlarmKind.PANIC);
    // Then
    assertThat(play.lastOn(Audience.POLICE)).hasSize(1);
    assertThat(play.published.getLast().reason().sounds()).isTrue();
    assertThat(play.lastFacts()).contains(new Fact.SeverityRaised(Severity.MEDIUM, Severity.HIGH));
    assertThat(play.task(Audience.POLICE).version()).isEqualTo(2);
  }

  @Test
  void shouldSoundAgainForASecondDevice() {
    // Given
    play.press(GATE);
    // When
    play.afterMillis(10).press(OFFICE);
    // Then
    assertThat(play.lastOn(Audience.POLICE)).containsExactly(TaskReason.NEW_PLACE);
    assertThat(TaskReason.NEW_PLACE.sounds()).isTrue();
    assertThat(play.incident().devices()).containsExactly(GATE, OFFICE);
  }

  @Test
  void shouldSoundAgainForANewPlaceOfTheSameDevice() {
    // Given
    play.press(GATE, AlarmKind.PANIC, Mode.ACTUAL, ROOM_301);
    // When
    play.afterMillis(10).press(GATE, AlarmKind.PANIC, Mode.ACTUAL, room("302"));
    // Then
    assertThat(play.lastOn(Audience.POLICE)).containsExactly(TaskReason.NEW_PLACE);
    assertThat(play.incident().places()).containsExactly(ROOM_301, room("302"));
  }

  @Test
  void shouldNotTakeAJitteringPositionForANewPlace() {
    // Given
    play.press(GATE, AlarmKind.PANIC, Mode.ACTUAL, at(114.360));
    // When
    play.afterMillis(10).press(GATE, AlarmKind.PANIC, Mode.ACTUAL, at(114.361));
    // Then
    assertThat(correlation()).isEqualTo(Correlation.REPEAT);
    assertThat(play.lastOn(Audience.POLICE)).isEmpty();
  }

  @Test
  void shouldSoundAgainForANewKind() {
    // Given
    play.press(GATE, AlarmKind.INTRUSION);
    // When
    play.afterMillis(10).press(GATE, AlarmKind.FIRE);
    // Then
    assertThat(correlation()).isEqualTo(Correlation.NEW_KIND);
    assertThat(play.incident().kinds()).containsExactly(AlarmKind.INTRUSION, AlarmKind.FIRE);
    assertThat(play.published.getLast().reason().sounds()).isTrue();
  }

  @Test
  void shouldOpenANewIncidentThatNamesTheOldOneAfterAClosing() {
    // Given
    play.press(GATE);
    var closed = play.incident();
    play.after(Duration.ofMinutes(50)).order(closed, close());
    // When
    play.after(Duration.ofMinutes(2)).press(GATE);
    // Then
    assertThat(play.incident(0).state()).isInstanceOf(IncidentState.Closed.class);
    assertThat(play.incident(1).follows()).contains(closed.id());
    assertThat(play.lastOn(Audience.POLICE)).containsExactly(TaskReason.OPENED);
  }

  @Test
  void shouldNotNameAnIncidentThatWasClosedLongBefore() {
    // Given
    play.press(GATE).order(play.incident(), close());
    // When
    play.after(Duration.ofMinutes(31)).press(GATE);
    // Then
    assertThat(play.incident(1).follows()).isEmpty();
  }

  @Test
  void shouldStayOpenAfterAReopening() {
    // Given
    play.press(GATE).order(play.incident(), close());
    play.after(Duration.ofHours(5)).order(play.incident(), new Order.Reopen("they came back"));
    // When
    play.after(Duration.ofMinutes(1)).press(GATE);
    // Then
    assertThat(play.incident().state()).isEqualTo(new IncidentState.Reopened());
    assertThat(play.incident().signalCount()).isEqualTo(2);
  }

  @Test
  void shouldJoinTheIncidentThatKnowsTheDevice() {
    // Given
    play.press(GATE).afterMillis(10).press(OFFICE);
    var office = play.incident().signals().getLast().id();
    play.order(play.incident(), new Order.Split(List.of(office), "two different things"));
    // When
    play.afterMillis(10).press(GATE);
    // Then
    assertThat(play.incident(0).signalCount()).isEqualTo(2);
    assertThat(play.incident(1).signalCount()).isEqualTo(1);
  }

  @Test
  void shouldJoinTheNewestIncidentWhenNoneKnowsTheDevice() {
    // Given
    play.press(GATE).after(Duration.ofMinutes(31)).press(GATE);
    // When
    play.after(Duration.ofMinutes(1)).press(OFFICE);
    // Then
    assertThat(play.incident(0).signalCount()).isEqualTo(1);
    assertThat(play.incident(1).devices()).containsExactly(GATE, OFFICE);
  }

  @Test
  void shouldJoinAnIncidentThatAPersonOpened() {
    // Given
    play.order(
        new Order.OpenIncident(
            Samples.SCHOOL,
            AlarmKind.PANIC,
            Mode.ACTUAL,
            Optional.empty(),
            ROOM_301,
            "a call",
            Optional.empty()));
    // When
    play.after(Duration.ofMinutes(1)).press(GATE, AlarmKind.PANIC, Mode.ACTUAL, ROOM_301);
    // Then
    assertThat(play.incident().openedByPerson()).isTrue();
    assertThat(correlation()).as("its first device sounds").isEqualTo(Correlation.NEW_PLACE);
  }

  @Test
  void shouldKeepTheNewestWordsAndLinks() {
    // Given
    play.press(spoken("有人拿刀 🔪", List.of(new MediaLink("https://cam/1", "image"))));
    // When
    play.afterMillis(10).press(spoken("", List.of()));
    // Then
    assertThat(play.incident().text()).isEqualTo("有人拿刀 🔪");
    assertThat(play.incident().media()).hasSize(1);
  }

  private Signal spoken(String text, List<MediaLink> media) {
    return new Signal(
        new SignalId(new java.util.UUID(7, text.length())),
        GATE,
        AlarmKind.PANIC,
        Mode.ACTUAL,
        false,
        Optional.empty(),
        false,
        play.now,
        Samples.SCHOOL,
        Place.UNKNOWN,
        text,
        media);
  }

  private Correlation correlation() {
    return play.lastFacts().stream()
        .filter(Fact.Correlated.class::isInstance)
        .map(f -> ((Fact.Correlated) f).correlation())
        .findFirst()
        .orElseThrow();
  }

  private static Place at(double longitude) {
    return new Place("教学楼", "3", "301", Optional.of(new Position(longitude, 30.5)));
  }

  private static Order close() {
    return new Order.Close(Disposition.RESOLVED, "over");
  }
}
