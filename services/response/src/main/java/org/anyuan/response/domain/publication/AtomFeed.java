package org.anyuan.response.domain.publication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.common.xml.Markup;

/**
 * What was published, as RFC 4287 has it: an entry for each statement, whose id stays while it is
 * corrected or withdrawn, so that whoever has the entry hears of it.
 */
public final class AtomFeed {
  public static final String MEDIA_TYPE = "application/atom+xml";
  public static final int MOST_ENTRIES = 100;

  private AtomFeed() {}

  /**
   * Of what stands last of each statement, the newest first.
   *
   * @param since when the feed is there, for while it has nothing to say
   */
  public static byte[] of(List<Published> newest, Voice voice, Instant since) {
    var entries = newest.stream().limit(MOST_ENTRIES).toList();
    var updated = entries.stream().map(Published::at).max(Instant::compareTo).orElse(since);
    return Markup.xml(
        xml ->
            xml.in(
                "feed",
                feed -> {
                  feed.element("id", urn(DeterministicId.of("public-feed", voice.sender())))
                      .element("title", "权威信息发布 / Statements")
                      .element("updated", Times.rfc3339(updated))
                      .empty("link", "rel", "self", "type", MEDIA_TYPE, "href", voice.feed())
                      .empty(
                          "link",
                          "rel",
                          "alternate",
                          "type",
                          "text/html",
                          "href",
                          voice.site() + "/public/statements");
                  entries.forEach(e -> feed.in("entry", entry -> entry(entry, e, voice)));
                },
                "xmlns",
                "http://www.w3.org/2005/Atom",
                "xml:lang",
                "zh-CN"));
  }

  private static void entry(Markup xml, Published published, Voice voice) {
    xml.element("id", urn(published.statement().value()))
        .element("title", Standing.of(published).inFront(Language.ZH) + published.zh().title())
        .element("updated", Times.rfc3339(published.at()))
        .element("published", Times.rfc3339(first(published)))
        .in("author", author -> author.element("name", published.issuer().zh()))
        .empty("category", "term", published.kind().name())
        .empty("link", "rel", "alternate", "type", "text/html", "href", voice.page(published))
        .empty("link", "rel", "alternate", "type", Cap.MEDIA_TYPE, "href", voice.cap(published));
    published
        .earlier()
        .forEach(
            e ->
                xml.empty(
                    "link",
                    "rel",
                    "related",
                    "type",
                    Cap.MEDIA_TYPE,
                    "href",
                    voice.site() + "/public/cap/" + e.id() + ".xml"));
    xml.element("content", content(published), "type", "text");
  }

  private static Instant first(Published published) {
    return published.earlier().isEmpty() ? published.at() : published.earlier().getFirst().at();
  }

  private static String content(Published published) {
    var english = published.en().map(en -> "\n\n" + en.title() + "\n" + en.body()).orElse("");
    return published.withdrawn() ? published.reason() : published.zh().body() + english;
  }

  private static String urn(UUID id) {
    return "urn:uuid:" + id;
  }
}
