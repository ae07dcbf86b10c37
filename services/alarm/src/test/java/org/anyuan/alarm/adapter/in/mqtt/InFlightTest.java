package org.anyuan.alarm.adapter.in.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InFlightTest {
  private final InFlight inFlight = new InFlight(3);
  private final List<String> sent = new ArrayList<>();

  @Test
  void shouldAnswerInTheOrderInWhichThePublishesCame() {
    // Given
    var first = inFlight.begin();
    var second = inFlight.begin();
    var third = inFlight.begin();
    // When
    third.answer(() -> sent.add("third"));
    second.answer(() -> sent.add("second"));
    assertThat(sent).isEmpty();
    first.answer(() -> sent.add("first"));
    // Then
    assertThat(sent).containsExactly("first", "second", "third");
    assertThat(inFlight.none()).isTrue();
  }

  @Test
  void shouldBeFullUntilTheOldestHasItsAnswer() {
    // Given
    var oldest = inFlight.begin();
    var other = inFlight.begin();
    assertThat(inFlight.full()).isFalse();
    inFlight.begin();
    // When
    other.answer(() -> sent.add("other"));
    // Then
    assertThat(inFlight.full()).isTrue();
    oldest.answer(() -> sent.add("oldest"));
    assertThat(inFlight.full()).isFalse();
  }
}
