package org.anyuan.patrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyuan.local.testing.StackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units: what is registered of them, and where they are. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "patrol"))
class UnitsIT {
  private Scene scene;

  @BeforeEach
  void set() {
    scene = Scene.set();
  }

  private Map<String, Object> at(String unit, double longitude, Instant measured, String datum) {
    return Map.of(
        "unitId", unit,
        "position", Map.of("longitude", longitude, "latitude", 30.5, "datum", datum),
        "measuredAt", measured.toString());
  }

  private io.restassured.response.ValidatableResponse report(List<Map<String, Object>> positions) {
    return scene
        .dispatcher()
        .body(Map.of("positions", positions))
        .post("/api/v1/units/positions")
        .then();
  }

  @ParameterizedTest
  @CsvSource({
    "headcount, 0, headcount",
    "kind, TANK, kind",
    "callSign, '', callSign",
    "regionId, nowhere, regionId",
    "schoolId, nowhere, schoolId"
  })
  void shouldNameTheFieldThatIsWrong(String field, String value, String fault) {
    var unit = scene.unit("u-" + UUID.randomUUID(), "POLICE", 1);
    unit.put(field, value);
    scene
        .dispatcher()
        .body(unit)
        .post("/api/v1/units")
        .then()
        .statusCode(400)
        .body("field", equalTo(fault));
  }

  @Test
  void shouldKeepNoPersonButBadgesAndShowThemToThePoliceAlone() {
    var id = "u-" + UUID.randomUUID();
    var unit = scene.unit(id, "POLICE", 1);
    unit.put("badges", List.of("012345", "012346"));
    scene.dispatcher().body(unit).post("/api/v1/units").then().statusCode(201);
    scene.dispatcher().get("/api/v1/units/" + id).then().body("badges", hasItem("012345"));
    scene.as("inspector").get("/api/v1/units/" + id).then().body("badges", nullValue());
    unit.put("badges", List.of("1", "2", "3"));
    scene
        .dispatcher()
        .body(unit)
        .put("/api/v1/units/" + id)
        .then()
        .statusCode(400)
        .body("field", equalTo("badges"));
  }

  @Test
  void shouldLetASchoolRegisterItsGuardsAndNoPolice() {
    var guard = scene.unit("g-" + UUID.randomUUID(), "SCHOOL_GUARD", 0);
    guard.put("schoolId", scene.school);
    scene.schoolOfficer().body(guard).post("/api/v1/units").then().statusCode(201);
    var police = new HashMap<>(guard);
    police.put("id", "g-" + UUID.randomUUID());
    police.put("kind", "POLICE_ROOM");
    scene.schoolOfficer().body(police).post("/api/v1/units").then().statusCode(403);
  }

  @Test
  void shouldHideAUnitFromAnotherRegion() {
    var id = scene.car(1);
    var other = Scene.set();
    other.dispatcher().get("/api/v1/units/" + id).then().statusCode(404);
    other.dispatcher().post("/api/v1/units/" + id + "/off-duty").then().statusCode(404);
    other
        .dispatcher()
        .body(other.unit(id, "POLICE", 1))
        .post("/api/v1/units")
        .then()
        .statusCode(409);
  }

  @Test
  void shouldTakeTheNewestPositionInWhateverOrderTheyCome() {
    // Given
    var unit = scene.car(1);
    var now = Instant.now();
    // When: out of order within a batch, then one that is late
    report(
            List.of(
                at(unit, 80.2, now.plusMillis(200), "CGCS2000"),
                at(unit, 80.1, now.plusMillis(100), "CGCS2000")))
        .statusCode(200)
        .body("kept", equalTo(1))
        .body("ignored.reason", hasItem("OVERTAKEN"));
    report(List.of(at(unit, 80.0, now.plusMillis(50), "CGCS2000")))
        .body("kept", equalTo(0))
        .body("ignored[0].reason", equalTo("OVERTAKEN"));
    // Then
    var read = scene.dispatcher().get("/api/v1/units/" + unit).jsonPath();
    assertThat(read.getDouble("position.position.longitude")).isEqualTo(80.2);
  }

