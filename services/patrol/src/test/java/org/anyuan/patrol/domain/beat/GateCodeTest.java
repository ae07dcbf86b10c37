package org.anyuan.patrol.domain.beat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GateCodeTest {
  private static final Instant NOW = Instant.parse("2026-09-07T08:00:30Z");
  private final GateCode codes = new GateCode("0123456789abcdef0123456789abcdef".getBytes(UTF_8));

  @Test
  void shouldHoldForItsMinuteAndTheNextAtItsSchoolOnly() {
    var code = codes.of("s1", NOW);
    assertThat(code).matches("[2-9A-HJKMNP-TV-Z]{8}");
    assertThat(codes.holds("s1", code, NOW)).isTrue();
    assertThat(codes.holds("s1", code.toLowerCase(Locale.ROOT), NOW.plusSeconds(60))).isTrue();
    assertThat(codes.holds("s1", code, NOW.plusSeconds(90))).isFalse();
    assertThat(codes.holds("s1", code, NOW.minusSeconds(60))).isFalse();
    assertThat(codes.holds("s2", code, NOW)).isFalse();
    assertThat(codes.holds("s1", "", NOW)).isFalse();
    assertThat(codes.until(NOW)).isEqualTo(Instant.parse("2026-09-07T08:01:00Z"));
  }

  @Test
  void shouldRefuseAShortKey() {
    assertThatThrownBy(() -> new GateCode(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
