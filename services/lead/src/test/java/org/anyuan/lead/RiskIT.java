package org.anyuan.lead;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anyuan.lead.Scene.LEADS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyuan.common.time.MovableClock;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.common.v1.Severity;
import org.anyuan.proto.device.v1.DeviceState;
import org.anyuan.proto.incident.v1.Disposition;
import org.anyuan.proto.incident.v1.IncidentState;
import org.anyuan.proto.lead.v1.LeadEvent;
import org.anyuan.proto.lead.v1.RiskLevel;
import org.anyuan.proto.ledger.v1.CameraNetworkState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is open at schools becomes a list of which each point can be explained. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "lead"))
@QuarkusTestResource(KeyFile.class)
class RiskIT {
  private static final String RISKS = "/api/v1/risks/";
  private static final String FIRST = "items[0].";

  private MovableClock clock;
  private Scene scene;
  private RiskScene told;

  @BeforeEach
  void set() {
    clock = MovableClock.install();
    scene = Scene.set();
    told = new RiskScene(scene);
  }

  private ValidatableResponse counted() {
    // Past the seconds for which a list is answered as it is
    clock.advance(Duration.ofSeconds(11));
    return scene
        .police()
        .body(Map.of())
        .post(RISKS + scene.region + "/countings")
        .then()
        .statusCode(201);
  }

  private String listId() {
    return counted().extract().path("id");
  }

  private ValidatableResponse list(RequestSpecification by) {
    return by.get(RISKS + scene.region).then().statusCode(200);
  }

  private static String of(String kind) {
    return FIRST + "of.find { it.kind == '" + kind + "' }.";
  }

  /** What other services told comes by itself; how soon is not the question here. */
  private void until(String path, org.hamcrest.Matcher<?> wanted) {
    await()
        .atMost(Scene.SOON)
        // A kind that is not there yet has no rows to ask for.
        .ignoreExceptions()
        .untilAsserted(
            () -> {
              counted();
              list(scene.police()).body(path, wanted);
            });
  }

  private String lead(String category) {
    return scene.taken(scene.teacher(), scene.lead(category, "x", List.of()));
  }

  @Test
  void shouldExplainEachPointByItsRows() {
    // Given
    var lead = lead("TRAFFIC");
    var incident = told.incident(Mode.MODE_ACTUAL, Severity.SEVERITY_HIGH);
    var item = told.item();
    var gap = told.gap();
    var camera = "c-" + UUID.randomUUID();
    told.camera(
        camera,
        CameraNetworkState.CAMERA_NETWORK_STATE_OFFLINE,
        Instant.now().plus(Duration.ofDays(2)));
    // When
    until(FIRST + "of.kind", containsInAnyOrder("LEAD", "HAZARD", "INCIDENT", "DEVICE_GAP"));
    until(of("DEVICE_GAP") + "count", equalTo(2));
    // Then: 3 of a lead of low severity, 3 x 4 of the incident, 2 x 2 of the item, 2 x 4 and 2 of
    // the gaps
    list(scene.education())
        .body("list.level", equalTo("ORANGE"))
        .body("list.schools.ORANGE", equalTo(1))
        .body(FIRST + "schoolId", equalTo(scene.school))
        .body(FIRST + "schoolName", equalTo("桃园小学"))
        .body(FIRST + "points", equalTo(29))
        .body(FIRST + "level", equalTo("ORANGE"))
        .body(of("LEAD") + "rows.id", contains(lead))
        .body(of("LEAD") + "points", equalTo(3))
        .body(of("INCIDENT") + "rows.id", contains(incident))
        .body(of("INCIDENT") + "points", equalTo(12))
        .body(of("HAZARD") + "rows.id", contains(item))
        .body(of("HAZARD") + "points", equalTo(4))
        .body(of("DEVICE_GAP") + "rows.id", contains("gap/" + gap, "camera/" + camera))
        .body(of("DEVICE_GAP") + "rows.points", contains(8, 2));
    scene
        .education()
        .get(RISKS + "rules")
        .then()
        .statusCode(200)
        .body("rules.find { it.kind == 'LEAD' }.low", equalTo(3))
        .body("timesBySeverity.HIGH", equalTo(4))
        .body("orange", equalTo(25))
        .body("incidentsRememberedFor", equalTo("PT2160H"));
  }

