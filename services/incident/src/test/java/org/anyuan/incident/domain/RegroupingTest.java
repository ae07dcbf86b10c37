package org.anyuan.incident.domain;

import static org.anyuan.incident.domain.Samples.GATE;
import static org.anyuan.incident.domain.Samples.HALL;
import static org.anyuan.incident.domain.Samples.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Merging, splitting and linking. */
class RegroupingTest {
  private final SchoolPlay play = new SchoolPlay();

  @Test
  void shouldMoveEverySignalIntoTheOther() {
    // Given
    two(AlarmKind.PANIC, AlarmKind.PANIC);
    // When
    merge();
    // Then
    assertThat(play.incident(0).state()).isEqualTo(new IncidentState.Merged(play.incident(1).id()));
    assertThat(play.incident(0).tasks()).allMatch(t -> t.status() == TaskStatus.CLOSED);
    assertThat(play.incident(1).signalCount()).isEqualTo(2);
    assertThat(play.incident(1).devices()).containsExactlyInAnyOrder(GATE, OFFICE);
    assertThat(play.lastOn(Audience.POLICE)).containsExactly(TaskReason.MERGED, TaskReason.MERGED);
  }

  @Test
  void shouldKeepTheHigherSeverityAndSoundForIt() {
    // Given
    two(AlarmKind.DURESS, AlarmKind.MEDICAL);
    // When
    merge();
    // Then
    assertThat(play.incident(1).severity()).isEqualTo(Severity.CRITICAL);
    assertThat(play.lastOn(Audience.POLICE))
        .containsExactly(TaskReason.MERGED, TaskReason.SEVERITY_ROSE);
    assertThat(play.lastFacts())
        .contains(new Fact.SeverityRaised(Severity.MEDIUM, Severity.CRITICAL));
  }

  @Test
  void shouldCarryMajorOver() {
    // Given
    two(AlarmKind.PANIC, AlarmKind.PANIC);
    play.order(play.incident(0), new Order.Upgrade("a knife"));
    // When
    merge();
    // Then
    assertThat(play.incident(1).majorAt()).contains(play.now);
  }

  @Test
  void shouldOpenTheMediaLaneWhenMajorJoinsAConfirmedOne() {
    // Given
    two(AlarmKind.PANIC, AlarmKind.PANIC);
    play.order(play.incident(0), new Order.Upgrade("a knife"));
    play.order(play.incident(1), new Order.Confirm("seen"));
    // When
    merge();
    // Then
    assertThat(play.lastOn(Audience.MEDIA)).containsExactly(TaskReason.OPENED);
  }

  @Test
  void shouldApplyTheRulesToWhatWasMerged() {
    // Given
    two(AlarmKind.PANIC, AlarmKind.PANIC);
    play.press(HALL);
    assertThat(play.incident(1).devices()).hasSize(2);
    // When
    merge();
    // Then
    assertThat(play.incident(1).major()).isTrue();
    assertThat(play.lastFacts())
        .contains(
            new Fact.MajorDeclared(Optional.of(MajorRule.SEVERAL_DEVICES), "one and the same"));
  }

  @Test
  void shouldKeepTheNewestHundredInTheirOrderAndCountAll() {
    // Given
    for (var i = 0; i < 80; i++) {
      play.press(GATE).after(Duration.ofSeconds(1));
    }
    play.after(Duration.ofMinutes(31));
    for (var i = 0; i < 80; i++) {
      play.press(OFFICE).after(Duration.ofSeconds(1));
    }
    // When
    merge();
    // Then
    var into = play.incident(1);
    assertThat(into.signalCount()).isEqualTo(160);
    assertThat(into.signals())
        .hasSize(Incident.KEPT_SIGNALS)
        .isSortedAccordingTo(Comparator.comparing(SignalRef::receivedAt));
    assertThat(into.signals().stream().filter(s -> s.device().equals(OFFICE))).hasSize(80);
  }

  @Test
  void shouldKeepLinksToPicturesOfTheMergedOne() {
    // Given
    var link = new MediaLink("https://cam/1", "image");
    play.press(
            new Signal(
                new SignalId(new UUID(1, 1)),
                GATE,
                AlarmKind.PANIC,
                Mode.ACTUAL,
                false,
                Optional.empty(),
                false,
                play.now,
                Samples.SCHOOL,
                Place.UNKNOWN,
                "刀",
                List.of(link)))
        .after(Duration.ofMinutes(31))
        .press(OFFICE);
    // When
    merge();
    // Then
    assertThat(play.incident(1).media()).containsExactly(link);
    assertThat(play.incident(1).text()).isEqualTo("刀");
  }

