package org.anyuan.alarm.adapter.in.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.OptionalInt;
import org.anyuan.alarm.domain.Heartbeat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeartbeatJsonTest {
  @Test
  void shouldReadAllThatADeviceMaySay() {
    assertThat(
            heartbeat(
                "{\"intervalSeconds\":60,\"battery\":79.6,\"mains\":false,\"tamper\":true,\"x\":1}"))
        .isEqualTo(
            new Heartbeat(
                OptionalInt.of(60), OptionalInt.of(80), Optional.of(false), Optional.of(true)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"battery\":null}"})
  void shouldTakeOneThatSaysNothing(String body) {
    assertThat(heartbeat(body))
        .isEqualTo(
            new Heartbeat(
                OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "'{\"intervalSeconds\":0}', intervalSeconds",
        "'{\"intervalSeconds\":86401}', intervalSeconds",
        "'{\"intervalSeconds\":1.5}', intervalSeconds",
        "'{\"battery\":101}', battery",
        "'{\"battery\":\"full\"}', battery",
        "'{\"mains\":1}', mains",
        "'{\"tamper\":\"no\"}', tamper",
        "'[]', ''",
        "'{', ''"
      })
  void shouldNameTheFieldAtFault(String body, String field) {
    assertThatExceptionOfType(InvalidPayload.class)
        .isThrownBy(() -> heartbeat(body))
        .satisfies(invalid -> assertThat(invalid.field()).isEqualTo(field));
  }

  @Test
  void shouldReadAStatus() {
    assertThat(HeartbeatJson.online("{\"state\":\"online\"}".getBytes(UTF_8))).isTrue();
    assertThat(HeartbeatJson.online("{\"state\":\"offline\"}".getBytes(UTF_8))).isFalse();
    assertThatExceptionOfType(InvalidPayload.class)
        .isThrownBy(() -> HeartbeatJson.online("{\"state\":\"ill\"}".getBytes(UTF_8)))
        .satisfies(invalid -> assertThat(invalid.field()).isEqualTo("state"));
  }

  private static Heartbeat heartbeat(String body) {
    return HeartbeatJson.heartbeat(body.getBytes(UTF_8));
  }
}
