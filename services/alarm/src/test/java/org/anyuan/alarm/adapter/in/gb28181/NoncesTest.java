package org.anyuan.alarm.adapter.in.gb28181;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class NoncesTest {
  private final TestTime time = new TestTime();
  private final Nonces nonces = new Nonces(time, Duration.ofSeconds(60), 3);

  @Test
  void shouldBeGoodOnceWhereNothingIsCounted() {
    var nonce = nonces.issue();
    assertThat(nonces.use(nonce, 0)).isTrue();
    assertThat(nonces.use(nonce, 0)).isFalse();
  }

  @Test
  void shouldBeGoodForEachHigherCount() {
    var nonce = nonces.issue();
    assertThat(nonces.use(nonce, 1)).isTrue();
    assertThat(nonces.use(nonce, 1)).isFalse();
    assertThat(nonces.use(nonce, 3)).isTrue();
    assertThat(nonces.use(nonce, 2)).isFalse();
    assertThat(nonces.use(nonce, 0)).isFalse();
  }

  @Test
  void shouldBeGoodForAMinute() {
    var inTime = nonces.issue();
    var late = nonces.issue();
    time.advance(Duration.ofSeconds(60));
    assertThat(nonces.use(inTime, 0)).isTrue();
    time.advance(Duration.ofMillis(1));
    assertThat(nonces.use(late, 0)).isFalse();
  }

  @Test
  void shouldNotBeGoodAgainWhenItIsForgotten() {
    var nonce = nonces.issue();
    assertThat(nonces.use(nonce, 1)).isTrue();
    time.advance(Duration.ofSeconds(61));
    assertThat(nonces.use(nonces.issue(), 1)).isTrue();
    assertThat(nonces.use(nonce, 2)).isFalse();
  }

  @Test
  void shouldTakeNoneThatAnotherMadeOrThatWasChanged() {
    assertThat(nonces.use(new Nonces(time, Duration.ofSeconds(60), 3).issue(), 0)).isFalse();
    assertThat(nonces.use("", 0)).isFalse();
    assertThat(nonces.use("***", 0)).isFalse();
    var nonce = nonces.issue();
    var other = (nonce.charAt(3) == 'A' ? 'B' : 'A');
    assertThat(nonces.use(nonce.substring(0, 3) + other + nonce.substring(4), 0)).isFalse();
  }

  /** More devices than there is room for have to ask again; nothing can be used twice. */
  @Test
  void shouldRatherRefuseAGoodOneThanForgetAUsedOne() {
    var first = nonces.issue();
    assertThat(nonces.use(first, 0)).isTrue();
    for (var i = 0; i < 3; i++) {
      time.advance(Duration.ofMillis(1));
      assertThat(nonces.use(nonces.issue(), 0)).isTrue();
    }
    assertThat(nonces.use(first, 0)).isFalse();
  }
}
