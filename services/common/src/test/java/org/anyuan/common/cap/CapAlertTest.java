package org.anyuan.common.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapAlertTest {
  private static final Instant SENT = Instant.parse("2026-11-26T00:30:00.123Z");

  private static CapAlert alert(
      CapAlert.Status status, CapAlert.Scope scope, String text, List<CapAlert.Earlier> earlier) {
    return new CapAlert(
        "a-1",
        "anyuan.hubei.example",
        SENT,
        status,
        earlier.isEmpty() ? CapAlert.Type.ALERT : CapAlert.Type.UPDATE,
        scope,
        "",
        earlier,
        List.of(
            new CapAlert.Info(
                "zh-CN",
                "Security",
                text,
                "Monitor",
                "Immediate",
                "Severe",
                "Observed",
                SENT,
                SENT.plus(Duration.ofHours(1)),
                text,
                text,
                text,
                "",
                "https://anyuan.example/",
                new CapAlert.Area(text, "420106"))));
  }

  @ParameterizedTest
  @CsvSource({"ACTUAL,Actual", "EXERCISE,Exercise", "TEST,Test"})
  void shouldSayWhatItCountsAs(CapAlert.Status status, String name) {
    assertThat(CapSchema.valid(alert(status, CapAlert.Scope.PUBLIC, "x", List.of()).xml()))
        .contains("<status>" + name + "</status>", "<scope>Public</scope>")
        .contains("<sent>2026-11-26T08:30:00+08:00</sent>")
        .doesNotContain("<restriction>", "<references>", "<instruction>");
  }

  @Test
  void shouldReferToEachEarlierAlertAsCapDoes() {
    var earlier =
        List.of(new CapAlert.Earlier("a", SENT), new CapAlert.Earlier("b", SENT.plusSeconds(1)));
    assertThat(
            CapSchema.valid(
                alert(CapAlert.Status.ACTUAL, new CapAlert.Scope("desks"), "x", earlier).xml()))
        .contains(
            "<scope>Restricted</scope><restriction>desks</restriction>",
            "<references>anyuan.hubei.example,a,2026-11-26T08:30:00+08:00"
                + " anyuan.hubei.example,b,2026-11-26T08:30:01+08:00</references>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"]]>", "<script>", "&#0;", "a\u0000b", "\ufffe", "\ud800 alone", "𠮷"})
  void shouldStayValidWhateverTheTextHolds(String hostile) {
    assertThat(
            CapSchema.valid(
                alert(CapAlert.Status.ACTUAL, CapAlert.Scope.PUBLIC, hostile + "x", List.of())
                    .xml()))
        .doesNotContain("<script>");
  }

  @Test
  void shouldNotTakeASenderThatReferencesCannotName() {
    assertThatThrownBy(() -> CapAlert.checkSender("a,b"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
