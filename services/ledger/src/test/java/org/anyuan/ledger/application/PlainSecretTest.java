package org.anyuan.ledger.application;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.HexFormat;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.ledger.domain.DeviceProtocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainSecretTest {
  @ParameterizedTest
  @ValueSource(ints = {16, 24, 32})
  void shouldTakeAPanelsKeyAsDigitsOrAsText(int length) {
    // When
    var digits = parse(DeviceProtocol.DC09, "hex:" + "aB".repeat(length));
    var text = parse(DeviceProtocol.DC09, "text:" + "A".repeat(length));
    // Then
    assertThat(digits.bytes()).isEqualTo(HexFormat.of().parseHex("ab".repeat(length)));
    assertThat(text.bytes()).isEqualTo("A".repeat(length).getBytes(US_ASCII));
    assertThat(digits.reveal()).isEqualTo("hex:" + "aB".repeat(length));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hex:",
        "text:",
        "hex:00",
        "hex:000102030405060708090a0b0c0d0e0",
        "hex:000102030405060708090a0b0c0d0e0g",
        "text:AAAAAAAAAAAAAAA",
        "text:AAAAAAAAAAAAAAAAA",
        "text:AAAAAAAAAAAAAAA\u00e9",
        "text:AAAAAAAAAAAAAAA\n",
        "AAAAAAAAAAAAAAAA",
        "HEX:000102030405060708090a0b0c0d0e0f",
        "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      })
  void shouldRefuseAnyOtherKeyOfAPanelWithoutRepeatingIt(String text) {
    refused(DeviceProtocol.DC09, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "whsec_c2hvcnQ=",
        "whsec_%%%%",
        "hex:000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f",
        "text:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      })
  void shouldTakeNoKeyThatMayBeGuessedForADeviceThatSigns(String text) {
    refused(DeviceProtocol.HTTP, text);
  }

  @Test
  void shouldKeepASecretAsItWasGiven() {
    // Given: without the padding that base64 asks for
    var given = "whsec_" + "A".repeat(43);
    // When, then
    assertThat(parse(DeviceProtocol.MQTT, given).reveal()).isEqualTo(given);
    assertThat(parse(DeviceProtocol.MQTT, given).bytes()).hasSize(32);
  }

  @Test
  void shouldIssueWhatItWouldTake() {
    // Given
    var issued = PlainSecret.random();
    // When, then
    assertThat(parse(DeviceProtocol.HTTP, issued.reveal()).bytes()).isEqualTo(issued.bytes());
    assertThat(issued.toString()).isEqualTo("secret");
  }

  private static void refused(DeviceProtocol protocol, String text) {
    assertThatThrownBy(() -> parse(protocol, text))
        .asInstanceOf(type(InvalidField.class))
        .returns("secret", InvalidField::field)
        .satisfies(
            refusal -> {
              if (text.length() > 10) {
                assertThat(refusal).hasMessageNotContaining(text.substring(6));
              }
            });
  }

  private static PlainSecret parse(DeviceProtocol protocol, String text) {
    return PlainSecret.parse(protocol, "secret", text);
  }
}
