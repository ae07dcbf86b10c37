package org.anyuan.notify.adapter.in.http.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anyuan.common.cap.CapSchema;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.application.Registry;
import org.anyuan.notify.application.feed.Entry;
import org.anyuan.notify.application.feed.FeedSettings;
import org.anyuan.notify.domain.AlarmKind;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.RegionId;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.feed.Ending;
import org.anyuan.notify.domain.feed.Help;
import org.anyuan.notify.domain.feed.SeenSamples;
import org.anyuan.notify.domain.feed.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Atom, CAP and JSON Feed: well-formed, valid, and by allow-list. */
class IncidentFormatsTest {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
  private static final IncidentCap CAP = new IncidentCap(new Settings(), new Regions());

  record Settings() implements FeedSettings {
    @Override
    public String sender() {
      return "anyuan.hubei.example";
    }

    @Override
    public URI site() {
      return URI.create("https://anyuan.example");
    }

    @Override
    public Duration lasts() {
      return Duration.ofHours(24);
    }

    @Override
    public int streams() {
      return 1;
    }

    @Override
    public int perMinute() {
      return 1;
    }
  }

  private record Regions() implements Registry {
    @Override
    public boolean complete() {
      return true;
    }

    @Override
    public Optional<RegionPath> path(RegionId region) {
      return Optional.empty();
    }

    @Override
    public Optional<String> name(RegionId region) {
      return Optional.empty();
    }

    @Override
    public Optional<RegionPath> path(SchoolId school) {
      return Optional.empty();
    }

    @Override
    public Optional<String> name(SchoolId school) {
      return Optional.empty();
    }

    @Override
    public Optional<RegionId> county(SchoolId school) {
      return Optional.empty();
    }

    @Override
    public Optional<String> code(RegionId region) {
      return Optional.of(region.value());
    }
  }

  /** A press, taken, confirmed and major, help on its way, over: as far as the lane hears of it. */
  private static List<SeenSamples> life() {
    var pressed = SeenSamples.pressed();
    var confirmed = pressed.next().nowConfirmed();
    var major = confirmed.next().nowMajor();
    var going = major.next().help(Help.ON_THE_WAY);
    return List.of(pressed, confirmed, major, going, going.next().closed(Ending.RESOLVED));
  }

  private static Told told(Lane lane, List<SeenSamples> life) {
    var entries = new ArrayList<Entry>();
    for (var sample : life) {
      var seen = sample.seen();
      var last = entries.isEmpty() ? null : entries.getLast().seen();
      if (Shown.news(Optional.ofNullable(last), seen).contains(lane)) {
        var at = SeenSamples.OPENED.plusSeconds(60 * seen.version());
        entries.add(
            new Entry(seen.version(), seen, Shown.news(Optional.ofNullable(last), seen), at));
      }
    }
    return new Told(lane, entries);
  }

  static Stream<Told> all() {
    return Stream.of(Lane.values())
        .flatMap(
            lane ->
                Stream.of(Mode.values())
                    .flatMap(
                        mode ->
                            Stream.of(AlarmKind.values())
                                .map(
                                    kind ->
                                        told(
                                            lane,
                                            life().stream()
                                                .map(one -> one.mode(mode).kinds(kind))
                                                .toList()))));
  }

  @ParameterizedTest
  @MethodSource("all")
  void shouldBeValidCapForEveryLaneModeAndKind(Told told) {
    var cap = CapSchema.valid(CAP.of(told).xml());
    assertThat(cap).contains("<scope>Restricted</scope>", "<value>420106</value>");
    var status =
        switch (told.shown().mode()) {
          case ACTUAL -> "Actual";
          case EXERCISE -> "Exercise";
          case TEST -> "Test";
        };
    assertThat(cap).contains("<status>" + status + "</status>");
  }

  @Test
  void shouldReferToAllThatALaneWasToldBeforeAndToNothingElse() {
    assertThat(references(Lane.POLICE)).hasSize(4);
    // It heard of it when it was confirmed and major, and that it is over.
    assertThat(references(Lane.MEDIA)).hasSize(1);
    assertThat(references(Lane.POLICE)).doesNotContainAnyElementsOf(references(Lane.MEDIA));
  }

  private static List<String> references(Lane lane) {
    return CAP.of(told(lane, life())).earlier().stream().map(e -> e.identifier()).toList();
  }

  @Test
  void shouldTakeBackWhatWasAFalseAlarm() {
    var pressed = SeenSamples.pressed();
    var closed = List.of(pressed, pressed.next().closed(Ending.FALSE_ALARM));
    assertThat(CapSchema.valid(CAP.of(told(Lane.POLICE, closed)).xml()))
        .contains("<msgType>Cancel</msgType>", "<certainty>Unlikely</certainty>", "误报");
    assertThat(CapSchema.valid(CAP.of(told(Lane.POLICE, life())).xml()))
        .contains("<msgType>Update</msgType>", "<responseType>AllClear</responseType>");
    assertThat(CapSchema.valid(CAP.of(told(Lane.POLICE, List.of(pressed))).xml()))
        .contains("<msgType>Alert</msgType>", "<urgency>Immediate</urgency>")
        .doesNotContain("<references>");
  }

