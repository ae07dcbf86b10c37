package org.anyuan.notify.domain.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.notify.domain.AlarmKind;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest {
  private static final URI LINK = URI.create("https://anyuan.example/i/1");

  @ParameterizedTest
  @CsvSource({
    "POLICE, ACTUAL, PANIC, 【安园】紧急报警，第一小学 东楼。https://anyuan.example/i/1",
    "POLICE, ACTUAL, DURESS PANIC, 【安园】静默报警，第一小学 东楼。https://anyuan.example/i/1",
    "POLICE, EXERCISE, FIRE, 【安园】【演练】火警，第一小学 东楼。https://anyuan.example/i/1",
    "EDUCATION, TEST, MEDICAL TAMPER, 【安园】【测试】医疗急救，第一小学 东楼。https://anyuan.example/i/1",
    "MEDIA, ACTUAL, PANIC FIRE, 【安园】校园安全事件，第一小学。https://anyuan.example/i/1",
    "MEDIA, ACTUAL, FIRE, 【安园】火警，第一小学。https://anyuan.example/i/1",
    "SCHOOL, ACTUAL, INTRUSION, 【安园】入侵报警，东楼。https://anyuan.example/i/1",
    "SCHOOL, ACTUAL, PANIC DURESS, 【安园】有一条待查看的消息。https://anyuan.example/i/1",
    "SCHOOL, ACTUAL, SILENT_PANIC, 【安园】有一条待查看的消息。https://anyuan.example/i/1"
  })
  void shouldSayWhatHappensWhereAndALink(Lane lane, Mode mode, String kinds, String text) {
    var of = Stream.of(kinds.split(" ")).map(AlarmKind::valueOf).toList();
    assertThat(Content.of(lane, mode, of, "第一小学", "东楼", LINK).text()).isEqualTo(text);
  }

  /** Whoever adds one has to think of it: no person, no room, no device, no words of a caller. */
  @Test
  void shouldHoldNothingElse() {
    assertThat(Arrays.stream(Content.class.getRecordComponents()).map(RecordComponent::getName))
        .containsExactly("mode", "what", "where", "link");
    assertThat(Content.class.getRecordComponents()[1].getType()).isEqualTo(What.class);
  }

  @ParameterizedTest
  @EnumSource(AlarmKind.class)
  void shouldTellTheMediaNothingFinerThanSecurityFireAndMedical(AlarmKind kind) {
    assertThat(Content.of(Lane.MEDIA, Mode.ACTUAL, List.of(kind), "第一小学", "东楼", LINK).what())
        .isIn(What.SECURITY, What.FIRE, What.MEDICAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://anyuan.example/i/1",
        "http://127.0.0.1.anyuan.example/i/1",
        "http:///i/1",
        "tel:110",
        "/i/1"
      })
  void shouldRefuseALinkThatIsNotSafe(String link) {
    assertThatThrownBy(() -> new Content(Mode.ACTUAL, What.ALARM, "", URI.create(link)))
        .isInstanceOfSatisfying(InvalidField.class, e -> assertThat(e.field()).isEqualTo("link"));
  }

  @Test
  void shouldLinkToThisMachineWithoutTls() {
    var link = URI.create("http://127.0.0.1:8080/#/incident/1");
    assertThat(new Content(Mode.TEST, What.ALARM, "", link).link()).isEqualTo(link);
  }

  @Test
  void shouldCutALongName() {
    var content =
        Content.of(Lane.POLICE, Mode.ACTUAL, List.of(AlarmKind.FIRE), "学".repeat(99), "东楼", LINK);
    assertThat(content.where()).hasSizeLessThanOrEqualTo(100);
  }
}
