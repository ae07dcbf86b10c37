package org.anyuan.notify.adapter.in.http.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.common.cap.CapAlert;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.common.xml.Markup;
import org.anyuan.notify.application.feed.FeedSettings;

/**
 * Incidents as RFC 4287 has them: an entry for each, whose id stays while the incident goes on, and
 * whose content is its newest CAP alert.
 */
@ApplicationScoped
class AtomFeed {
  static final String MEDIA_TYPE = "application/atom+xml; charset=utf-8";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

  private final FeedSettings settings;
  private final IncidentCap cap;

  AtomFeed(FeedSettings settings, IncidentCap cap) {
    this.settings = settings;
    this.cap = cap;
  }

  /**
   * The one that changed last first.
   *
   * @param reader whose feed it is: its id stays the same for them
   * @param self where it is read; absent where that is a secret
   */
  byte[] of(List<Told> newest, String reader, Optional<String> self) {
    var updated = newest.stream().map(Told::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
    return Markup.xml(
        xml ->
            xml.in(
                "feed",
                feed -> {
                  feed.element("id", urn(DeterministicId.of("incident-feed", reader)))
                      .element("title", "安园警情 / Anyuan incidents")
                      .element("updated", time(updated))
                      .in("author", author -> author.element("name", settings.sender()));
                  self.ifPresent(
                      path ->
                          feed.empty(
                              "link",
                              "rel",
                              "self",
                              "type",
                              "application/atom+xml",
                              "href",
                              settings.site() + path));
                  newest.forEach(told -> feed.in("entry", entry -> entry(entry, told)));
                },
                "xmlns",
                "http://www.w3.org/2005/Atom",
                "xml:lang",
                "zh-CN"));
  }

  private void entry(Markup xml, Told told) {
    var shown = told.shown();
    xml.element("id", urn(DeterministicId.of("incident-entry", shown.incident().value())))
        .element("title", IncidentWords.headline(shown).zh())
        .element("updated", time(told.updated()))
        .element("published", time(told.first()))
        .empty("category", "term", shown.category().name())
        .empty("category", "term", shown.mode().name())
        .empty("link", "rel", "alternate", "type", "text/html", "href", cap.link(shown))
        .element("summary", IncidentWords.description(shown).zh())
        .in("content", content -> cap.of(told).in(content), "type", CapAlert.MEDIA_TYPE);
  }

  static String urn(UUID id) {
    return "urn:uuid:" + id;
  }

  static String time(Instant at) {
    return TIME.format(at.atOffset(ZoneOffset.ofHours(8)));
  }
}
