package org.anyuan.alarm.adapter.in.isapi;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlSecretTest {
  @ParameterizedTest
  @CsvSource({
    "whsec_AB-_, whsec_AB+/",
    "whsec_AB-_cQ, whsec_AB+/cQ==",
    "whsec_AB+/cQ==, whsec_AB+/cQ==",
    "whsec_, whsec_",
    "hex:00ff, hex:00ff",
    "text:a-b_c, text:a-b_c",
    "'', ''",
  })
  void shouldBeTheTextThatWasIssued(String inUrl, String issued) {
    assertThat(new String(UrlSecret.shown(inUrl), US_ASCII)).isEqualTo(issued);
  }
}