  @Test
  void shouldCountNothingThatIsNotRealOrIsOver() {
    // Given
    var marker = told.item();
    told.incident(Mode.MODE_EXERCISE, Severity.SEVERITY_CRITICAL);
    var closed = "i-" + UUID.randomUUID();
    told.incident(closed, Mode.MODE_ACTUAL, Severity.SEVERITY_CRITICAL, _ -> {});
    told.incident(
        closed,
        Mode.MODE_ACTUAL,
        Severity.SEVERITY_CRITICAL,
        incident ->
            incident
                .setState(IncidentState.INCIDENT_STATE_CLOSED)
                .setDisposition(Disposition.DISPOSITION_FALSE_ALARM));
    var retired = "d-" + UUID.randomUUID();
    told.device(retired, DeviceState.DEVICE_STATE_SILENT);
    var back = "d-" + UUID.randomUUID();
    told.device(back, DeviceState.DEVICE_STATE_SILENT);
    until(of("DEVICE_GAP") + "rows.id", containsInAnyOrder("device/" + retired, "device/" + back));
    // When
    told.registered(retired, true);
    told.device(back, DeviceState.DEVICE_STATE_ONLINE);
    var lead = lead("DISPUTE");
    scene.education().body(Map.of("category", "DISPUTE")).post(LEADS + "/" + lead + "/triage");
    clock.advance(Duration.ofDays(31));
    // Then: the lead has expired by now
    until(FIRST + "of.kind", contains("HAZARD"));
    list(scene.police()).body(of("HAZARD") + "rows.id", contains(marker));
  }

  @Test
  void shouldOpenWhatIsProtectedToItsHandlersAloneAndTellOthersNoSmallNumber() {
    // Given
    var first = lead("ABUSE_AND_SEXUAL_ASSAULT");
    counted();
    // When, then: one, which only the police handle
    list(scene.police())
        .body(of("LEAD") + "rows.id", contains(first))
        .body(of("LEAD") + "count", equalTo(1));
    for (var by : List.of(scene.education(), scene.as("com", "commission-officer"))) {
      list(by)
          .body(of("LEAD") + "rows", empty())
          .body(of("LEAD") + "count", nullValue())
          .body(of("LEAD") + "points", nullValue())
          .body(FIRST + "points", nullValue())
          .body(FIRST + "level", notNullValue());
      scene
          .education()
          .get(RISKS + scene.region + "/schools/" + scene.school)
          .then()
          .statusCode(200)
          .body("of[0].rows", empty());
    }
    // When: three of them
    lead("ABUSE_AND_SEXUAL_ASSAULT");
    lead("ABUSE_AND_SEXUAL_ASSAULT");
    counted();
    // Then: how many is told, not which
    list(scene.education())
        .body(of("LEAD") + "rows", empty())
        .body(of("LEAD") + "count", equalTo(3))
        .body(of("LEAD") + "points", notNullValue());
  }

  @Test
  void shouldCloseWhatProtectsSomebodySinceItWasCounted() {
    // Given: one that anybody may know of
    var lead = lead("TRAFFIC");
    var old = listId();
    list(scene.as("com", "commission-officer")).body(of("LEAD") + "rows.id", contains(lead));
    // When: it turns out to be another thing
    scene
        .police()
        .body(Map.of("category", "ABUSE_AND_SEXUAL_ASSAULT"))
        .post(LEADS + "/" + lead + "/triage")
        .then()
        .statusCode(200);
    // Then: the old list no longer tells of it
    scene
        .as("com", "commission-officer")
        .get(RISKS + scene.region + "?listId=" + old)
        .then()
        .statusCode(200)
        .body(of("LEAD") + "rows", empty())
        .body(of("LEAD") + "count", nullValue());
  }

  @Test
  void shouldTellWhatChangedAndNothingThatIsHeldBack() {
    // Given
    var before = listId();
    lead("TRAFFIC");
    var between = listId();
    lead("ABUSE_AND_SEXUAL_ASSAULT");
    var after = listId();
    // When, then
    changes(scene.education(), before, between)
        .body("items.schoolId", contains(scene.school))
        .body("items[0].points", equalTo(3))
        .body("items[0].byKind.kind", contains("LEAD"))
        .body("items[0].byKind.points", contains(3))
        .body("items[0].before", equalTo("BLUE"));
    changes(scene.education(), between, after)
        .body("items[0].points", nullValue())
        .body("items[0].byKind[0].points", nullValue());
    changes(scene.police(), between, after)
        .body("items[0].points", notNullValue())
        .body("items[0].byKind[0].points", notNullValue());
    changes(scene.police(), after, after).body("items", empty());
    // Then: by itself from the oldest on
    scene
        .police()
        .get(RISKS + scene.region + "/changes")
        .then()
        .statusCode(200)
        .body("from.id", equalTo(before))
        .body("to.id", equalTo(after));
    scene
        .police()
        .get(RISKS + scene.region + "/changes?from=none")
        .then()
        .statusCode(400)
        .body("field", equalTo("from"));
  }

  private ValidatableResponse changes(RequestSpecification by, String from, String to) {
    return by.get(RISKS + scene.region + "/changes?from=" + from + "&to=" + to)
        .then()
        .statusCode(200);
  }

