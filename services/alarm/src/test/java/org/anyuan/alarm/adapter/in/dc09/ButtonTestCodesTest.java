package org.anyuan.alarm.adapter.in.dc09;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What begins and ends a test at a panel's keys. */
class ButtonTestCodesTest {
  @ParameterizedTest
  @CsvSource({"1607 01 001, 5", "3607 01 001, 0"})
  void shouldReadTheWalkTestOfContactId(String event, int minutes) {
    var code = ContactId.read(event).getFirst().code();
    assertThat(ButtonTestCodes.minutes(code)).hasValue(minutes);
  }

  @ParameterizedTest
  @CsvSource({"NTS, 5", "NTE, 0"})
  void shouldReadTheTestOfSia(String event, int minutes) {
    var code = SiaEvents.read(event).getFirst().code();
    assertThat(ButtonTestCodes.minutes(code)).hasValue(minutes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1602 00 000", "1601 00 000", "6607 01 001", "1120 01 001", "3120 01 001"})
  void shouldTakeNothingElseForOne(String event) {
    var code = ContactId.read(event).getFirst().code();
    assertThat(ButtonTestCodes.minutes(code)).isEmpty();
  }
}
