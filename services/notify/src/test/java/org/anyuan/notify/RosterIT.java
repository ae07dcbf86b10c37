package org.anyuan.notify;

import static org.anyuan.notify.RosterScene.ROSTERS;
import static org.anyuan.notify.RosterScene.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyuan.common.time.MovableClock;
import org.anyuan.local.testing.StackResource;
import org.anyuan.notify.application.Registry;
import org.anyuan.notify.domain.roster.Plan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rosters over REST. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "notify"))
class RosterIT {
  @Inject Registry registry;

  private RosterScene scene;
  private MovableClock clock;
  private LocalDate today;

  @BeforeEach
  void set() {
    clock = MovableClock.install();
    today = RosterScene.noon(clock);
    scene = RosterScene.set(registry);
  }

  private Instant at(int days, int hour) {
    return today.plusDays(days).atTime(hour, 0).atZone(Plan.ZONE).toInstant();
  }

  /** Ada today, then bob, each from 08:00 on; the rotation has begun a week ago. */
  private Map<String, Object> daily() {
    return plan(scene.rotation("days", today.minusDays(8).toString(), "08:00", "ada", "bob"));
  }

  private String made() {
    return scene.made(scene.roster(daily()));
  }

  private static void assertProblem(Response answer, int status, String field) {
    answer.then().statusCode(status).body("field", equalTo(field));
  }

  private Response post(Map<String, Object> roster) {
    return scene.administrator().body(roster).post(ROSTERS);
  }

  private Map<String, Object> with(String key, Object value) {
    var roster = new HashMap<>(scene.roster(daily()));
    roster.put(key, value);
    return roster;
  }

  private Map<String, Object> withPlan(String key, Object value) {
    var plan = new HashMap<>(daily());
    plan.put(key, value);
    return scene.roster(plan);
  }

  private Map<String, Object> withLayer(String key, Object value) {
    var layer = scene.rotation("days", today.toString(), "08:00", "ada", "bob");
    layer.put(key, value);
    return scene.roster(plan(layer));
  }

  @Test
  void shouldMakeARosterOnceUnderItsKey() {
    // Given
    var key = UUID.randomUUID().toString();
    var body = scene.roster(daily());
    // When
    var first = scene.administrator().header("Idempotency-Key", key).body(body).post(ROSTERS);
    var again = scene.administrator().header("Idempotency-Key", key).body(body).post(ROSTERS);
    var other =
        scene.administrator().header("Idempotency-Key", key).body(with("name", "别的")).post(ROSTERS);
    // Then
    first.then().statusCode(201).body("version", equalTo(1)).body("lane", equalTo("POLICE"));
    again.then().statusCode(201).body("id", equalTo(first.path("id")));
    assertProblem(other, 409, "Idempotency-Key");
    scene
        .dispatcher()
        .get(ROSTERS + "?regionId=" + scene.region)
        .then()
        .body("items.id", contains((String) first.path("id")))
        .body("items[0].onCall", hasSize(1))
        .body("items[0].nextGap", nullValue());
  }

