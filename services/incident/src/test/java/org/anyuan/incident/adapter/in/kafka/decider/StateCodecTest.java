package org.anyuan.incident.adapter.in.kafka.decider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import org.anyuan.incident.domain.HeldVersion;
import org.anyuan.incident.domain.SchoolId;
import org.anyuan.incident.domain.SchoolIncidents;
import org.junit.jupiter.api.Test;

/** What the changelog gives back is what was put into it. */
class StateCodecTest {
  @Test
  void shouldReadBackEveryIncident() {
    for (var seed = 0; seed < 500; seed++) {
      // Given
      var incident = new RandomIncidents(seed).incident("s1");
      var held = new HashMap<String, HeldVersion>();
      incident.tasks().forEach(t -> t.held().ifPresent(h -> held.put(t.id().toString(), h)));
      // When
      var back = IncidentCodec.domain(IncidentCodec.proto(incident), held);
      // Then
      assertThat(back).as("seed " + seed).isEqualTo(incident);
    }
  }

  @Test
  void shouldReadBackASchoolsState() {
    for (var seed = 0; seed < 200; seed++) {
      // Given
      var random = new RandomIncidents(seed);
      var incidents = List.of(random.incident("s1"), random.incident("s1"));
      var stored =
          new StateCodec.Stored(
              seed, new SchoolIncidents(new SchoolId("s1"), incidents, random.tests()));
      // When
      var back = StateCodec.stored("s1", StateCodec.bytes(stored, new IncidentMessages()));
      // Then
      assertThat(back).as("seed " + seed).isEqualTo(stored);
    }
  }

  @Test
  void shouldStartFromNothing() {
    assertThat(StateCodec.stored("s1", null))
        .isEqualTo(new StateCodec.Stored(-1, SchoolIncidents.none(new SchoolId("s1"))));
  }

  @Test
  void shouldNotGuessAtAStateThatItCannotRead() {
    assertThatThrownBy(() -> StateCodec.stored("s1", new byte[] {1, 2, 3}))
        .isInstanceOf(IllegalStateException.class);
  }
}
