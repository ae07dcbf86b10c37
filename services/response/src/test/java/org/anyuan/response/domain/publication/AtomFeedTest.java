package org.anyuan.response.domain.publication;

import static org.anyuan.response.domain.publication.PublishedSamples.FIRST;
import static org.anyuan.response.domain.publication.PublishedSamples.VOICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class AtomFeedTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private static Document feed(Published... newest) throws Exception {
    var factory = DocumentBuilderFactory.newDefaultNSInstance();
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(AtomFeed.of(List.of(newest), VOICE, FIRST)));
  }

  private static List<Element> each(Element parent, String name) {
    NodeList found = parent.getElementsByTagNameNS(ATOM, name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static String text(Element parent, String name) {
    return each(parent, name).getFirst().getTextContent();
  }

  /** RFC 4287, 4.1.1 and 4.1.2: exactly one of each, and links that differ. */
  @Test
  void shouldHaveWhatAFeedAndEachEntryMustHave() throws Exception {
    var feed = feed(PublishedSamples.first()).getDocumentElement();
    assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
    var entry = each(feed, "entry").getFirst();
    for (var name : List.of("id", "title", "updated", "author", "content")) {
      assertThat(each(entry, name)).as(name).hasSize(1);
    }
    assertThat(text(feed, "id")).startsWith("urn:uuid:");
    assertThat(text(feed, "updated")).isEqualTo("2026-11-26T08:30:00+08:00");
    assertThat(
            each(entry, "link").stream().map(l -> l.getAttribute("type") + l.getAttribute("href")))
        .contains(
            "text/htmlhttps://anyuan.example/public/statements/00000000-0000-4000-8000-00000000000a",
            "application/cap+xmlhttps://anyuan.example/public/cap/00000000-0000-4000-8000-000000000001.xml")
        .doesNotHaveDuplicates();
  }

  @Test
  void shouldKeepTheIdOfAnEntryThatIsCorrectedAndSayThatItIs() throws Exception {
    var before = each(feed(PublishedSamples.first()).getDocumentElement(), "entry").getFirst();
    var after = each(feed(PublishedSamples.correction()).getDocumentElement(), "entry").getFirst();
    assertThat(text(after, "id")).isEqualTo(text(before, "id"));
    assertThat(text(after, "updated")).isGreaterThan(text(before, "updated"));
    assertThat(text(after, "published")).isEqualTo(text(before, "published"));
    assertThat(text(after, "title")).startsWith("【更正】");
  }

  @Test
  void shouldSayWhyInsteadOfWhatIsWithdrawn() throws Exception {
    var entry = each(feed(PublishedSamples.withdrawal()).getDocumentElement(), "entry").getFirst();
    assertThat(text(entry, "title")).startsWith("【已撤回】");
    assertThat(text(entry, "content")).isEqualTo("事实有误");
  }

  @Test
  void shouldBeAFeedBeforeAnythingWasSaid() throws Exception {
    var feed = feed().getDocumentElement();
    assertThat(text(feed, "updated")).isEqualTo("2026-11-26T08:30:00+08:00");
    assertThat(each(feed, "entry")).isEmpty();
  }
}
