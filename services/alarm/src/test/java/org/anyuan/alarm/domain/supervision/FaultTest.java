package org.anyuan.alarm.domain.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {
  @ParameterizedTest
  @CsvSource({
    "CID E301, MAINS_LOST",
    "CID R301, MAINS_LOST",
    "CID P301, MAINS_LOST",
    "SIA AT, MAINS_LOST",
    "SIA AR, MAINS_LOST",
    "CID E302, BATTERY_LOW",
    "SIA YT, BATTERY_LOW",
    "SIA YR, BATTERY_LOW",
    "CID E137, TAMPER",
    "CID R144, TAMPER",
    "SIA TA, TAMPER",
    "SIA TR, TAMPER",
    "CID E350, COMMUNICATION",
    "SIA YC, COMMUNICATION",
    "SIA YK, COMMUNICATION",
  })
  void shouldTakeACodeAndItsRestoreForTheSameFault(String code, Fault fault) {
    assertThat(Fault.ofCode(code)).contains(fault);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"CID E120", "CID E461", "SIA PA", "SIA JA", "SIA", "", "NULL", "CID E3010"})
  void shouldTakeNoOtherCodeForAFaultOfTheDevice(String code) {
    assertThat(Fault.ofCode(code)).isEmpty();
  }
}
