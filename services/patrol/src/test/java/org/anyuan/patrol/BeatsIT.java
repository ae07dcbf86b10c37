package org.anyuan.patrol;

import static org.anyuan.patrol.GuardWorld.as;
import static org.anyuan.patrol.GuardWorld.position;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anyuan.local.testing.StackResource;
import org.junit.jupiter.api.Test;

/** Grids, beats, visits by position and by the code at the gate, and what is behind. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "patrol"))
@QuarkusTestResource(GateKey.class)
class BeatsIT {
  @Test
  void shouldCountVisitsAgainstTheTargetsOfAGrid() throws Exception {
    // Given: a grid with three schools, two visits each a day
    var world = new GuardWorld(3);
    var beat = beat(world);
    var path = "/api/v1/beats/" + beat;
    // When: one by position, one too far away, one by code, one repeated at once
    visit(world, path, Map.of("schoolId", world.schools.get(0), "position", position(0)))
        .statusCode(201)
        .body("distinct", equalTo(true))
        .body("proof", equalTo("POSITION"));
    visit(world, path, Map.of("schoolId", world.schools.get(1), "position", position(0)))
        .statusCode(400)
        .body("field", equalTo("position"));
    var code =
        world
            .ofSchool(1)
            .get("/api/v1/beats/gates/" + world.schools.get(1) + "/code")
            .then()
            .statusCode(200)
            .extract()
            .<String>path("code");
    visit(world, path, Map.of("schoolId", world.schools.get(2), "code", code))
        .statusCode(400)
        .body("field", equalTo("code"));
    visit(world, path, Map.of("schoolId", world.schools.get(1), "code", code))
        .statusCode(201)
        .body("proof", equalTo("GATE_CODE"));
    visit(world, path, Map.of("schoolId", world.schools.get(1), "code", code))
        .statusCode(201)
        .body("distinct", equalTo(false));
    visit(world, path, Map.of("schoolId", "elsewhere", "position", position(0)))
        .statusCode(400)
        .body("field", equalTo("schoolId"));
    // Then
    world
        .as("police-officer")
        .get("/api/v1/beats/progress")
        .then()
        .statusCode(200)
        .body("items[0].visits", equalTo(2))
        .body("items[0].behind", equalTo(4))
        .body("items[0].schools.actual", equalTo(List.of(1, 1, 0)));
    world
        .as("police-officer")
        .get("/api/v1/beats/map")
        .then()
        .statusCode(200)
        .contentType("application/geo+json")
        .body("type", equalTo("FeatureCollection"))
        .body("features.geometry.type", equalTo(List.of("Polygon", "Point", "Point", "Point")))
        .body("features[3].properties.behind", equalTo(2));
    world
        .officer("060001")
        .body(Map.of("position", position(2)))
        .post(path + "/route")
        .then()
        .statusCode(200)
        .body(
            "schoolIds",
            equalTo(List.of(world.schools.get(2), world.schools.get(1), world.schools.get(0))));
    try (var topic = new PatrolTopic()) {
      var visits = topic.await(e -> e.getTargetVisited().getBeatId().equals(beat), 3);
      assertThat(visits)
          .extracting(e -> e.getTargetVisited().getDistinct())
          .containsOnlyOnce(false);
    }
  }

  @Test
  void shouldRefuseWhatIsNoGridAndSchoolsOutsideOfIt() {
    var world = new GuardWorld(2);
    var crossed = grid(world, 114.0, 115.0);
    crossed.put(
        "area",
        Map.of(
            "type",
            "Polygon",
            "coordinates",
            List.of(
                List.of(
                    List.of(114.2, 30.5),
                    List.of(114.4, 30.6),
                    List.of(114.4, 30.5),
                    List.of(114.2, 30.6),
                    List.of(114.2, 30.5)))));
    world
        .as("police-dispatcher")
        .body(crossed)
        .post("/api/v1/beats/grids")
        .then()
        .statusCode(400)
        .body("field", equalTo("area.coordinates"));
    var narrow =
        world
            .as("police-dispatcher")
            .body(grid(world, 114.29, 114.305))
            .post("/api/v1/beats/grids")
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
    world
        .as("police-dispatcher")
        .body(Map.of("gridId", narrow, "name", "一", "unit", "一队", "schoolIds", world.schools))
        .post("/api/v1/beats")
        .then()
        .statusCode(400)
        .body("field", equalTo("schoolIds"));
    as("x", "police-dispatcher", "/420000/elsewhere/", null)
        .body(Map.of("gridId", narrow, "name", "一", "unit", "一队", "schoolIds", List.of("a")))
        .post("/api/v1/beats")
        .then()
        .statusCode(400)
        .body("field", equalTo("gridId"));
    world
        .ofSchool(0)
        .get("/api/v1/beats/gates/" + world.schools.get(1) + "/code")
        .then()
        .statusCode(404);
  }

  private static ValidatableResponse visit(
      GuardWorld world, String beat, Map<String, Object> body) {
    return world.officer("060001").body(body).post(beat + "/check-ins").then();
  }

  private static String beat(GuardWorld world) {
    var grid =
        world
            .as("police-dispatcher")
            .body(grid(world, 114.2, 114.5))
            .post("/api/v1/beats/grids")
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
    return world
        .as("police-dispatcher")
        .body(Map.of("gridId", grid, "name", "一号巡区", "unit", "巡逻一队", "schoolIds", world.schools))
        .post("/api/v1/beats")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Map<String, Object> grid(GuardWorld world, double west, double east) {
    var body = new HashMap<String, Object>();
    body.put("regionId", world.county);
    body.put("name", "中南网格");
    body.put("risk", "MEDIUM");
    body.put(
        "area",
        Map.of(
            "type",
            "Polygon",
            "coordinates",
            List.of(
                List.of(
                    List.of(west, 30.5),
                    List.of(east, 30.5),
                    List.of(east, 30.6),
                    List.of(west, 30.6),
                    List.of(west, 30.5)))));
    return body;
  }
}
