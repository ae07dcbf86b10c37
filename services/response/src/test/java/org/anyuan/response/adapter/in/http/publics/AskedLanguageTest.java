package org.anyuan.response.adapter.in.http.publics;

import static org.assertj.core.api.Assertions.assertThat;

import org.anyuan.response.domain.publication.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedLanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "-  | -                                 | ZH",
        "en | zh-CN                             | EN",
        "zh | en                                | ZH",
        "-  | en-GB,en;q=0.9                    | EN",
        "-  | zh-CN,zh;q=0.9,en;q=0.8           | ZH",
        "-  | fr,en;q=0.5,zh;q=0.7              | ZH",
        "-  | fr, EN ; q=0.5                    | EN",
        "-  | fr                                | ZH",
        "-  | en;q=0                            | ZH",
        "-  | en;q=7,,;;=                       | ZH",
        "xx | en                                | ZH",
      })
  void shouldAskTheAddressFirstAndThenTheBrowser(
      String parameter, String accepted, Language language) {
    assertThat(AskedLanguage.of(parameter, accepted)).isEqualTo(language);
  }

  @Test
  void shouldNotReadWhatIsTooLong() {
    assertThat(AskedLanguage.of(null, "en," + "x".repeat(600))).isEqualTo(Language.ZH);
  }
}
