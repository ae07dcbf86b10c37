package org.anyuan.incident.adapter.in.kafka.decider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

/** The same offset again, after a crash that left more or less of the changelog. */
class ReplayTest {
  private final Partition partition = new Partition("s1");

  @Test
  void shouldPublishTheSameAgainWhenOutcomeAndStateSurvived() {
    // Given
    var first = partition.process(0, press(1, 0));
    partition.restart(partition.store().changelog());
    // When
    var again = partition.process(0, press(1, 0));
    // Then
    assertSame(first, again);
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void shouldDecideTheSameAgainWhenOnlyTheOutcomeSurvived() {
    // Given
    var first = partition.process(0, press(1, 0));
    partition.restart(partition.store().changelog().subList(0, 1));
    // When
    var again = partition.process(0, press(1, 0));
    // Then
    assertSame(first, again);
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void shouldDecideTheSameAgainWhenNothingSurvived() {
    // Given
    var first = partition.process(0, press(1, 0));
    partition.restart(List.of());
    // When
    var again = partition.process(0, press(1, 0));
    // Then
    assertSame(first, again);
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void shouldReplayFromTheMiddleOfASchoolsInputs() {
    // Given
    partition.process(0, press(1, 0));
    var second = partition.process(1, press(2, 10));
    var written = partition.store().writes();
    var third = partition.process(2, press(3, 2000));
    partition.restart(partition.store().changelog().subList(0, written + 1));
    // When
    var again = partition.process(1, press(2, 10));
    var onward = partition.process(2, press(3, 2000));
    // Then
    assertSame(second, again);
    assertSame(third, onward);
    assertThat(count()).isEqualTo(3);
  }

  @Test
  void shouldPublishAFirstUseAgainWhenTheKeyWasUsedTwiceBeforeTheCrash() {
    // Given
    var minutes = (int) Duration.ofMinutes(11).toMillis();
    var first = partition.process(0, press(1, 0));
    var second = partition.process(1, press(1, minutes));
    partition.restart(partition.store().changelog());
    // When
    var firstAgain = partition.process(0, press(1, 0));
    var secondAgain = partition.process(1, press(1, minutes));
    // Then
    assertSame(first, firstAgain);
    assertSame(second, secondAgain);
    assertThat(count()).isEqualTo(2);
  }

  private static Record<String, byte[]> press(int number, int millis) {
    return Inputs.record(Inputs.signal("s1", number, Inputs.START.plusMillis(millis)).build());
  }

  private long count() {
    return partition.school("s1").incidents().incidents().getFirst().signalCount();
  }

  private static void assertSame(List<Partition.Sent> first, List<Partition.Sent> again) {
    assertThat(again.stream().map(Partition.Sent::content).toList())
        .isEqualTo(first.stream().map(Partition.Sent::content).toList());
  }
}