  @Test
  void shouldConvertWhatChineseMapsShow() {
    var unit = scene.car(1);
    report(List.of(at(unit, 114.3, Instant.now().plusMillis(200), "GCJ02")))
        .body("kept", equalTo(1));
    var read = scene.dispatcher().get("/api/v1/units/" + unit).jsonPath();
    assertThat(read.getString("position.position.datum")).isEqualTo("CGCS2000");
    assertThat(114.3 - read.getDouble("position.position.longitude")).isBetween(0.003, 0.008);
  }

  @Test
  void shouldKeepNoPositionOffDutyOrTooOldOrInTheFuture() throws SQLException {
    var unit = scene.car(1);
    var now = Instant.now();
    report(
            List.of(
                at(unit, 80, now.minus(Duration.ofMinutes(6)), "WGS84"),
                at(unit, 80, now.plusSeconds(120), "WGS84"),
                at("nobody", 80, now, "WGS84")))
        .body("kept", equalTo(0))
        .body("ignored.reason", hasItem("TOO_OLD"))
        .body("ignored.reason", hasItem("IN_THE_FUTURE"))
        .body("ignored.reason", hasItem("UNKNOWN"));
    report(List.of(at(unit, 80, now.plusMillis(500), "WGS84"))).body("kept", equalTo(1));
    // When
    scene.dispatcher().post("/api/v1/units/" + unit + "/off-duty").then().statusCode(200);
    // Then: where it was is forgotten, and nothing is taken any more
    report(List.of(at(unit, 80, now.plusSeconds(1), "WGS84")))
        .body("ignored[0].reason", equalTo("OFF_DUTY"));
    scene.dispatcher().get("/api/v1/units/" + unit).then().body("position", nullValue());
    try (var connection = StackResource.database().superuser("patrol");
        var statement =
            connection.prepareStatement("select 1 from unit_positions where unit_id = ?")) {
      statement.setString(1, unit);
      assertThat(statement.executeQuery().next()).isFalse();
    }
  }

  @Test
  void shouldRefuseABatchByTheFieldAtFault() {
    report(List.of()).statusCode(400).body("field", equalTo("positions"));
    var broken = Map.<String, Object>of("unitId", "u", "measuredAt", "yesterday");
    report(List.of(broken)).statusCode(400).body("field", equalTo("positions[0].position"));
  }

  @Test
  void shouldNotResetAUnitThatComesOnDutyTwice() {
    var unit = scene.car(1);
    var before = scene.dispatcher().get("/api/v1/units/" + unit).jsonPath();
    var again = scene.dispatcher().post("/api/v1/units/" + unit + "/on-duty").jsonPath();
    assertThat(again.getString("statusSince")).isEqualTo(before.getString("statusSince"));
    assertThat(again.getLong("version")).isEqualTo(before.getLong("version"));
    scene
        .dispatcher()
        .post("/api/v1/units/" + unit + "/retire")
        .then()
        .statusCode(409)
        .body("detail", containsString("on duty"));
  }

  @Test
  void shouldCountSchoolsWithAnOpenPoliceRoom() {
    var rates = "/api/v1/units/police-rooms/rates?regionId=" + scene.region;
    scene.dispatcher().get(rates).then().body("[0].schools", equalTo(1));
    scene.dispatcher().get(rates).then().body("[0].withRoom", equalTo(0));
    var room =
        Map.of("staff", 3, "officers", 1, "hours", Map.of("begins", "07:00", "ends", "18:00"));
    var path = "/api/v1/units/police-rooms/" + scene.school;
    scene.dispatcher().body(room).put(path).then().statusCode(200).body("version", equalTo(2));
    scene.dispatcher().body(room).put(path).then().statusCode(200).body("version", equalTo(2));
    scene.dispatcher().get(rates).then().body("[0].withRoom", equalTo(1));
    Scene.set().dispatcher().get(rates).then().statusCode(404);
    scene
        .dispatcher()
        .get("/api/v1/units/police-rooms")
        .then()
        .body("items.schoolId", not(hasItem("other")));
  }
}
