package org.anyuan.ledger;

import static org.anyuan.ledger.LedgerApi.WUCHANG;
import static org.anyuan.ledger.LedgerApi.admin;
import static org.anyuan.ledger.LedgerApi.as;
import static org.anyuan.ledger.LedgerApi.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.anyuan.common.topic.Topics;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.ledger.v1.Item;
import org.anyuan.proto.ledger.v1.ItemState;
import org.anyuan.proto.response.v1.ResponseEvent;
import org.anyuan.proto.response.v1.ReviewFindingKind;
import org.anyuan.proto.response.v1.TrackBehind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the look back on a response found becomes account items, over a real broker and database.
 */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "ledger"))
class ItemsIT {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");
  private static final String DEAD_LETTERS = Topics.deadLetters(Topics.RESPONSE_EVENTS, "ledger");

  private String school;

  @BeforeEach
  void addSchool() {
    school = LedgerApi.addSchool("420106");
  }

  @Test
  void shouldMakeOneItemOfAFinding() {
    // Given
    var told = Findings.of(school, AT);
    // When
    Findings.tell(told);
    // Then
    var id = awaitItems(1).getFirst();
    admin()
        .get("/api/v1/items/" + id)
        .then()
        .statusCode(200)
        .body("source", equalTo("RESPONSE_REVIEW"))
        .body("state", equalTo("OPEN"))
        .body("mode", equalTo("ACTUAL"))
        .body("schoolId", equalTo(school))
        .body("regionPath", equalTo(WUCHANG))
        .body("openedAt", equalTo("2026-03-01T08:00:00Z"))
        .body("responseId", equalTo(told.getResponseId()))
        .body("incidentId", equalTo(told.getIncidentId()))
        .body("kind", equalTo("PAIRING_MISSED"))
        .body("subject", equalTo("pairing/families-first"))
        .body("track", equalTo("LAWFUL_HANDLING"))
        .body("lateBySeconds", equalTo(300));
    assertThat(count("select count(*) from audit_trail where subject = 'item/" + id + "'")).isOne();
  }

  @Test
  void shouldTellThatThereIsOneAndNotWhatAndOnceMoreWhenAsked() throws Exception {
    // Given
    Findings.tell(Findings.of(school, AT));
    var id = awaitItems(1).getFirst();
    try (var topic = new TopicReader(Topics.LEDGER_ITEMS)) {
      // When, then
      var told = topic.awaitKey(id, 1).getFirst().value();
      var item = Item.parseFrom(told);
      assertThat(item.getSchoolId()).isEqualTo(school);
      assertThat(item.getMode()).isEqualTo(Mode.MODE_ACTUAL);
      assertThat(item.getState()).isEqualTo(ItemState.ITEM_STATE_OPEN);
      assertThat(new String(told, StandardCharsets.UTF_8)).doesNotContain("families-first");
      // When
      admin()
          .post("/api/v1/registry/republications")
          .then()
          .statusCode(200)
          .body("items", greaterThanOrEqualTo(1));
      // Then: the same once more, under the same id of the event
      assertThat(topic.awaitKey(id, 2))
          .allSatisfy(record -> assertThat(record.value()).isEqualTo(told));
    }
  }

  @Test
  void shouldMakeOneItemOfAnEventThatComesTwiceAndNoneOfOthers() {
    // Given
    var told = Findings.of(school, AT);
    Findings.tell(told);
    // When
    Findings.tell(told);
    Findings.tell(Findings.of(school, AT).setTrackBehind(TrackBehind.getDefaultInstance()));
    Findings.tell(Findings.of(school, AT.plusSeconds(1)));
    // Then: the last of the school's key is there, so those before it were read
    awaitItems(2);
    assertThat(count("select count(*) from items where school_id = '" + school + "'")).isEqualTo(2);
    assertThat(
            count(
                "select count(*) from inbox where consumer = 'responses' and event_id = '"
                    + told.getEventId()
                    + "'"))
        .isOne();
  }

