package org.anyuan.lead;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyuan.common.time.MovableClock;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.lead.v1.LeadEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A review cannot lapse unseen, holds nobody, and is gone when its time is over. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "lead"))
@QuarkusTestResource(KeyFile.class)
class ReviewIT {
  private static final String REVIEWS = "/api/v1/reviews";
  private static final String NUMBER = "A4201061200002026090001";

  private MovableClock clock;
  private Scene scene;

  @BeforeEach
  void set() {
    clock = MovableClock.install();
    scene = Scene.set();
  }

  private Map<String, Object> body(String number, String level) {
    return new HashMap<>(Map.of("caseNumber", number, "regionId", scene.region, "level", level));
  }

  private String begun(String number, String level) {
    return scene
        .police()
        .body(body(number, level))
        .post(REVIEWS)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static ValidatableResponse round(RequestSpecification by, String id, String finding) {
    return by.body(Map.of("finding", finding)).post(REVIEWS + "/" + id + "/rounds").then();
  }

  private ValidatableResponse read(String id) {
    return scene.police().get(REVIEWS + "/" + id).then();
  }

  @Test
  void shouldBeLookedAtByItsLevelUntilItIsNoLongerNeeded() {
    // Given
    var id = begun(NUMBER, "MEDIUM");
    var due = clock.instant().plus(Duration.ofDays(30));
    // When, then
    var at =
        read(id)
            .statusCode(200)
            .body("caseNumber", equalTo(NUMBER))
            .body("owner", equalTo("pol"))
            .body("state", equalTo("DUE"))
            .extract()
            .<String>path("dueAt");
    assertThat(java.time.Instant.parse(at)).isCloseTo(due, within());
    round(scene.police(), id, "MORE_OFTEN")
        .statusCode(200)
        .body("level", equalTo("HIGH"))
        .body("rounds.finding", contains("MORE_OFTEN"))
        .body("rounds.who", contains("pol"));
    round(scene.police(), id, "NO_LONGER_NEEDED")
        .statusCode(200)
        .body("state", equalTo("ENDED"))
        .body("dueAt", nullValue())
        .body("deleteAt", notNullValue());
    round(scene.police(), id, "NO_CHANGE").statusCode(409).body("field", equalTo("state"));
    // Then: the same case may be taken up again
    begun(NUMBER, "LOW");
  }

  private static org.assertj.core.data.TemporalUnitOffset within() {
    return new org.assertj.core.data.TemporalUnitWithinOffset(1, ChronoUnit.MINUTES);
  }

  @Test
  void shouldSayEverFurtherUpThatItHasLapsed() {
    // Given
    var id = begun(NUMBER, "HIGH");
    // When
    clock.advance(Duration.ofDays(8));
    var first = lapsed(id, 1);
    clock.advance(Duration.ofDays(1));
    var all = lapsed(id, 2);
    // Then
    assertThat(first).isNotEmpty();
    read(id).body("state", equalTo("LAPSED")).body("raised", equalTo(2));
    assertThat(all)
        .allSatisfy(
            event -> {
              var bytes = new String(event.toByteArray(), UTF_8);
              assertThat(bytes).doesNotContain(NUMBER).doesNotContain("pol");
              assertThat(event.getLeadId() + event.getSchoolId()).isEmpty();
              assertThat(event.getRegionPath()).isEqualTo(scene.path);
            });
    // Then: whoever looks at it now has caught up
    round(scene.police(), id, "NO_CHANGE").statusCode(200).body("state", equalTo("DUE"));
  }

  private List<LeadEvent> lapsed(String id, int level) {
    return scene.regionEventsUntil(
        event ->
            event.hasReviewLapsed()
                && event.getReviewLapsed().getReviewId().equals(id)
                && event.getReviewLapsed().getLevel() == level);
  }

  @Test
  void shouldBeDeletedByItsLevelAndLeaveARecordOfItAlone() throws SQLException {
    // Given
    var number = "A4201061200002026090777";
    var id = begun(number, "LOW");
    round(scene.police(), id, "MOVED_AWAY").statusCode(200);
    // When
    clock.advance(Duration.ofDays(181));
    // Then
    await().atMost(Scene.SOON).untilAsserted(() -> read(id).statusCode(404));
    scene
        .police()
        .get(REVIEWS + "/deletions")
        .then()
        .statusCode(200)
        .body("items.reviewId", hasItem(id))
        .body("items.find { it.reviewId == '" + id + "' }.level", equalTo("LOW"));
    for (var table : List.of("reviews", "review_deletions", "audit_trail", "requests", "outbox")) {
      assertThat(dump(table)).as(table).doesNotContain(number);
    }
    assertThat(dump("audit_trail")).contains("review.deleted").contains("review/" + id);
  }

  @Test
  void shouldFindMineThoseThatLapsedAndThoseThatAreDue() {
    // Given
    var soon = begun("A4201061200002026090001", "HIGH");
    var later = begun("A4201061200002026090002", "LOW");
    scene
        .police()
        .body(Map.of("owner", "pol9"))
        .put(REVIEWS + "/" + later + "/owner")
        .then()
        .statusCode(200)
        .body("owner", equalTo("pol9"));
    // When, then
    list("owner=me").body("items.id", contains(soon));
    list("owner=pol9").body("items.id", contains(later));
    var inTenDays = clock.instant().plus(Duration.ofDays(10)).truncatedTo(ChronoUnit.SECONDS);
    list("dueBy=" + inTenDays).body("items.id", contains(soon));
    list("regionId=" + scene.region).body("items.id", hasSize(2));
    list("limit=1").body("items", hasSize(1)).body("nextCursor", notNullValue());
    clock.advance(Duration.ofDays(8));
    await()
        .atMost(Scene.SOON)
        .untilAsserted(() -> list("state=LAPSED").body("items.id", contains(soon)));
    // Then: whoever has it no longer concludes nothing
    round(scene.police(), later, "NO_CHANGE").statusCode(403).body("field", equalTo("owner"));
    scene
        .police()
        .get(REVIEWS + "?dueBy=tomorrow")
        .then()
        .statusCode(400)
        .body("field", equalTo("dueBy"));
  }

  private ValidatableResponse list(String asked) {
    return scene.police().get(REVIEWS + "?" + asked).then().statusCode(200);
  }

  @Test
  void shouldTakeNothingThatCouldHoldAPerson() {
    // A number of a person, wherever one may be written
    for (var number : List.of("42010619900101123X", "13812345678", "张小明", "")) {
      scene
          .police()
          .body(body(number, "LOW"))
          .post(REVIEWS)
          .then()
          .statusCode(400)
          .body("field", equalTo("caseNumber"))
          .body("detail", number.isEmpty() ? notNullValue() : not(containsString(number)));
    }
    for (var owner : List.of("42010619900101123X", "13812345678", "张小明")) {
      var body = body(NUMBER, "LOW");
      body.put("owner", owner);
      scene
          .police()
          .body(body)
          .post(REVIEWS)
          .then()
          .statusCode(400)
          .body("field", equalTo("owner"));
    }
    // Any other field
    var id = begun(NUMBER, "LOW");
    for (var field : List.of("name", "photo", "note", "remark", "leadId", "schoolId", "phone")) {
      var body = body("A4201061200002026090009", "LOW");
      body.put(field, "x");
      scene.police().body(body).post(REVIEWS).then().statusCode(400).body("field", equalTo(field));
      scene
          .police()
          .body(Map.of("finding", "NO_CHANGE", field, "x"))
          .post(REVIEWS + "/" + id + "/rounds")
          .then()
          .statusCode(400)
          .body("field", equalTo(field));
    }
    round(scene.police(), id, "他搬走了").statusCode(400).body("field", equalTo("finding"));
  }

  @Test
  void shouldBeMadeOnceAndLookedAtOnceHoweverOftenItIsSent() {
    // Given
    var key = UUID.randomUUID().toString();
    var body = body(NUMBER, "LOW");
    // When
    var one = keyed(key).body(body).post(REVIEWS).then().statusCode(201).extract().path("id");
    var two = keyed(key).body(body).post(REVIEWS).then().statusCode(201).extract().path("id");
    // Then
    assertThat(two).isEqualTo(one);
    round(keyed("r-" + key), one.toString(), "NO_CHANGE").statusCode(200);
    round(keyed("r-" + key), one.toString(), "NO_CHANGE")
        .statusCode(200)
        .body("rounds", hasSize(1));
    scene
        .police()
        .body(body)
        .post(REVIEWS)
        .then()
        .statusCode(409)
        .body("field", equalTo("caseNumber"));
  }

  private RequestSpecification keyed(String key) {
    return scene.police().header("Idempotency-Key", key);
  }

  @Test
  void shouldNeverBeDueLaterByItsLevelAlone() {
    var id = begun(NUMBER, "HIGH");
    var due = read(id).extract().<String>path("dueAt");
    scene
        .police()
        .body(Map.of("level", "LOW"))
        .put(REVIEWS + "/" + id + "/level")
        .then()
        .statusCode(200)
        .body("level", equalTo("LOW"))
        .body("dueAt", equalTo(due));
  }

  private static String dump(String table) throws SQLException {
    return Tables.dump(table);
  }
}
