package org.anyuan.response.domain.publication;

import static org.anyuan.response.domain.publication.PublishedSamples.VOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.anyuan.common.cap.CapSchema;
import org.anyuan.response.domain.Mode;
import org.anyuan.response.domain.statement.Publication;
import org.anyuan.response.domain.statement.StatementKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapTest {
  private static String valid(Published published) {
    return CapSchema.valid(Cap.of(published, VOICE));
  }

  static Stream<Published> all() {
    return Stream.of(Publication.Type.values())
        .flatMap(
            type ->
                Stream.of(StatementKind.values())
                    .flatMap(
                        kind ->
                            Stream.of(Mode.ACTUAL, Mode.EXERCISE)
                                .map(mode -> PublishedSamples.of(type, kind, mode, "标题", "正文"))));
  }

  @ParameterizedTest
  @MethodSource("all")
  void shouldBeValidForEveryTypeKindAndMode(Published published) {
    assertThat(valid(published))
        .contains(
            published.exercise() ? "<status>Exercise</status>" : "<status>Actual</status>",
            published.exercise() ? "<scope>Restricted</scope>" : "<scope>Public</scope>");
  }

  @Test
  void shouldSayInBothLanguagesWhenWhereAndForHowLong() {
    var cap = valid(PublishedSamples.first());
    assertThat(cap)
        .contains(
            "<identifier>00000000-0000-4000-8000-000000000001</identifier>",
            "<sender>anyuan.hubei.example</sender>",
            "<sent>2026-11-26T08:30:00+08:00</sent>",
            "<msgType>Alert</msgType>",
            "<language>zh-CN</language><category>Fire</category><event>火灾</event>",
            "<language>en-US</language><category>Fire</category><event>Fire</event>",
            "<severity>Severe</severity><certainty>Observed</certainty>",
            "<effective>2026-11-26T08:30:00+08:00</effective><expires>2026-11-27T08:30:00+08:00</expires>",
            "<areaDesc>武昌区</areaDesc><geocode><valueName>GB/T 2260</valueName><value>420106</value></geocode>",
            "<areaDesc>Wuchang District</areaDesc>")
        .doesNotContain("<references>");
  }

  @Test
  void shouldReferToWhatItCorrects() {
    assertThat(valid(PublishedSamples.correction()))
        .contains(
            "<msgType>Update</msgType>",
            "<references>anyuan.hubei.example,00000000-0000-4000-8000-000000000001,2026-11-26T08:30:00+08:00</references>");
  }

  @Test
  void shouldNotSayAgainWhatIsWithdrawn() {
    assertThat(valid(PublishedSamples.withdrawal()))
        .contains(
            "<msgType>Cancel</msgType>",
            "<note>事实有误</note>",
            "<references>anyuan.hubei.example,",
            "<description>事实有误</description>")
        .doesNotContain("学校秩序正常");
  }

  @Test
  void shouldGiveAnInstructionAsSuch() {
    var instruction =
        PublishedSamples.of(
            Publication.Type.ALERT,
            StatementKind.SAFETY_INSTRUCTION,
            Mode.ACTUAL,
            "请勿靠近",
            "请到会合点接孩子。");
    assertThat(valid(instruction))
        .contains("<urgency>Immediate</urgency>", "<instruction>请到会合点接孩子。</instruction>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "]]>",
        "<script>alert(1)</script>",
        "&lt;&amp;&#0;",
        "a\u0000b\u0008c\u001f",
        "\ufffe\uffff",
        "\ud800 allein",
        "𠮷野家",
        "--><!-- ",
        "<?xml version='1.0'?>",
        "\u0085\u2028",
      })
  void shouldStayValidWhateverTheTextHolds(String hostile) {
    var published =
        PublishedSamples.of(
            Publication.Type.ALERT, StatementKind.STATEMENT, Mode.ACTUAL, hostile, hostile);
    assertThat(valid(published)).doesNotContain("<script>", "\u0000", "\u0008");
  }

  @Test
  void shouldStayValidForTextsMadeByChance() {
    var random = new Random(7);
    for (var n = 0; n < 2000; n++) {
      var text = new StringBuilder();
      random.ints(random.nextInt(1, 40), 0, 0x11000).forEach(c -> text.append((char) c));
      valid(
          PublishedSamples.of(
              Publication.Type.ALERT,
              StatementKind.BRIEFING,
              Mode.ACTUAL,
              text.toString(),
              text.toString()));
    }
  }

  @Test
  void shouldNotAcceptASenderThatCapCannotName() {
    assertThatThrownBy(() -> new Voice("a b", URI.create("https://x"), Duration.ofHours(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
