package org.anyuan.alarm.adapter.in.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A button test that a device declares. */
class ButtonTestJsonTest {
  @Test
  void shouldReadADeclaration() {
    assertThat(read("{'buttonTest':true,'sequence':7}")).contains(new ButtonTestJson(7, 5));
    assertThat(read("{'buttonTest':true,'sequence':7,'minutes':1}"))
        .contains(new ButtonTestJson(7, 1));
    assertThat(read("{'buttonTest':false,'sequence':8}")).contains(new ButtonTestJson(8, 0));
  }

  @Test
  void shouldSeeNoneInAnyOtherStatus() {
    assertThat(read("{'state':'online'}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "sequence   | {'buttonTest':true}",
        "sequence   | {'buttonTest':true,'sequence':-1}",
        "minutes    | {'buttonTest':true,'sequence':1,'minutes':0}",
        "minutes    | {'buttonTest':true,'sequence':1,'minutes':6}",
        "buttonTest | {'buttonTest':'yes','sequence':1}"
      })
  void shouldNameTheFieldAtFault(String field, String body) {
    assertThatThrownBy(() -> read(body))
        .isInstanceOfSatisfying(InvalidPayload.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  private static Optional<ButtonTestJson> read(String body) {
    return ButtonTestJson.read(body.replace('\'', '"').getBytes(UTF_8));
  }
}
