package org.anyuan.alarm.adapter.in.dc09;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameCipherTest {
  private static final FrameCipher CIPHER = FrameCipher.of(KnownFrames.KEY).orElseThrow();
  private static final String TIME = "_18:24:52,05-07-2020";

  @Test
  void shouldDecryptTheKnownFrame() {
    var body = CIPHER.decrypt(KnownFrames.parsed(KnownFrames.ENCRYPTED_NULL).body()).orElseThrow();
    assertThat(body.data()).isEmpty();
    assertThat(body.time()).hasValue("18:24:52,07-05-2020");
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 24, 32})
  void shouldDecryptWhatItEncryptedWithEverySizeOfKey(int size) {
    var cipher = FrameCipher.of("k".repeat(size).getBytes(US_ASCII)).orElseThrow();
    for (var length = 0; length < 40; length++) {
      var data = "#1234|N" + "x".repeat(length);
      var hex = cipher.encrypt("|" + data + "]" + TIME);
      assertThat(hex).matches("([0-9A-F]{32})+");
      assertThat(cipher.decrypt(hex).orElseThrow().data()).isEqualTo(data);
    }
  }

  @Test
  void shouldNeverEncryptTheSameTwiceAlike() {
    // Sixteen bytes of message and time need no padding: it must be there all the same.
    var message = "|" + "x".repeat(10) + "]" + TIME;
    assertThat(message).hasSize(32);
    assertThat(CIPHER.encrypt(message)).isNotEqualTo(CIPHER.encrypt(message));
  }

  @Test
  void shouldTakeSmallHexDigits() {
    var hex = KnownFrames.parsed(KnownFrames.ENCRYPTED_NULL).body();
    assertThat(CIPHER.decrypt(HexFormat.of().formatHex(HexFormat.of().parseHex(hex)))).isPresent();
  }

  @Test
  void shouldRefuseAnotherKeysMessage() {
    var other = FrameCipher.of("B".repeat(16).getBytes(US_ASCII)).orElseThrow();
    assertThat(other.decrypt(KnownFrames.parsed(KnownFrames.ENCRYPTED_NULL).body())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 17, 31, 33, 64})
  void shouldRefuseAKeyOfAnotherSize(int size) {
    assertThat(FrameCipher.of(new byte[size])).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "B4", "B4BC8B40D0E6D959D6BEA78E88CC0B2", "G4BC8B40D0E6D959D6BEA78E88CC0B21"})
  void shouldRefuseWhatIsNoHexOfWholeBlocks(String hex) {
    assertThat(CIPHER.decrypt(hex)).isEmpty();
  }
}
