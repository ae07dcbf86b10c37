package org.anyuan.notify.domain.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.anyuan.notify.domain.delivery.DeliveryId;
import org.junit.jupiter.api.Test;

class AnswerTokenTest {
  private static final SecretKeySpec FIRST = key(1);
  private static final SecretKeySpec SECOND = key(2);
  private static final Instant UNTIL = Instant.parse("2026-11-27T10:00:00Z");
  private static final AnswerToken TOKEN =
      new AnswerToken(DeliveryId.of("id", "6f2b0f7e-2c1d-5a4b-9e3f-0123456789ab"), 50, UNTIL);

  private static SecretKeySpec key(int value) {
    var bytes = new byte[32];
    Arrays.fill(bytes, (byte) value);
    return new SecretKeySpec(bytes, "HmacSHA256");
  }

  @Test
  void shouldBeReadByWhoeverHasItsKey() {
    var text = TOKEN.text(FIRST);
    assertThat(text).hasSize(52).matches("[A-Za-z0-9_-]+");
    assertThat(AnswerToken.read(List.of(FIRST), text)).isEqualTo(Optional.of(TOKEN));
    assertThat(AnswerToken.read(List.of(SECOND, FIRST), text)).isEqualTo(Optional.of(TOKEN));
    assertThat(AnswerToken.read(List.of(SECOND), text)).isEmpty();
    assertThat(AnswerToken.read(List.of(), text)).isEmpty();
  }

  @Test
  void shouldNotBeReadWithAnyLetterChanged() {
    var text = TOKEN.text(FIRST);
    for (var i = 0; i < text.length(); i++) {
      var other = text.charAt(i) == 'A' ? 'B' : 'A';
      var forged = text.substring(0, i) + other + text.substring(i + 1);
      assertThat(AnswerToken.read(List.of(FIRST), forged)).as("letter %s", i).isEmpty();
    }
    for (var other : List.of("", "x", text + "A", text.substring(1), "%" + text.substring(1))) {
      assertThat(AnswerToken.read(List.of(FIRST), other)).isEmpty();
    }
  }

  @Test
  void shouldEndWithItsMinute() {
    assertThat(TOKEN.expired(UNTIL.minusMillis(1))).isFalse();
    assertThat(TOKEN.expired(UNTIL)).isTrue();
    assertThat(new AnswerToken(TOKEN.delivery(), 50, UNTIL.plusSeconds(59))).isEqualTo(TOKEN);
  }
}
