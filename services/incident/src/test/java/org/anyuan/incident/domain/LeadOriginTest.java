package org.anyuan.incident.domain;

import static org.anyuan.incident.domain.Samples.GATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An incident that an urgent lead asked for. */
class LeadOriginTest {
  private static final LeadId LEAD = new LeadId(new UUID(3, 3));
  private static final LeadId OTHER = new LeadId(new UUID(4, 4));

  private final SchoolPlay play = new SchoolPlay();

  private static Order asked(LeadId lead) {
    return new Order.OpenIncident(
        Samples.SCHOOL,
        AlarmKind.SILENT_PANIC,
        Mode.ACTUAL,
        Optional.of(Severity.HIGH),
        Place.UNKNOWN,
        "线索转警情，详见线索",
        Optional.of(lead));
  }

  @Test
  void shouldRingOnTheLanesSilentlyAtTheSchool() {
    // When
    play.order(asked(LEAD));
    // Then
    var incident = play.incident();
    assertThat(incident.origins()).containsExactly(LEAD);
    assertThat(incident.silentAtSchool()).isTrue();
    assertThat(incident.openedByPerson()).isFalse();
    assertThat(incident.severity()).isEqualTo(Severity.HIGH);
    assertThat(play.lastOn(Audience.POLICE)).containsExactly(TaskReason.OPENED);
  }

  @Test
  void shouldOpenOneHoweverOftenItIsAskedFor() {
    // Given
    play.order(asked(LEAD)).after(Duration.ofHours(2));
    // When
    play.order(asked(LEAD));
    // Then
    assertThat(play.last).isEqualTo(new Decision.Moot());
    assertThat(play.state.incidents()).hasSize(1);
    // When
    play.order(asked(OTHER));
    // Then
    assertThat(play.state.incidents()).hasSize(2);
  }

  @Test
  void shouldKnowTheLeadAfterAMergeToo() {
    // Given
    play.order(asked(LEAD)).press(GATE);
    // When
    play.order(play.incident(0), new Order.Merge(play.incident(1).id(), "one and the same"));
    // Then
    assertThat(play.incident(1).origins()).containsExactly(LEAD);
    play.order(asked(LEAD));
    assertThat(play.last).isEqualTo(new Decision.Moot());
  }

  @Test
  void shouldHideNoPressFromItsSchool() {
    // Given
    play.order(asked(LEAD));
    // When
    play.press(GATE);
    // Then
    var pressed = play.incident(1);
    assertThat(pressed.devices()).containsExactly(GATE);
    assertThat(pressed.silentAtSchool()).isFalse();
    // When: the police see that it is the same
    play.order(play.incident(0), new Order.Merge(pressed.id(), "one and the same"));
    // Then: still theirs, and as grave as the two together
    assertThat(play.incident(1).silentAtSchool()).isFalse();
    assertThat(play.incident(1).severity()).isEqualTo(Severity.HIGH);
  }

  @Test
  void shouldTakePressesOnceAPressIsPartOfIt() {
    // Given: merged the other way round
    play.press(GATE).order(asked(LEAD));
    play.order(play.incident(0), new Order.Merge(play.incident(1).id(), "one and the same"));
    // When
    play.press(GATE);
    // Then
    assertThat(play.state.incidents()).hasSize(2);
    assertThat(play.incident(1).signalCount()).isEqualTo(2);
  }
}