  @Test
  void shouldSayWhichFieldOfARosterIsWrong() {
    assertProblem(post(with("name", " ")), 400, "name");
    assertProblem(post(with("name", "长".repeat(101))), 400, "name");
    assertProblem(post(with("lane", "FIRE")), 400, "lane");
    assertProblem(post(with("regionId", "nowhere")), 400, "regionId");
    assertProblem(post(with("schoolId", scene.school)), 400, "schoolId");
    assertProblem(post(with("lane", "SCHOOL")), 400, "regionId");
    assertProblem(post(with("effectiveFrom", "yesterday")), 400, "effectiveFrom");
    assertProblem(post(with("effectiveFrom", at(-1, 0).toString())), 400, "effectiveFrom");
    assertProblem(post(with("effectiveFrom", "9999-01-01T00:00:00Z")), 400, "effectiveFrom");
    assertProblem(post(withPlan("zone", "Mars/Olympus")), 400, "plan.zone");
    assertProblem(post(withPlan("layers", List.of())), 400, "plan.layers");
    assertProblem(post(withPlan("calendarId", "none-such")), 400, "plan.calendarId");
    assertProblem(post(withPlan("coverage", Map.of("people", 0))), 400, "plan.coverage.people");
    assertProblem(
        post(withPlan("days", Map.of("makeUpDays", List.of("2026-10-05")))),
        400,
        "plan.days.makeUpDays[0]");
    assertProblem(
        post(withPlan("days", Map.of("holidays", List.of(Map.of("from", "2026-10-01"))))),
        400,
        "plan.days.holidays[0].to");
    assertProblem(post(withLayer("turns", List.of())), 400, "plan.layers[0].turns");
    assertProblem(
        post(withLayer("turns", List.of(List.of("ada", "a b")))),
        400,
        "plan.layers[0].turns[0][1]");
    assertProblem(
        post(withLayer("turns", List.of(List.of("ada", "ada")))), 400, "plan.layers[0].turns[0]");
    assertProblem(post(withLayer("handOver", "25:00")), 400, "plan.layers[0].handOver");
    assertProblem(post(withLayer("first", "2026-02-30")), 400, "plan.layers[0].first");
    assertProblem(
        post(withLayer("shift", Map.of("count", 0, "unit", "DAYS"))),
        400,
        "plan.layers[0].shift.count");
    assertProblem(post(withLayer("weekday", "MONDAY")), 400, "plan.layers[0].weekday");
    assertProblem(
        post(withLayer("windows", List.of(Map.of("begins", "08:00")))),
        400,
        "plan.layers[0].windows[0].ends");
    assertProblem(
        post(
            withLayer(
                "windows",
                List.of(Map.of("begins", "08:00", "ends", "09:00", "dayKinds", List.of("FEAST"))))),
        400,
        "plan.layers[0].windows[0].dayKinds[0]");
  }

  @Test
  void shouldSayWhoIsOnCallInThePastAndTheFutureAndUntilWhen() {
    // Given
    var id = made();
    clock.advance(Duration.ofDays(3));
    // When, then: of the time before it was made nobody is known
    assertThat(scene.onCall(id, at(-1, 9))).isEmpty();
    assertThat(scene.onCall(id, at(2, 9))).containsExactly(scene.account("ada"));
    assertThat(scene.onCall(id, at(3, 9))).containsExactly(scene.account("bob"));
    assertThat(scene.onCall(id, at(300, 9))).containsExactly(scene.account("ada"));
    scene
        .dispatcher()
        .queryParam("at", at(5, 7).toString())
        .get(ROSTERS + "/" + id + "/on-call")
        .then()
        .body("people[0].until", equalTo(at(5, 8).toString()))
        .body("people[0].by", equalTo("LAYER"))
        .body("people[0].layer", equalTo("days"));
    scene
        .dispatcher()
        .get(ROSTERS + "/on-call?lane=POLICE&regionId=" + scene.region)
        .then()
        .body("items.rosterId", contains(id))
        .body("items[0].people", hasSize(1));
  }

  @Test
  void shouldPlanAnewFromATimeOnAndRefuseAnOlderVersion() {
    // Given
    var id = made();
    var next = plan(scene.rotation("weeks", today.toString(), "09:00", "cai"));
    var from = at(4, 12).toString();
    var body = Map.of("effectiveFrom", from, "version", 1, "plan", next);
    var path = ROSTERS + "/" + id + "/plan";
    // When
    scene
        .dispatcher()
        .body(body)
        .put(path)
        .then()
        .statusCode(200)
        .body("version", equalTo(2))
        .body("plans", hasSize(2))
        .body("plans[1].effectiveFrom", equalTo(from));
    // Then
    assertProblem(
        scene.dispatcher().body(Map.of("version", 1, "plan", next)).put(path), 409, "version");
    assertProblem(scene.dispatcher().body(Map.of("plan", next)).put(path), 400, "version");
    assertProblem(
        scene
            .dispatcher()
            .body(Map.of("effectiveFrom", at(-1, 0).toString(), "version", 2, "plan", next))
            .put(path),
        400,
        "effectiveFrom");
    assertThat(scene.onCall(id, at(4, 11))).doesNotContain(scene.account("cai"));
    assertThat(scene.onCall(id, at(4, 12))).containsExactly(scene.account("cai"));
    // When: it is taken back
    scene.dispatcher().delete(path + "/" + from).then().statusCode(200).body("version", equalTo(3));
    // Then
    assertThat(scene.onCall(id, at(4, 12))).doesNotContain(scene.account("cai"));
    scene.dispatcher().delete(path + "/" + from).then().statusCode(404);
  }

