package org.anyuan.console.adapter.in.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntercomTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://intercom.example/call?to={schoolId}",
        "sip:{schoolId}@pbx.example",
        "tel:9{schoolId}"
      })
  void shouldTellThePoliceAndNobodyElse(String template) {
    var intercom = new Intercom(Optional.of(template));
    assertThat(intercom.template("police-dispatcher")).contains(template);
    assertThat(intercom.template("police-officer")).contains(template);
    assertThat(intercom.template("school-officer")).isEmpty();
    assertThat(intercom.template("media-officer")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert('{schoolId}')",
        "http://intercom.example/{schoolId}",
        "https://intercom.example/",
        "https://intercom.example/{schoolId} x",
        "//{schoolId}"
      })
  void shouldNotStartWithWhatIsNoTemplate(String template) {
    assertThatIllegalStateException()
        .isThrownBy(() -> new Intercom(Optional.of(template)))
        .withMessageContaining("ANYUAN_INTERCOM_URL");
  }

  @Test
  void shouldDoWithoutOne() {
    assertThat(new Intercom(Optional.empty()).template("police-dispatcher")).isEmpty();
  }
}
