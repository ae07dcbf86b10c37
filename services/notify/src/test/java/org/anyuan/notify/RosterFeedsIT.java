package org.anyuan.notify;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anyuan.notify.FeedScene.FEEDS;
import static org.anyuan.notify.FeedScene.SUBSCRIPTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.anyuan.local.testing.StackResource;
import org.anyuan.local.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Duties in calendars of others, and their changes as they happen. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "notify"))
class RosterFeedsIT {
  @TestHTTPResource("/")
  URI root;

  private FeedScene scene;

  @BeforeEach
  void set() {
    scene = FeedScene.set();
  }

  private static String ical(JsonPath subscription) {
    return new String(
        given()
            .get(subscription.getString("urls.ical"))
            .then()
            .statusCode(200)
            .contentType("text/calendar")
            .extract()
            .asByteArray(),
        UTF_8);
  }

  /** By another library than the one that wrote it, the earliest first. */
  private static List<VEvent> events(JsonPath subscription) {
    return Biweekly.parse(ical(subscription)).first().getEvents().stream()
        .sorted(Comparator.comparing(event -> event.getDateStart().getValue()))
        .toList();
  }

  private static Instant from(VEvent event) {
    return event.getDateStart().getValue().toInstant();
  }

  private static Instant until(VEvent event) {
    return event.getDateEnd().getValue().toInstant();
  }

  private static List<VEvent> toCome(List<VEvent> events) {
    return events.stream().filter(event -> from(event).isAfter(Instant.now())).toList();
  }

  @Test
  void shouldShowMyDutiesAndWhatBecameOfThem() {
    // Given
    var roster = scene.roster("EDUCATION", "zheng", "qian");
    var mine = scene.subscribe(scene.education(), FeedScene.toRoster("PERSON", roster));
    // When
    var before = toCome(events(mine));
    // Then: every other day, as far as is looked ahead
    assertThat(before).hasSizeBetween(88, 91);
    assertThat(before)
        .allSatisfy(
            event -> {
              assertThat(Duration.between(from(event), until(event))).isEqualTo(Duration.ofDays(1));
              assertThat(event.getSummary().getValue()).contains("值班，一线");
              assertThat(event.getStatus().isConfirmed()).isTrue();
            });
    // When: the first whole, the second in part by somebody else
    var first = before.get(1);
    var second = before.get(2);
    scene.override(roster, from(first), until(first), "zheng", "qian");
    scene.override(roster, from(second).plusSeconds(3600), until(second), "zheng", "qian");
    var after = toCome(events(mine));
    // Then
    assertThat(after).hasSameSizeAs(before);
    var cancelled = after.get(1);
    assertThat(cancelled.getUid().getValue()).isEqualTo(first.getUid().getValue());
    assertThat(cancelled.getStatus().isCancelled()).isTrue();
    assertThat(cancelled.getSequence().getValue()).isEqualTo(1);
    var shorter = after.get(2);
    assertThat(shorter.getUid().getValue()).isEqualTo(second.getUid().getValue());
    assertThat(until(shorter)).isEqualTo(from(second).plusSeconds(3600));
    assertThat(shorter.getSequence().getValue()).isEqualTo(1);
    assertThat(after.get(3).getSequence().getValue()).isZero();
  }

  @Test
  void shouldNameEverybodyOfARosterThatIsNotOfThePolice() {
    var roster = scene.roster("SCHOOL", "head", "gu");
    var all = scene.subscribe(scene.head(), FeedScene.toRoster("ROSTER", roster));
    var names = events(all).stream().map(event -> event.getSummary().getValue()).distinct();
    assertThat(names)
        .containsExactlyInAnyOrder("值班 / on duty: 值班，一线", scene.account("gu") + "：值班，一线");
    assertThat(ical(all)).doesNotContain("桃园");
  }

  @Test
  void shouldAnswerNotModifiedUntilADutyChanges() {
    var roster = scene.roster("EDUCATION", "zheng", "qian");
    var mine = scene.subscribe(scene.education(), FeedScene.toRoster("PERSON", roster));
    var url = mine.getString("urls.ical");
    var etag = given().get(url).then().statusCode(200).extract().header("ETag");
    given().header("If-None-Match", etag).get(url).then().statusCode(304);
    var duty = toCome(events(mine)).get(1);
    scene.override(roster, from(duty), until(duty), "zheng", "qian");
    given().header("If-None-Match", etag).get(url).then().statusCode(200);
  }

