package org.anyuan.alarm.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceSecretTest {
  @ParameterizedTest
  @CsvSource({
    "whsec_AAECAwQFBgcICQoLDA0ODw==, 000102030405060708090a0b0c0d0e0f",
    "hex:000102030405060708090a0b0c0d0e0f, 000102030405060708090a0b0c0d0e0f",
    "hex:0A0b, 0a0b",
    "text:AAAAAAAAAAAAAAAA, 41414141414141414141414141414141",
    "text:hex:00, 6865783a3030",
    "AAAA, 41414141"
  })
  void shouldReadTheBytesAsTheTextSaysThatTheyAreWritten(String text, String hex) {
    assertThat(secret(text).bytes()).isEqualTo(HexFormat.of().parseHex(hex));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "whsec_",
        "whsec_%%",
        "hex:",
        "hex:0",
        "hex:0g",
        "text:",
        "text:密钥",
        "text:\t"
      })
  void shouldRefuseATextThatIsNotOfItsForm(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> secret(text));
  }

  @Test
  void shouldKeepTheSecretOutOfLogs() {
    assertThat(secret("text:opensesame").toString()).doesNotContain("sesame");
  }

  @Test
  void shouldNotLetItsBytesBeChanged() {
    // Given
    var given = "text:bare".getBytes(UTF_8);
    var secret = DeviceSecret.of(given, 0);
    // When
    given[5] = 'B';
    secret.bytes()[1] = 'B';
    // Then
    assertThat(secret.bytes()).asString(UTF_8).isEqualTo("bare");
  }

  @Test
  void shouldFindTheOneThatIsShown() {
    // Given
    var newest = secret("whsec_AAAA");
    var old = secret("whsec_BBBB");
    // When, then
    assertThat(shown("whsec_BBBB", newest, old)).isSameAs(old);
    assertThat(shown("whsec_AAAA", newest, old)).isSameAs(newest);
    assertThat(shown("whsec_CCCC", newest, old)).isNull();
  }

  @Test
  void shouldFindABareSecretByTheTextThatItsOwnerWasGiven() {
    // Given
    var bare = DeviceSecret.of(new byte[] {0, 1, 2, (byte) 0xFF}, 0);
    // When, then
    assertThat(shown("whsec_AAEC/w==", bare)).isSameAs(bare);
    assertThat(bare.bytes()).containsExactly(0, 1, 2, 0xFF);
  }

  /** What a device that nobody knows is compared with opens nothing. */
  @Test
  void shouldFindNoneWhereThereIsNone() {
    assertThat(shown("whsec_" + "A".repeat(43) + "=")).isNull();
  }

  @Test
  void shouldCountToItsEnd() {
    // Given
    var end = Instant.parse("2026-09-01T08:00:00Z");
    var secret = DeviceSecret.of("whsec_AAAA".getBytes(UTF_8), end.toEpochMilli());
    // When, then
    assertThat(secret.countsAt(end)).isTrue();
    assertThat(secret.countsAt(end.plusMillis(1))).isFalse();
    assertThat(secret.notAfter()).contains(end);
    assertThat(secret("whsec_AAAA").countsAt(Instant.MAX.minusSeconds(1))).isTrue();
    assertThat(secret("whsec_AAAA").notAfter()).isEmpty();
  }

  private static DeviceSecret shown(String text, DeviceSecret... secrets) {
    return DeviceSecret.shown(text.getBytes(UTF_8), List.of(secrets)).orElse(null);
  }

  private static DeviceSecret secret(String text) {
    return DeviceSecret.of(text.getBytes(UTF_8), 0);
  }

  @Test
  void shouldBeAPasswordAsItCanBeTypedIn() {
    assertThat(secret("text:Anyuan-2026-Test").passwords()).containsExactly("Anyuan-2026-Test");
    assertThat(secret("hex:00ff00FF").passwords()).containsExactly("00ff00FF");
    assertThat(secret("whsec_a+b/cdefGHIJ0123456789klmnopqrstuvwxyzA=").passwords())
        .containsExactly("whsec_a+b/cdefGHIJ0123456789klmnopqrstuvwxyzA=", "abcdefGHIJ012345");
    // Too short for a part of it to be safe.
    assertThat(secret("whsec_YWJj").passwords()).containsExactly("whsec_YWJj");
  }
}
