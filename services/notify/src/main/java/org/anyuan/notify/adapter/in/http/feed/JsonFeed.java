package org.anyuan.notify.adapter.in.http.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.notify.application.feed.FeedSettings;

/** Incidents as JSON Feed 1.1; for programs each with an extension of its own. */
@ApplicationScoped
class JsonFeed {
  static final String MEDIA_TYPE = "application/feed+json; charset=utf-8";

  private final FeedSettings settings;
  private final IncidentCap cap;
  private final ObjectMapper json;

  JsonFeed(FeedSettings settings, IncidentCap cap, ObjectMapper json) {
    this.settings = settings;
    this.cap = cap;
    this.json = json;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Feed(
      String version,
      String title,
      @JsonProperty("home_page_url") String homePage,
      @JsonProperty("feed_url") String feed,
      List<Author> authors,
      String language,
      List<Item> items) {}

  private record Author(String name) {}

  private record Item(
      String id,
      String url,
      String title,
      @JsonProperty("content_text") String text,
      @JsonProperty("date_published") String published,
      @JsonProperty("date_modified") String modified,
      List<String> tags,
      @JsonProperty("_anyuan") IncidentItem anyuan) {}

  /**
   * The one that changed last first.
   *
   * @param self where it is read; absent where that is a secret
   */
  byte[] of(List<Told> newest, Optional<String> self) {
    try {
      return json.writeValueAsBytes(
          new Feed(
              "https://jsonfeed.org/version/1.1",
              "安园警情 / Anyuan incidents",
              settings.site() + "/",
              self.map(path -> settings.site() + path).orElse(null),
              List.of(new Author(settings.sender())),
              "zh-CN",
              newest.stream().map(this::item).toList()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a feed is always JSON", e);
    }
  }

  private Item item(Told told) {
    var shown = told.shown();
    return new Item(
        AtomFeed.urn(DeterministicId.of("incident-entry", shown.incident().value())),
        cap.link(shown),
        IncidentWords.headline(shown).zh(),
        String.join("\n", IncidentWords.description(shown).both()),
        AtomFeed.time(told.first()),
        AtomFeed.time(told.updated()),
        List.of(shown.category().name(), shown.mode().name()),
        IncidentItem.of(shown, told.newest().seen().version(), told.updated(), cap.link(shown)));
  }
}