  @Test
  void shouldPutSomebodyInThePlaceOfAnotherOrInAddition() {
    // Given
    var id = made();
    var path = ROSTERS + "/" + id + "/overrides";
    var from = at(1, 9).toString();
    var until = at(1, 12).toString();
    // When
    var instead =
        Map.of(
            "from", from, "until", until, "of", scene.account("bob"), "by", scene.account("eva"));
    var key = UUID.randomUUID().toString();
    String override =
        scene
            .dispatcher()
            .header("Idempotency-Key", key)
            .body(instead)
            .post(path)
            .then()
            .statusCode(201)
            .body("origin", equalTo("HAND"))
            .extract()
            .path("id");
    scene
        .dispatcher()
        .header("Idempotency-Key", key)
        .body(instead)
        .post(path)
        .then()
        .statusCode(201)
        .body("id", equalTo(override));
    scene
        .dispatcher()
        .body(Map.of("from", from, "until", until, "by", scene.account("fei")))
        .post(path)
        .then()
        .statusCode(201);
    // Then
    assertThat(scene.onCall(id, at(1, 10)))
        .containsExactly(scene.account("eva"), scene.account("fei"));
    scene
        .dispatcher()
        .queryParam("from", at(1, 8).toString())
        .queryParam("until", at(2, 8).toString())
        .get(ROSTERS + "/" + id + "/segments")
        .then()
        .body("items", hasSize(3))
        .body("items[1].people.by", contains("OVERRIDE", "OVERRIDE"))
        .body("items[1].people[0].overrideId", equalTo(override));
    assertProblem(
        scene.dispatcher().body(Map.of("from", until, "until", from, "by", "x")).post(path),
        400,
        "until");
    assertProblem(
        scene
            .dispatcher()
            .body(Map.of("from", at(-1, 9).toString(), "until", until, "by", "x"))
            .post(path),
        400,
        "from");
    assertProblem(
        scene
            .dispatcher()
            .body(Map.of("from", from, "until", until, "of", "x", "by", "x"))
            .post(path),
        400,
        "by");
    // When
    scene.dispatcher().delete(path + "/" + override).then().statusCode(200);
    // Then
    assertThat(scene.onCall(id, at(1, 10)))
        .containsExactly(scene.account("bob"), scene.account("fei"));
    scene.dispatcher().delete(path + "/none").then().statusCode(404);
  }

  @Test
  void shouldShowGapsAndDoubleDutiesBeforeTheyHappen() {
    // Given
    var id = made();
    var nights = scene.rotation("nights", today.minusDays(8).toString(), "08:00", "bob", "cai");
    nights.put("windows", List.of(Map.of("begins", "20:00", "ends", "06:00")));
    var other = scene.made(scene.roster(plan(nights)));
    // When, then
    scene
        .dispatcher()
        .queryParam("from", at(1, 8).toString())
        .queryParam("until", at(3, 8).toString())
        .get(ROSTERS + "/" + other + "/findings")
        .then()
        .statusCode(200)
        .body("items.findAll { it.kind == 'GAP' }.missing", contains(1, 1, 1))
        .body("items.findAll { it.kind == 'DOUBLE_DUTY' }", empty());
    scene
        .dispatcher()
        .body(
            Map.of(
                "from",
                at(1, 21).toString(),
                "until",
                at(1, 23).toString(),
                "by",
                scene.account("bob")))
        .post(ROSTERS + "/" + other + "/overrides")
        .then()
        .statusCode(201);
    for (var roster : List.of(id, other)) {
      scene
          .dispatcher()
          .queryParam("from", at(1, 8).toString())
          .queryParam("until", at(3, 8).toString())
          .get(ROSTERS + "/" + roster + "/findings")
          .then()
          .body("items.findAll { it.kind == 'DOUBLE_DUTY' }", hasSize(1))
          .body("items.find { it.kind == 'DOUBLE_DUTY' }.person", equalTo(scene.account("bob")))
          .body("items.find { it.kind == 'DOUBLE_DUTY' }.from", equalTo(at(1, 21).toString()));
    }
    assertProblem(
        scene
            .dispatcher()
            .queryParam("until", at(40, 8).toString())
            .get(ROSTERS + "/" + id + "/findings"),
        400,
        "until");
  }