  @Test
  void shouldListTheNewestFirstInWhateverOrderTheyCameAndPageByPage() {
    // Given: the version that is told last was found first
    for (var minute : new int[] {3, 1, 5, 2, 4, 4}) {
      Findings.tell(Findings.of(school, AT.plus(minute, ChronoUnit.MINUTES)).setVersion(minute));
    }
    var all = awaitItems(6);
    // When
    var paged = new ArrayList<String>();
    var times = new ArrayList<String>();
    var cursor = "";
    do {
      var page =
          admin()
              .get("/api/v1/items?limit=2&schoolId={s}&cursor={c}", school, cursor)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      paged.addAll(page.getList("items.id"));
      times.addAll(page.getList("items.openedAt"));
      cursor = page.getString("nextCursor");
    } while (cursor != null);
    // Then
    assertThat(paged).isEqualTo(all).doesNotHaveDuplicates();
    assertThat(times)
        .extracting(time -> time.substring(14, 16))
        .containsExactly("05", "04", "04", "03", "02", "01");
  }

  @Test
  void shouldShowNothingToAnotherRegionOrAnotherSchool() {
    Findings.tell(Findings.of(school, AT));
    var path = "/api/v1/items/" + awaitItems(1).getFirst();
    as("police-officer", WUCHANG, null).get(path).then().statusCode(200);
    as("school-officer", WUCHANG, school).get(path).then().statusCode(200);
    var elsewhere = as("inspector", "/420000/420100/420105/", null);
    elsewhere.get(path).then().statusCode(404);
    assertThat(items(as("inspector", "/420000/420100/420105/", null), "&schoolId=" + school))
        .isEmpty();
    var other = LedgerApi.addSchool("420106");
    as("school-officer", WUCHANG, other).get(path).then().statusCode(404);
    assertThat(items(as("school-officer", WUCHANG, other), "")).isEmpty();
    as("media-officer", WUCHANG, null).get(path).then().statusCode(403);
  }

  @Test
  void shouldKeepWhatAnExerciseFoundApart() {
    Findings.tell(Findings.of(school, AT).setMode(Mode.MODE_EXERCISE));
    Findings.tell(Findings.of(school, AT));
    var real = awaitItems(1);
    var drilled = items(admin(), "&mode=EXERCISE&schoolId=" + school);
    assertThat(drilled).hasSize(1).doesNotContainAnyElementsOf(real);
    admin().get("/api/v1/items/" + drilled.getFirst()).then().body("mode", equalTo("EXERCISE"));
    assertThat(items(admin(), "&mode=TEST&schoolId=" + school)).isEmpty();
  }

  @Test
  void shouldFindThoseOfARegionASourceAndATime() {
    Findings.tell(Findings.of(school, AT));
    awaitItems(1);
    var own = "&schoolId=" + school;
    assertThat(items(admin(), own + "&regionId=420100&source=RESPONSE_REVIEW")).hasSize(1);
    assertThat(items(admin(), own + "&regionId=420105")).isEmpty();
    assertThat(items(admin(), own + "&from=2026-03-01T16:00:00%2B08:00")).hasSize(1);
    assertThat(items(admin(), own + "&from=2026-03-01T08:00:01Z")).isEmpty();
    assertThat(items(admin(), own + "&to=2026-03-01T08:00:00Z")).isEmpty();
    assertThat(items(admin(), own + "&to=2026-03-01T08:00:01Z")).hasSize(1);
  }

  @Test
  void shouldNameTheFieldAtFault() {
    refused("regionId", "no-such-region");
    refused("schoolId", "a/b");
    refused("source", "RUMOUR");
    refused("mode", "REAL");
    refused("from", "today");
    refused("to", "2026-03-01");
    refused("cursor", "bm9uZQ");
    refused("limit", "501");
    admin()
        .get("/api/v1/items?from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z")
        .then()
        .statusCode(400)
        .body("field", equalTo("to"));
    admin().get("/api/v1/items/none").then().statusCode(400).body("field", equalTo("id"));
  }