  @Test
  void shouldKeepThePolicesRostersOffUntilSwitchedOnAndNameNobodyButOneself() {
    // Given
    var roster = scene.roster("POLICE", "wang", "sun");
    scene
        .police()
        .body(FeedScene.toRoster("ROSTER", roster))
        .post(SUBSCRIPTIONS)
        .then()
        .statusCode(409)
        .body("field", equalTo("rosterId"));
    scene
        .police()
        .body(Map.of("enabled", true, "names", false, "version", 0))
        .put(FEEDS + "/rosters/" + roster)
        .then()
        .statusCode(403);
    decide(roster, true, true, 0, 400);
    decide(roster, true, false, 0, 200);
    decide(roster, true, false, 0, 409);
    // When
    var all = scene.subscribe(scene.police(), FeedScene.toRoster("ROSTER", roster));
    // Then
    assertThat(ical(all).replace("\r\n ", "")).doesNotContain(scene.account("sun"));
    assertThat(events(all).stream().map(event -> event.getSummary().getValue()).distinct())
        .containsExactlyInAnyOrder("值班 / on duty", "值班 / on duty: 值班，一线");
    // When
    decide(roster, false, false, 1, 200);
    // Then
    given().get(all.getString("urls.ical")).then().statusCode(404);
  }

  private void decide(String roster, boolean enabled, boolean names, long version, int status) {
    scene
        .administrator()
        .body(Map.of("enabled", enabled, "names", names, "version", version))
        .put(FEEDS + "/rosters/" + roster)
        .then()
        .statusCode(status);
  }

  @Test
  void shouldNotLetWhoMayNotSeeARosterSubscribeToIt() {
    var roster = scene.roster("EDUCATION", "zheng", "qian");
    for (var reader : List.of(scene.media(), scene.head())) {
      reader
          .body(FeedScene.toRoster("ROSTER", roster))
          .post(SUBSCRIPTIONS)
          .then()
          .statusCode(400)
          .body("field", equalTo("rosterId"));
    }
    FeedScene.as("x", "education-officer", scene.otherPath, null)
        .get(FEEDS + "/rosters/" + roster)
        .then()
        .statusCode(404);
  }

  @Test
  void shouldTellOfChangesAtOnceAndOfThoseThatWereMissed() throws Exception {
    var roster = scene.roster("EDUCATION", "zheng", "qian");
    var mine = scene.subscribe(scene.education(), FeedScene.toRoster("PERSON", roster));
    var duties = toCome(events(mine));
    var uri = root.resolve(mine.getString("urls.changes"));
    try (var client = HttpClient.newHttpClient()) {
      String last;
      try (var lines = FeedLines.open(client, uri, null, null)) {
        lines.awaitLine("id:1");
        // When
        scene.override(roster, from(duties.get(1)), until(duties.get(1)), "zheng", "qian");
        // Then
        lines.awaitLine(duties.get(1).getUid().getValue());
        assertThat(lines.count("\"cancelled\":true")).isEqualTo(1);
        last = lines.lastId();
      }
      // When: missed
      scene.override(roster, from(duties.get(3)), until(duties.get(3)), "zheng", "qian");
      // Then
      var token =
          TestTokens.token(
              scene.account("zheng"), "education-officer", scene.path, null, Duration.ofHours(1));
      var signedIn = root.resolve(FEEDS + "/changes?mine=true&rosterId=" + roster);
      for (var how : List.of(uri, signedIn)) {
        var by = how.equals(uri) ? null : token;
        try (var again = FeedLines.open(client, how, by, last)) {
          again.awaitLine(duties.get(3).getUid().getValue());
          assertThat(again.count(duties.get(1).getUid().getValue())).isZero();
        }
      }
      client.shutdownNow();
    }
    scene.media().get(FEEDS + "/changes?rosterId=" + roster).then().statusCode(404);
  }
}
