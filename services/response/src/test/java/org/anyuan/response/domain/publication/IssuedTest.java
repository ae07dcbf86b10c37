package org.anyuan.response.domain.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anyuan.response.domain.Mode;
import org.anyuan.response.domain.statement.Publication;
import org.anyuan.response.domain.statement.StatementKind;
import org.junit.jupiter.api.Test;

class IssuedTest {
  private final Published first = PublishedSamples.first();
  private final Published correction = PublishedSamples.correction();

  @Test
  void shouldShowWhatStandsLastAndKeepWhatStoodBefore() {
    // When: the later one becomes readable first
    var issued = Issued.NOTHING.with(List.of(correction), 10).with(List.of(first), 10);
    // Then
    assertThat(issued.newest()).containsExactly(correction);
    assertThat(issued.of(first.statement())).containsExactly(first, correction);
    assertThat(issued.find(first.id())).contains(first);
    assertThat(issued.newestSequence()).isEqualTo(2);
  }

  @Test
  void shouldHaveEachOnceAndNoExercise() {
    var exercise =
        PublishedSamples.of(
            Publication.Type.ALERT, StatementKind.STATEMENT, Mode.EXERCISE, "演练", "演练");
    var issued = Issued.NOTHING.with(List.of(first, exercise), 10).with(List.of(first), 10);
    assertThat(issued.newest()).containsExactly(first);
    assertThat(issued.missing(List.of(first, exercise, correction))).containsExactly(correction);
  }

  @Test
  void shouldHoldNoMoreThanItMay() {
    var issued = Issued.NOTHING.with(List.of(first, correction), 1);
    assertThat(issued.of(first.statement())).containsExactly(correction);
  }

  @Test
  void shouldRepeatWhatMayHaveBeenMissed() {
    var issued = Issued.NOTHING.with(List.of(first, correction), 10);
    assertThat(issued.since(2, 0, 10)).isEmpty();
    assertThat(issued.since(2, 1, 10)).containsExactly(correction);
    assertThat(issued.since(0, 0, 10)).containsExactly(first, correction);
    assertThat(issued.since(0, 0, 1)).containsExactly(correction);
  }
}
