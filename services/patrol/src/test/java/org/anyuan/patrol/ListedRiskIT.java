package org.anyuan.patrol;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.time.MovableClock;
import org.anyuan.common.topic.Topics;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.lead.v1.LeadEvent;
import org.anyuan.proto.lead.v1.RiskLevel;
import org.anyuan.proto.lead.v1.RiskPublished;
import org.anyuan.proto.lead.v1.SchoolRisk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A grid goes by the published risk list for as long as that is in force. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "patrol"))
@QuarkusTestResource(GateKey.class)
class ListedRiskIT {
  private static final Duration SOON = Duration.ofSeconds(60);

  private MovableClock clock;
  private GuardWorld world;

  @BeforeEach
  void set() {
    clock = MovableClock.install();
    world = new GuardWorld(2);
  }

  /** Around the first school, or around both. */
  private String grid(double east, String risk) {
    var body = new HashMap<String, Object>();
    body.put("regionId", world.county);
    body.put("name", "网格");
    body.put("risk", risk);
    body.put(
        "area",
        Map.of(
            "type",
            "Polygon",
            "coordinates",
            List.of(
                List.of(
                    List.of(114.29, 30.5),
                    List.of(east, 30.5),
                    List.of(east, 30.6),
                    List.of(114.29, 30.6),
                    List.of(114.29, 30.5)))));
    return world
        .as("police-dispatcher")
        .body(body)
        .post("/api/v1/beats/grids")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void published(Instant at, RiskLevel first, RiskLevel second) {
    var event =
        LeadEvent.newBuilder()
            .setEventId(UUID.randomUUID().toString())
            .setRegionPath(world.countyPath)
            .setOccurredAt(Timestamps.of(at))
            .setRiskPublished(
                RiskPublished.newBuilder()
                    .setListId(UUID.randomUUID().toString())
                    .setCountedAt(Timestamps.of(at))
                    .setLevel(RiskLevel.RISK_LEVEL_ORANGE)
                    .addSchools(school(0, first))
                    .addSchools(school(1, second)))
            .build();
    GuardWorld.send(List.of(GuardWorld.message(Topics.LEAD_EVENTS, world.county, event)));
  }

  private SchoolRisk school(int number, RiskLevel level) {
    return SchoolRisk.newBuilder().setSchoolId(world.schools.get(number)).setLevel(level).build();
  }

  private ValidatableResponse grids() {
    return world.as("police-officer").get("/api/v1/beats/grids").then().statusCode(200);
  }

  private static String of(String grid, String field) {
    return "items.find { it.id == '" + grid + "' }." + field;
  }

  private void until(String path, Object value) {
    await().atMost(SOON).untilAsserted(() -> grids().body(path, equalTo(value)));
  }

  @Test
  void shouldGoByTheWorstSchoolInItWhileTheListIsInForce() {
    // Given
    var quiet = grid(114.305, "LOW");
    var both = grid(114.32, "LOW");
    var grave = grid(114.32, "HIGH");
    grids().body(of(both, "listedRisk"), nullValue()).body(of(both, "riskNow"), equalTo("LOW"));
    // When
    published(clock.instant(), RiskLevel.RISK_LEVEL_BLUE, RiskLevel.RISK_LEVEL_YELLOW);
    // Then: both are shown, and what a day owes it goes by the higher one
    until(of(both, "listedRisk"), "MEDIUM");
    grids()
        .body(of(both, "risk"), equalTo("LOW"))
        .body(of(both, "riskNow"), equalTo("MEDIUM"))
        .body(of(both, "target.visitsPerSchool"), equalTo(2))
        .body(of(quiet, "riskNow"), equalTo("LOW"))
        .body(of(quiet, "listedRisk"), equalTo("LOW"))
        .body(of(grave, "riskNow"), equalTo("HIGH"))
        .body(of(grave, "listedRisk"), equalTo("MEDIUM"));
    // When: a newer one
    published(
        clock.instant().plusSeconds(5), RiskLevel.RISK_LEVEL_ORANGE, RiskLevel.RISK_LEVEL_BLUE);
    // Then
    until(of(quiet, "listedRisk"), "HIGH");
    grids().body(of(both, "riskNow"), equalTo("HIGH"));
    // When: an old one once more, and then one more new one, which shows that the old one was read
    published(
        clock.instant().minusSeconds(60), RiskLevel.RISK_LEVEL_BLUE, RiskLevel.RISK_LEVEL_YELLOW);
    published(
        clock.instant().plusSeconds(6), RiskLevel.RISK_LEVEL_RED, RiskLevel.RISK_LEVEL_YELLOW);
    // Then
    until(of(both, "listedRisk"), "HIGH");
    grids().body(of(quiet, "listedRisk"), equalTo("HIGH"));
    // When: nobody has renewed it
    clock.advance(Duration.ofDays(36));
    // Then
    grids().body(of(both, "listedRisk"), nullValue()).body(of(both, "riskNow"), equalTo("LOW"));
  }

  @Test
  void shouldAskMoreVisitsOfABeatWhoseSchoolIsOnTheList() {
    // Given
    var grid = grid(114.32, "LOW");
    world
        .as("police-dispatcher")
        .body(Map.of("gridId", grid, "name", "一", "unit", "一队", "schoolIds", world.schools))
        .post("/api/v1/beats")
        .then()
        .statusCode(201);
    progress().body("items[0].behind", equalTo(2));
    // When
    published(clock.instant(), RiskLevel.RISK_LEVEL_RED, RiskLevel.RISK_LEVEL_BLUE);
    // Then: four visits of each of its two schools
    await().atMost(SOON).untilAsserted(() -> progress().body("items[0].behind", equalTo(8)));
    world
        .as("police-officer")
        .get("/api/v1/beats/map")
        .then()
        .statusCode(200)
        .body("features[0].properties.risk", equalTo("HIGH"));
  }

  private ValidatableResponse progress() {
    return world.as("police-officer").get("/api/v1/beats/progress").then().statusCode(200);
  }
}