  @Test
  void shouldKeepLanesSchoolsAndRegionsApart() {
    // Given
    var police = made();
    var ofSchool = with("lane", "SCHOOL");
    ofSchool.remove("regionId");
    ofSchool.put("schoolId", scene.school);
    var school =
        scene.schoolOfficer().body(ofSchool).post(ROSTERS).then().statusCode(201).extract();
    var schoolRoster = ROSTERS + "/" + school.path("id");
    var elsewhere = RosterScene.as("x", "administrator", "/420000/elsewhere/", null);
    var otherSchool = RosterScene.as("y", "school-officer", scene.path, "s-other");
    // When, then: who sees what
    scene.dispatcher().get(schoolRoster).then().statusCode(200);
    scene.as("e", "education-officer").get(schoolRoster).then().statusCode(200);
    scene.as("m", "media-officer").get(schoolRoster).then().statusCode(404);
    otherSchool.get(schoolRoster).then().statusCode(404);
    otherSchool.get(ROSTERS).then().body("items.id", not(hasItem((String) school.path("id"))));
    elsewhere.get(schoolRoster).then().statusCode(404);
    scene.as("e", "education-officer").get(ROSTERS + "/" + police).then().statusCode(404);
    scene.schoolOfficer().get(ROSTERS + "/" + police).then().statusCode(404);
    scene.schoolOfficer().get(ROSTERS).then().body("items", hasSize(1));
    scene.as("i", "inspector").get(ROSTERS + "/" + police).then().statusCode(200);
    // Who changes what
    assertProblem(
        scene.as("e", "education-officer").body(with("lane", "POLICE")).post(ROSTERS), 403, "lane");
    var rename = Map.of("name", "新", "version", 1);
    assertProblem(scene.dispatcher().body(rename).put(schoolRoster), 403, "lane");
    otherSchool.body(rename).put(schoolRoster).then().statusCode(404);
    scene
        .schoolOfficer()
        .body(Map.of("name", "新", "remind", true, "version", 1))
        .put(schoolRoster)
        .then()
        .statusCode(200)
        .body("remind", equalTo(true));
    assertProblem(scene.schoolOfficer().body(rename).put(schoolRoster), 409, "version");
  }

  @Test
  void shouldTakeTheDaysOfACalendarAsTheyAreWhenAPlanIsMade() {
    // Given
    var calendar = "cal-" + scene.region;
    var path = ROSTERS + "/calendars/" + calendar;
    var terms = List.of(Map.of("from", "2026-09-01", "to", "2027-01-20"));
    var body = new HashMap<String, Object>();
    body.put("name", "校历");
    body.put("regionId", scene.region);
    body.put("national", true);
    body.put("days", Map.of("terms", terms));
    scene.administrator().body(body).put(path).then().statusCode(200).body("version", equalTo(1));
    scene
        .schoolOfficer()
        .get(ROSTERS + "/calendars")
        .then()
        .body("items[0].id", equalTo("cn"))
        .body("items.id", hasItem(calendar));
    // When
    var made = post(withPlan("calendarId", calendar));
    // Then: with the country's days
    made.then()
        .statusCode(201)
        .body("plans[0].calendarId", equalTo(calendar))
        .body("plans[0].calendarVersion", equalTo(1))
        .body("plans[0].plan.days.makeUpDays", hasItem("2026-10-10"))
        .body("plans[0].plan.days.terms[0].to", equalTo("2027-01-20"));
    // When: the calendar changes, the roster stays
    body.put("days", Map.of("terms", List.of()));
    assertProblem(scene.administrator().body(body).put(path), 409, "version");
    body.put("version", 1);
    scene.administrator().body(body).put(path).then().statusCode(200).body("version", equalTo(2));
    scene
        .administrator()
        .get(ROSTERS + "/" + made.path("id"))
        .then()
        .body("plans[0].plan.days.terms", hasSize(1));
    // The country's own is nobody's to change, and another region's is not seen
    body.remove("version");
    assertProblem(scene.administrator().body(body).put(ROSTERS + "/calendars/cn"), 409, "id");
    RosterScene.as("x", "administrator", "/420000/elsewhere/", null)
        .get(path)
        .then()
        .statusCode(404);
  }

