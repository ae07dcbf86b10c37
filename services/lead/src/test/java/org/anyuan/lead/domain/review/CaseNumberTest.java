package org.anyuan.lead.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.anyuan.common.outcome.InvalidField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberTest {
  @ParameterizedTest
  @ValueSource(strings = {"A4201061200002026090001", "R420106120000202612123456"})
  void shouldTakeANumberOfThePolicesOwnSystem(String number) {
    assertThat(CaseNumber.of("caseNumber", " " + number).value()).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "420106199001011237, identity",
    "42010619900101123X, identity",
    "420106900101123, identity",
    "A 420106 19900101 123X, identity",
    "A4201061990012012370001, identity",
    "13812345678, telephone",
    "A13812345678, telephone",
    "+86 138-1234-5678, telephone",
    "027-87654321, telephone",
    "张小明, case number",
    "A420106120000202613001, case number",
    "A4201061200002026130001, case number",
    "a4201061200002026090001, case number",
    "A4201061200002026090001 张, case number",
    "王某2026090001, case number",
    "'', case number"
  })
  void shouldRefuseWhatMayBeAPerson(String text, String why) {
    assertThatThrownBy(() -> CaseNumber.of("caseNumber", text))
        .isInstanceOfSatisfying(
            InvalidField.class, e -> assertThat(e.field()).isEqualTo("caseNumber"))
        .hasMessageContaining(why)
        .hasMessageNotContaining(text.isEmpty() ? "\u0000" : text);
  }

  @Test
  void shouldHoldNoIdentityNumberWhereverItIsPut() {
    var random = new Random(3);
    for (var i = 0; i < 20_000; i++) {
      var identity =
          "%06d%04d%02d%02d%04d"
              .formatted(
                  110_000 + random.nextInt(700_000),
                  1920 + random.nextInt(106),
                  1 + random.nextInt(12),
                  1 + random.nextInt(28),
                  random.nextInt(10_000));
      // Alone, and after a letter, filled up to a case number's length.
      for (var text :
          new String[] {
            identity, "A" + identity, "A" + identity + "0001", "A" + identity + "000001"
          }) {
        assertThatThrownBy(() -> CaseNumber.of("caseNumber", text))
            .isInstanceOf(InvalidField.class);
      }
    }
  }
}