  private static void refused(String field, String value) {
    admin()
        .queryParam(field, value)
        .get("/api/v1/items")
        .then()
        .statusCode(400)
        .body("field", equalTo(field));
  }

  @Test
  void shouldFollowItsSchoolWhenTheRegionMoves() {
    // Given
    var area = unique("p");
    admin()
        .body(LedgerApi.region(area, "420106", "POLICE_STATION_AREA"))
        .post("/api/v1/regions")
        .then()
        .statusCode(201);
    school = LedgerApi.addSchool(area);
    Findings.tell(Findings.of(school, AT));
    var path = "/api/v1/items/" + awaitItems(1).getFirst();
    // When
    admin()
        .body(LedgerApi.region(area, "420105", "POLICE_STATION_AREA"))
        .put("/api/v1/regions/" + area)
        .then()
        .statusCode(200);
    // Then
    as("police-officer", "/420000/420100/420105/", null)
        .get(path)
        .then()
        .statusCode(200)
        .body("regionPath", equalTo("/420000/420100/420105/" + area + "/"));
    as("police-officer", WUCHANG, null).get(path).then().statusCode(404);
  }

  @Test
  void shouldPutWhatCannotBeKeptAsideWithItsReasonAndGoOn() {
    // Given: bytes that are no event, a kind of another version, a school that never was
    Findings.tell(school, "no event");
    var strange = Findings.of(school, AT);
    strange.getReviewFindingBuilder().setKindValue(99);
    Findings.tell(strange);
    var nowhere = unique("s");
    Findings.tell(Findings.of(nowhere, AT));
    // When
    Findings.tell(Findings.of(school, AT));
    // Then
    awaitItems(1);
    try (var letters = new TopicReader(DEAD_LETTERS)) {
      var reasons =
          letters.awaitKey(school, 2).stream()
              .map(letter -> letter.headers().lastHeader("dead-letter-reason").value())
              .map(reason -> new String(reason, StandardCharsets.UTF_8))
              .toList();
      assertThat(reasons).anyMatch(reason -> reason.contains("not known: 99"));
      assertThat(letters.awaitKey(nowhere, 1)).hasSize(1);
    }
    assertThat(count("select count(*) from items where school_id = '" + nowhere + "'")).isZero();
  }

  @Test
  void shouldOpenItOnceTheDatabaseIsBack() {
    // Given
    var told = Findings.of(school, AT);
    try (var log = new LoggedLines(school)) {
      StackResource.database().stop();
      try {
        // When
        Findings.tell(told);
        Findings.tell(told);
        log.await("PostgreSQL is away");
      } finally {
        StackResource.database().start();
      }
    }
    // Then
    awaitItems(1);
    Findings.tell(Findings.of(school, AT.plusSeconds(1)));
    awaitItems(2);
    assertThat(count("select count(*) from items where school_id = '" + school + "'")).isEqualTo(2);
  }

  @Test
  void shouldOpenOneForEachFindingOfAResponse() {
    var response = Findings.of(school, AT);
    for (var kind :
        List.of(
            ReviewFindingKind.REVIEW_FINDING_KIND_STEP_LATE,
            ReviewFindingKind.REVIEW_FINDING_KIND_REPORT_LATE)) {
      ResponseEvent.Builder told = Findings.of(school, AT);
      told.setResponseId(response.getResponseId()).getReviewFindingBuilder().setKind(kind);
      Findings.tell(told);
    }
    assertThat(awaitItems(2)).hasSize(2);
  }

  /** The real ones of the school, once there are so many. */
  private List<String> awaitItems(int many) {
    return await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(50))
        // Of a service that is without its database there is no list.
        .ignoreExceptions()
        .until(() -> items(admin(), "&schoolId=" + school), found -> found.size() >= many);
  }

  private static List<String> items(RequestSpecification caller, String asked) {
    return caller
        .urlEncodingEnabled(false)
        .get("/api/v1/items?limit=100" + asked)
        .then()
        .extract()
        .jsonPath()
        .getList("items.id");
  }

  private static long count(String sql) {
    try (var database = StackResource.database().superuser("ledger");
        var rows = database.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
