package org.anyuan.console.adapter.out.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.anyuan.console.domain.Session;
import org.junit.jupiter.api.Test;

class AesSealedSessionsTest {
  private static final Session SESSION =
      new Session("head.body.seal", Instant.parse("2026-03-01T08:00:00.123Z"));

  private final AesSealedSessions seals = new AesSealedSessions("a secret of ours".getBytes(UTF_8));

  @Test
  void shouldOpenWhatAnotherCopyWithTheSameSecretSealed() {
    var other = new AesSealedSessions("a secret of ours".getBytes(UTF_8));

    assertThat(other.open(seals.seal(SESSION))).contains(SESSION);
    assertThat(other.csrfToken(SESSION)).isEqualTo(seals.csrfToken(SESSION));
  }

  @Test
  void shouldHideWhatItSeals() {
    var sealed = seals.seal(SESSION);

    assertThat(new String(Base64.getUrlDecoder().decode(sealed), UTF_8)).doesNotContain("body");
    assertThat(sealed).isNotEqualTo(seals.seal(SESSION));
  }

  @Test
  void shouldOpenNothingThatWasChangedInAnyOneBit() {
    var bytes = Base64.getUrlDecoder().decode(seals.seal(SESSION));
    for (var i = 0; i < bytes.length * 8; i++) {
      var changed = bytes.clone();
      changed[i / 8] ^= (byte) (1 << (i % 8));

      assertThat(seals.open(Base64.getUrlEncoder().encodeToString(changed))).isEmpty();
    }
  }

  @Test
  void shouldOpenNothingOfAnotherSecret() {
    var other = new AesSealedSessions("another secret".getBytes(UTF_8));

    assertThat(seals.open(other.seal(SESSION))).isEmpty();
    assertThat(other.csrfToken(SESSION)).isNotEqualTo(seals.csrfToken(SESSION));
  }

  @Test
  void shouldOpenNothingThatIsNoSeal() {
    for (var text : new String[] {"", "x", "!", "AAAA", "A".repeat(9_000)}) {
      assertThat(seals.open(text)).isEmpty();
    }
  }

  @Test
  void shouldRefuseASecretThatCanBeGuessed() {
    assertThatThrownBy(() -> new AesSealedSessions(Optional.of("short")))
        .hasMessageContaining("ANYUAN_SESSION_KEY");
  }
}
