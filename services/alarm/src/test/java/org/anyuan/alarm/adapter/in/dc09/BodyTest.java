package org.anyuan.alarm.adapter.in.dc09;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyTest {
  @Test
  void shouldCutDataBlocksAndTime() {
    var body = Body.parse("#1|NPA][X1][Ytwo]_08:00:00,09-01-2020").orElseThrow();
    assertThat(body.data()).isEqualTo("#1|NPA");
    assertThat(body.blocks()).containsExactly("X1", "Ytwo");
    assertThat(body.time()).hasValue("08:00:00,09-01-2020");
    assertThat(body.rest()).isEmpty();
  }

  @Test
  void shouldDoWithoutBlocksAndTime() {
    var body = Body.parse("]").orElseThrow();
    assertThat(body.data()).isEmpty();
    assertThat(body.blocks()).isEmpty();
    assertThat(body.time()).isEmpty();
  }

  @Test
  void shouldKeepWhatStandsBehindABracketInAText() {
    var body = Body.parse("NPA^a]b^][R1]_08:00:00,09-01-2020").orElseThrow();
    assertThat(body.data()).isEqualTo("NPA^a");
    assertThat(body.rest()).isEqualTo("b^][R1]");
    assertThat(body.time()).isPresent();
  }

  @Test
  void shouldKeepABlockThatDoesNotEndAndATimeThatIsNone() {
    assertThat(Body.parse("NPA][R1").orElseThrow().rest()).isEqualTo("[R1");
    assertThat(Body.parse("NPA]_8:00").orElseThrow().rest()).isEqualTo("_8:00");
  }

  @Test
  void shouldRefuseDataWithoutAnEnd() {
    assertThat(Body.parse("NPA")).isEmpty();
    assertThat(Body.parse("")).isEmpty();
    assertThat(Body.parse("_08:00:00,09-01-2020")).isEmpty();
  }

  @Test
  void shouldCutThePaddingOff() {
    assertThat(Body.parsePadded("\u00ff\u0000p|#1|NPA]_08:00:00,09-01-2020").orElseThrow().data())
        .isEqualTo("#1|NPA");
    assertThat(Body.parsePadded("pp]_08:00:00,09-01-2020").orElseThrow().data()).isEmpty();
    assertThat(Body.parsePadded("|]_08:00:00,09-01-2020").orElseThrow().data()).isEmpty();
  }

  @Test
  void shouldTakeNothingForDecryptedThatHasNoTime() {
    assertThat(Body.parsePadded("pp|#1|NPA]")).isEmpty();
    assertThat(Body.parsePadded("pp|#1|NPA")).isEmpty();
  }
}