  @Test
  void shouldShowAPersonTheirDutiesWhereverTheRosterIs() {
    // Given: bob's own region is a station below
    var id = made();
    var bob =
        RosterScene.as(scene.account("bob"), "police-officer", scene.path + "station-1/", null);
    // When, then
    bob.queryParam("from", at(1, 8).toString())
        .queryParam("until", at(5, 8).toString())
        .get(ROSTERS + "/duties?person=me")
        .then()
        .statusCode(200)
        .body("items.from", contains(at(1, 8).toString(), at(3, 8).toString()))
        .body("items[0].rosterId", equalTo(id))
        .body("items[0].rosterName", equalTo("值班"));
    assertProblem(
        RosterScene.as(scene.account("bob"), "police-officer", scene.path, null)
            .get(ROSTERS + "/duties?person=" + scene.account("ada")),
        403,
        "person");
    scene
        .administrator()
        .get(ROSTERS + "/duties?person=" + scene.account("ada"))
        .then()
        .statusCode(200)
        .body("items", not(empty()));
    scene.as("nobody", "police-officer").get(ROSTERS + "/duties").then().body("items", empty());
  }

  @Test
  void shouldShowWhatAPlanWouldComeToWithoutKeepingIt() {
    // Given
    var layer = scene.rotation("days", today.toString(), "08:00", "ada", "bob");
    layer.put("windows", List.of(Map.of("begins", "08:00", "ends", "18:00")));
    var body =
        Map.of("plan", plan(layer), "from", at(1, 8).toString(), "until", at(2, 8).toString());
    // When, then
    scene
        .dispatcher()
        .body(body)
        .post(ROSTERS + "/preview")
        .then()
        .statusCode(200)
        .body("segments", hasSize(2))
        .body("findings.kind", contains("GAP"))
        .body("findings[0].from", equalTo(at(1, 18).toString()));
    scene.dispatcher().get(ROSTERS).then().body("items", empty());
  }

  @Test
  void shouldSayFromWhenARosterChanged() {
    // Given
    var id = made();
    var from = at(2, 9);
    // When
    scene
        .dispatcher()
        .body(
            Map.of(
                "from", from.toString(), "until", at(2, 10).toString(), "by", scene.account("x")))
        .post(ROSTERS + "/" + id + "/overrides")
        .then()
        .statusCode(201);
    // Then
    try (var events = new NotifyEvents(scene.region)) {
      var changed = events.await(e -> e.hasRosterChanged() && e.getVersion() == 2, 1);
      assertThat(changed.getRosterChanged().getRosterId()).isEqualTo(id);
      assertThat(changed.getRosterChanged().getFrom().getSeconds())
          .isEqualTo(from.getEpochSecond());
      assertThat(changed.getRegionPath()).isEqualTo(scene.path);
    }
  }

  @Test
  void shouldGoOnWithTheNextPage() {
    // Given
    var all = List.of(made(), made(), made());
    // When
    var first = scene.dispatcher().get(ROSTERS + "?limit=2");
    var next = scene.dispatcher().get(ROSTERS + "?limit=2&cursor=" + first.path("nextCursor"));
    // Then
    first.then().body("items", hasSize(2));
    next.then().body("items", hasSize(1)).body("nextCursor", nullValue());
    assertThat(all).contains((String) next.path("items[0].id"));
    assertProblem(scene.dispatcher().get(ROSTERS + "?limit=0"), 400, "limit");
    assertProblem(scene.dispatcher().get(ROSTERS + "?lane=NONE"), 400, "lane");
    assertProblem(scene.dispatcher().get(ROSTERS + "/on-call?at=now"), 400, "at");
  }
}
