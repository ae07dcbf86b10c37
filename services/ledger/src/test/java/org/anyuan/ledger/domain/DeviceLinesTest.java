package org.anyuan.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.anyuan.common.outcome.InvalidField;
import org.anyuan.ledger.domain.DeviceDetails.Lines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceLinesTest {
  @ParameterizedTest
  @ValueSource(strings = {"10", "60", "86400"})
  void shouldTakeAnInterval(String text) {
    assertThat(Lines.parse(text, "").heartbeatSeconds()).contains(Integer.valueOf(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0"})
  void shouldLeaveItToTheProtocol(String text) {
    assertThat(Lines.parse(text, " ")).isEqualTo(Lines.UNSAID);
  }

  @ParameterizedTest
  @CsvSource({"9, ''", "86401, ''", "-60, ''", "1e2, ''", "99999999999, ''", "６０, ''"})
  void shouldNameTheFieldAtFault(String seconds, String line) {
    assertThatThrownBy(() -> Lines.parse(seconds, line))
        .asInstanceOf(type(InvalidField.class))
        .returns("heartbeatSeconds", InvalidField::field);
  }

  @Test
  void shouldBoundTheNameOfALine() {
    assertThat(Lines.of(null, " 4G ").backup()).contains("4G");
    assertThatThrownBy(() -> Lines.of(null, "x".repeat(65)))
        .asInstanceOf(type(InvalidField.class))
        .returns("backupLine", InvalidField::field);
  }
}