  @Test
  void shouldRefuseToMergeIntoItselfOrNothingOrWhatHasEnded() {
    two(AlarmKind.PANIC, AlarmKind.PANIC);
    var first = play.incident(0);
    play.order(first, new Order.Merge(first.id(), "itself"));
    assertThat(play.rejection().field()).isEqualTo("intoIncidentId");
    play.order(first, new Order.Merge(new IncidentId(new UUID(9, 9)), "nothing"));
    assertThat(play.rejection().field()).isEqualTo("intoIncidentId");
    play.order(play.incident(1), new Order.Close(Disposition.RESOLVED, "over"));
    play.order(first, new Order.Merge(play.incident(1).id(), "ended"));
    assertThat(play.rejection().field()).isEqualTo("intoIncidentId");
  }

  @Test
  void shouldSplitSignalsIntoAnIncidentThatNobodyHasTaken() {
    // Given
    play.press(GATE, AlarmKind.MEDICAL).press(OFFICE, AlarmKind.FIRE);
    play.order(play.incident(), new Order.Confirm("seen"));
    var fire = play.incident().signals().getLast().id();
    // When
    play.after(Duration.ofMinutes(1))
        .order(play.incident(), new Order.Split(List.of(fire), "a fire elsewhere"));
    // Then
    var kept = play.incident(0);
    var parted = play.incident(1);
    assertThat(kept.signals()).extracting(SignalRef::device).containsExactly(GATE);
    assertThat(kept.devices()).containsExactly(GATE);
    assertThat(kept.kinds()).containsExactly(AlarmKind.MEDICAL);
    assertThat(parted.state()).isEqualTo(new IncidentState.Open());
    assertThat(parted.confirmed()).isFalse();
    assertThat(parted.severity()).isEqualTo(Severity.HIGH);
    assertThat(parted.devices()).containsExactly(OFFICE);
    assertThat(parted.task(Audience.POLICE).orElseThrow().dueFrom()).isEqualTo(play.now);
    assertThat(play.lastOn(Audience.POLICE)).containsExactly(TaskReason.SPLIT, TaskReason.OPENED);
    assertThat(play.lastFacts())
        .contains(new Fact.Opened(Optional.empty(), Optional.of(kept.id())));
  }

  @Test
  void shouldSplitAnIncidentThatHasMoreSignalsThanAreKept() {
    // Given
    for (var i = 0; i < 150; i++) {
      play.press(GATE).after(Duration.ofSeconds(1));
    }
    var all = play.incident().signals().stream().map(SignalRef::id).toList();
    // When
    play.order(play.incident(), new Order.Split(all, "another matter"));
    // Then
    assertThat(play.incident(0).signalCount()).isEqualTo(50);
    assertThat(play.incident(0).devices())
        .as("older signals, which are not kept, may be of it")
        .containsExactly(GATE);
    assertThat(play.incident(1).signalCount()).isEqualTo(100);
  }

  @Test
  void shouldRefuseASplitThatLeavesNothingOrTakesWhatIsNotThere() {
    // Given
    play.press(GATE);
    var only = play.incident().signals().getFirst().id();
    for (var wanted :
        List.of(List.<SignalId>of(), List.of(only), List.of(only, new SignalId(new UUID(9, 9))))) {
      // When
      play.order(play.incident(), new Order.Split(wanted, "a fire"));
      // Then
      assertThat(play.rejection().field()).isEqualTo("signalIds");
    }
  }

  @Test
  void shouldLinkToAnIncidentOfAnySchoolOnceAndQuietly() {
    // Given
    play.press(GATE);
    var other = new IncidentId(new UUID(4, 4));
    // When
    play.order(play.incident(), new Order.Link(other, "the same car"));
    // Then
    assertThat(play.incident().links()).containsExactly(other);
    assertThat(play.lastFacts()).containsExactly(new Fact.Linked(other, "the same car"));
    play.order(play.incident(), new Order.Link(other, "the same car"));
    assertThat(play.rejection().field()).isEqualTo("otherIncidentId");
    play.order(play.incident(), new Order.Link(play.incident().id(), "itself"));
    assertThat(play.rejection().field()).isEqualTo("otherIncidentId");
  }

  @Test
  void shouldBoundItsLinks() {
    // Given
    play.press(GATE);
    for (var i = 0; i < Incident.KEPT_PLACES; i++) {
      play.order(play.incident(), new Order.Link(new IncidentId(new UUID(4, i)), "a series"));
    }
    // When
    play.order(play.incident(), new Order.Link(new IncidentId(new UUID(5, 5)), "one more"));
    // Then
    assertThat(play.rejection().reason()).isEqualTo(Decision.Reason.NOT_ALLOWED_IN_STATE);
  }

  private void two(AlarmKind first, AlarmKind second) {
    play.press(GATE, first).after(Duration.ofMinutes(31)).press(OFFICE, second);
  }

  private void merge() {
    play.order(play.incident(0), new Order.Merge(play.incident(1).id(), "one and the same"));
  }
}