  @Test
  void shouldBeSignedOnceAndTellItsLevelsAloneWhenItIsPublished() {
    // Given
    var lead = lead("TRAFFIC");
    var old = listId();
    lead("PREMISES_NEARBY");
    var list = listId();
    give(scene.police(), "publications", list).statusCode(409).body("field", equalTo("state"));
    // When
    give(scene.education(), "signatures", list)
        .statusCode(200)
        .body("state", equalTo("SIGNED"))
        .body("signedBy", equalTo("edu"))
        .body("signedAs", equalTo("EDUCATION"));
    give(scene.police(), "signatures", list).statusCode(200).body("signedBy", equalTo("edu"));
    give(scene.police(), "publications", list).statusCode(200).body("state", equalTo("PUBLISHED"));
    // Then
    give(scene.police(), "signatures", old).statusCode(409).body("field", equalTo("state"));
    var published =
        scene.regionEventsUntil(LeadEvent::hasRiskPublished).stream()
            .filter(LeadEvent::hasRiskPublished)
            .toList();
    assertThat(published).hasSize(1);
    var event = published.getFirst();
    assertThat(event.getRegionPath()).isEqualTo(scene.path);
    assertThat(event.getRiskPublished().getListId()).isEqualTo(list);
    assertThat(event.getRiskPublished().getLevel()).isEqualTo(RiskLevel.RISK_LEVEL_BLUE);
    assertThat(event.getRiskPublished().getSchoolsList())
        .singleElement()
        .satisfies(
            school -> {
              assertThat(school.getSchoolId()).isEqualTo(scene.school);
              assertThat(school.getLevel()).isEqualTo(RiskLevel.RISK_LEVEL_BLUE);
            });
    assertThat(new String(event.toByteArray(), UTF_8)).doesNotContain(lead);
    // Then: its figures stay what they were
    lead("TRAFFIC");
    counted().body("state", equalTo("COUNTED")).body("id", not(equalTo(list)));
    scene
        .police()
        .get(RISKS + scene.region + "?listId=" + list)
        .then()
        .body("list.state", equalTo("PUBLISHED"))
        .body(FIRST + "points", equalTo(6));
  }

  private ValidatableResponse give(RequestSpecification by, String what, String list) {
    return by.body(Map.of("listId", list)).post(RISKS + scene.region + "/" + what).then();
  }

  @Test
  void shouldCountByItselfWhenSomethingChangedAndOnceADay() {
    // Given
    await()
        .atMost(Scene.SOON)
        .untilAsserted(() -> list(scene.police()).body("list.at", notNullValue()));
    // When
    var lead = lead("TRAFFIC");
    clock.advance(Duration.ofMinutes(6));
    // Then
    await()
        .atMost(Scene.SOON)
        // A kind that is not there yet has no rows to ask for.
        .ignoreExceptions()
        .untilAsserted(() -> list(scene.police()).body(of("LEAD") + "rows.id", contains(lead)));
    // When: nothing more happens
    var first = list(scene.police()).extract().<String>path("list.id");
    clock.advance(Duration.ofHours(25));
    // Then
    await()
        .atMost(Scene.SOON)
        // A kind that is not there yet has no rows to ask for.
        .ignoreExceptions()
        .untilAsserted(() -> list(scene.police()).body("list.id", not(equalTo(first))));
    scene
        .police()
        .get(RISKS + scene.region + "/lists")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(first));
  }

  @Test
  void shouldNotKeepAListThatSaysTheSameAsTheLast() {
    var one = listId();
    var two = listId();
    assertThat(two).isEqualTo(one);
  }

  @Test
  void shouldGiveMapsTheLevelOfEachSchoolAndOthersNothing() {
    // Given
    counted();
    // When, then
    scene
        .police()
        .get(RISKS + scene.region + "/levels")
        .then()
        .statusCode(200)
        .body("items.schoolId", contains(scene.school))
        .body("items.level", contains("BLUE"));
    scene
        .police()
        .get("/api/v1/risks")
        .then()
        .statusCode(200)
        .body("items.regionId", contains(scene.region))
        .body("items.regionName", contains("测试区"));
    // Then: a superior region sees it among its own
    Scene.as("city", "inspector", "/420000/420100/", null)
        .get("/api/v1/risks?limit=500&within=" + scene.region)
        .then()
        .statusCode(200)
        .body("items", hasSize(1));
    var far = Scene.as("far", "police-officer", "/420000/420100/elsewhere/", null);
    far.get(RISKS + scene.region).then().statusCode(404);
    Scene.as("far", "police-officer", "/420000/420100/elsewhere/", null)
        .get("/api/v1/risks")
        .then()
        .statusCode(200)
        .body("items", empty());
    Scene.as("far", "police-officer", "/420000/420100/elsewhere/", null)
        .body(Map.of())
        .post(RISKS + scene.region + "/countings")
        .then()
        .statusCode(404);
  }

  @Test
  void shouldForgetACameraOfWhichNobodyKnowsAnyMore() {
    // Given
    var camera = "c-" + UUID.randomUUID();
    told.camera(
        camera,
        CameraNetworkState.CAMERA_NETWORK_STATE_OFFLINE,
        clock.instant().plus(Duration.ofDays(2)));
    until(of("DEVICE_GAP") + "rows.id", contains("camera/" + camera));
    // When
    clock.advance(Duration.ofDays(3));
    counted();
    // Then
    list(scene.police()).body(FIRST + "of", empty());
  }
}