  private static Feed atom(String self, Told... newest) throws Exception {
    var bytes =
        new AtomFeed(new Settings(), CAP).of(List.of(newest), "zhao", Optional.ofNullable(self));
    var feed = (Feed) new WireFeedInput().build(new StringReader(new String(bytes, UTF_8)));
    assertThat(feed.getId()).startsWith("urn:uuid:");
    assertThat(feed.getTitle()).isNotEmpty();
    assertThat(feed.getUpdated()).isNotNull();
    assertThat(feed.getAuthors()).isNotEmpty();
    return feed;
  }

  /** RFC 4287, 4.1.1 and 4.1.2. */
  @ParameterizedTest
  @MethodSource("all")
  void shouldBeAtomWithAValidAlertInEachEntry(Told told) throws Exception {
    var entry = atom(null, told).getEntries().getFirst();
    assertThat(entry.getId()).startsWith("urn:uuid:");
    assertThat(entry.getTitle()).isNotEmpty();
    assertThat(entry.getUpdated().toInstant()).isEqualTo(told.updated());
    assertThat(entry.getPublished().toInstant()).isEqualTo(told.first());
    assertThat(entry.getAlternateLinks()).hasSize(1);
    assertThat(entry.getContents()).hasSize(1);
    assertThat(entry.getContents().getFirst().getType()).isEqualTo("application/cap+xml");
    var alert = entry.getContents().getFirst().getValue();
    assertThat(CapSchema.valid(alert.getBytes(UTF_8))).contains("<identifier>");
  }

  @Test
  void shouldKeepTheIdOfAnEntryWhileTheIncidentGoesOn() throws Exception {
    var first = atom(null, told(Lane.POLICE, life().subList(0, 1))).getEntries().getFirst();
    var last = atom(null, told(Lane.POLICE, life())).getEntries().getFirst();
    assertThat(last.getId()).isEqualTo(first.getId());
    assertThat(last.getPublished()).isEqualTo(first.getPublished());
    assertThat(last.getUpdated()).isAfter(first.getUpdated());
  }

  @Test
  void shouldBeAFeedBeforeAnythingHappenedAndSayWhereItIsUnlessThatIsASecret() throws Exception {
    assertThat(atom(null).getEntries()).isEmpty();
    assertThat(atom(null).getOtherLinks()).isEmpty();
    assertThat(atom("/api/v1/feeds/incidents.atom").getOtherLinks().getFirst().getHref())
        .isEqualTo("https://anyuan.example/api/v1/feeds/incidents.atom");
  }

  private static JsonNode json(Told... newest) throws Exception {
    return JSON.readTree(
        new JsonFeed(new Settings(), CAP, JSON).of(List.of(newest), Optional.empty()));
  }

  /** jsonfeed.org/version/1.1: what it requires, and of which type. */
  @ParameterizedTest
  @MethodSource("all")
  void shouldBeJsonFeed(Told told) throws Exception {
    var feed = json(told);
    assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.path("title").isTextual()).isTrue();
    assertThat(feed.path("authors").path(0).path("name").isTextual()).isTrue();
    var item = feed.path("items").path(0);
    assertThat(item.path("id").asText()).startsWith("urn:uuid:");
    assertThat(URI.create(item.path("url").asText()).isAbsolute()).isTrue();
    assertThat(item.path("content_text").asText()).isNotEmpty();
    assertThat(item.path("tags").isArray()).isTrue();
    assertThat(at(item, "date_published")).isEqualTo(told.first());
    assertThat(at(item, "date_modified")).isEqualTo(told.updated());
    feed.fieldNames()
        .forEachRemaining(
            name ->
                assertThat(name)
                    .isIn("version", "title", "home_page_url", "authors", "language", "items"));
    item.fieldNames()
        .forEachRemaining(
            name ->
                assertThat(name)
                    .matches(
                        "id|url|title|content_text|date_published|date_modified|tags|_anyuan"));
  }

  private static Instant at(JsonNode item, String name) {
    return OffsetDateTime.parse(item.path(name).asText()).toInstant();
  }

  @ParameterizedTest
  @EnumSource(AlarmKind.class)
  void shouldTellMediaNoFinerThanACategoryInAnyFormat(AlarmKind kind) throws Exception {
    var told = told(Lane.MEDIA, life().stream().map(one -> one.kinds(kind)).toList());
    var all =
        json(told).toString()
            + new String(CAP.of(told).xml(), UTF_8)
            + new String(
                new AtomFeed(new Settings(), CAP).of(List.of(told), "li", Optional.empty()), UTF_8);
    assertThat(all).contains("桃园小学").doesNotContain("教学楼", "PANIC", "DURESS", "静默", "警力");
  }

  @Test
  void shouldSayNothingOfASilentAlarmInAnyFormatAtASchool() throws Exception {
    var told = told(Lane.SCHOOL, life().stream().map(one -> one.kinds(AlarmKind.DURESS)).toList());
    var item = json(told).path("items").path(0);
    assertThat(item.path("title").asText()).isEqualTo("有一条待查看的消息");
    assertThat(new String(CAP.of(told).xml(), UTF_8) + item)
        .doesNotContain("教学楼", "DURESS", "静默", "报警，", "警力");
  }
}
