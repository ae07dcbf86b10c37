package org.anyuan.response.domain.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.anyuan.response.domain.Mode;
import org.anyuan.response.domain.statement.Publication;
import org.anyuan.response.domain.statement.StatementKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeTest {
  @Test
  void shouldHaveTheCustomaryForm() {
    assertThat(Notice.of(PublishedSamples.first()).text())
        .isEqualTo(
            String.join(
                "\n",
                "警情通报",
                "",
                "警方已控制现场",
                "",
                "\u3000\u3000学校秩序正常。",
                "\u3000\u3000请以官方信息为准。",
                "",
                "\u3000".repeat(13) + "武昌区公安机关",
                "\u3000".repeat(9) + "2026年11月26日",
                ""));
  }

  @Test
  void shouldSayWhatItCorrects() {
    assertThat(Notice.of(PublishedSamples.correction()).text())
        .startsWith("警情通报(更正)")
        .contains("本通报更正我们于2026年11月26日 08:30发布的内容,以本次为准。");
  }

  @Test
  void shouldNotRepeatWhatIsWithdrawn() {
    assertThat(Notice.of(PublishedSamples.withdrawal()).text())
        .startsWith("警情通报(撤回)")
        .contains("原因:事实有误")
        .doesNotContain("学校秩序正常");
  }

  @ParameterizedTest
  @CsvSource({"STATEMENT,警情通报", "BRIEFING,情况通报", "SAFETY_INSTRUCTION,安全提示"})
  void shouldSayThatAnExerciseIsOne(StatementKind kind, String name) {
    var exercise = PublishedSamples.of(Publication.Type.ALERT, kind, Mode.EXERCISE, "标题", "正文");
    assertThat(Notice.of(exercise).name()).isEqualTo("【演练】" + name);
  }

  @Test
  void shouldDrawAllOfIt() throws Exception {
    var body = "公安机关立即赶赴现场处置,".repeat(40) + "<b>&]]>";
    var notice =
        Notice.of(
            PublishedSamples.of(
                Publication.Type.ALERT,
                StatementKind.STATEMENT,
                Mode.ACTUAL,
                "标".repeat(60),
                body));
    var svg = NoticePicture.of(notice, false);
    var document =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg));
    var texts = document.getElementsByTagNameNS("http://www.w3.org/2000/svg", "text");
    var drawn =
        IntStream.range(0, texts.getLength())
            .mapToObj(i -> texts.item(i).getTextContent())
            .collect(Collectors.joining());
    assertThat(drawn.replaceAll("\\s", "")).contains(body, "标".repeat(60), "2026年11月26日");
    assertThat(new String(svg, UTF_8)).doesNotContain("<b>", "<script");
    var height = Integer.parseInt(document.getDocumentElement().getAttribute("height"));
    for (var i = 0; i < texts.getLength(); i++) {
      var y = texts.item(i).getAttributes().getNamedItem("y").getNodeValue();
      assertThat(Integer.parseInt(y)).isLessThan(height);
    }
  }
}
