package org.anyuan.response.adapter.in.http.publics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.anyuan.response.domain.Mode;
import org.anyuan.response.domain.publication.Language;
import org.anyuan.response.domain.publication.Published;
import org.anyuan.response.domain.publication.PublishedSamples;
import org.anyuan.response.domain.statement.Publication;
import org.anyuan.response.domain.statement.StatementKind;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class StatementPagesTest {
  private static final Published FIRST = PublishedSamples.first();
  private static final Published CORRECTION = PublishedSamples.correction();

  /** Well-formed as XML, too, so that nothing can be left open. */
  private static Document read(byte[] page) throws Exception {
    var html = new String(page, UTF_8);
    assertThat(html).startsWith("<!DOCTYPE html>");
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(html.substring("<!DOCTYPE html>".length()))));
  }

  private static int count(Document page, String element) {
    return page.getElementsByTagName(element).getLength();
  }

  @Test
  void shouldBeAPageWithOneHeadingATitleAndALanguage() throws Exception {
    for (var language : Language.values()) {
      var pages = new StatementPages(language);
      for (var page :
          List.of(
              pages.list(List.of(FIRST, CORRECTION)),
              pages.list(List.of()),
              pages.statement(List.of(FIRST)),
              pages.statement(List.of(FIRST, CORRECTION)),
              pages.statement(List.of(FIRST, PublishedSamples.withdrawal())),
              pages.nothing())) {
        var read = read(page);
        assertThat(read.getDocumentElement().getAttribute("lang")).isEqualTo(language.tag());
        assertThat(count(read, "h1")).isEqualTo(1);
        assertThat(count(read, "title")).isEqualTo(1);
        assertThat(count(read, "main")).isEqualTo(1);
        assertThat(count(read, "script") + count(read, "style") + count(read, "form")).isZero();
      }
    }
  }

  @Test
  void shouldHoldWhateverATextHoldsAsText() throws Exception {
    var hostile = "</p><script>alert(1)</script>&amp;\"'\u0000]]>";
    var published =
        PublishedSamples.of(
            Publication.Type.ALERT, StatementKind.STATEMENT, Mode.ACTUAL, hostile, hostile);
    var page = new StatementPages(Language.ZH).statement(List.of(published));
    assertThat(count(read(page), "script")).isZero();
    assertThat(read(page).getElementsByTagName("h1").item(0).getTextContent())
        .isEqualTo(hostile.replace("\u0000", ""));
  }

  @Test
  void shouldStrikeWhatDoesNotHoldAnyMore() throws Exception {
    var corrected = read(new StatementPages(Language.ZH).statement(List.of(FIRST, CORRECTION)));
    assertThat(corrected.getElementsByTagName("h1").item(0).getTextContent()).isEqualTo("情况更正");
    assertThat(corrected.getElementsByTagName("s").item(0).getTextContent()).isEqualTo("警方已控制现场");
    var withdrawn =
        read(
            new StatementPages(Language.ZH)
                .statement(List.of(FIRST, PublishedSamples.withdrawal())));
    assertThat(withdrawn.getElementsByTagName("h1").item(0).getTextContent()).isEqualTo("已撤回的信息");
    assertThat(withdrawn.getElementsByTagName("s").getLength()).isPositive();
  }
}
