package org.anyuan.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.response.v1.GroundState;
import org.anyuan.proto.response.v1.ResponseEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The cordon, and what is inside and around it. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "response"))
class GroundIT {
  private static final List<List<Double>> RING =
      List.of(
          List.of(114.3, 30.55),
          List.of(114.31, 30.55),
          List.of(114.31, 30.56),
          List.of(114.3, 30.55));
  private static final Map<String, Object> GATE =
      Map.of("longitude", 114.3, "latitude", 30.55, "datum", "WGS84");

  private Scene scene;
  private String ground;

  @BeforeEach
  void set() {
    scene = Scene.set();
    ground = "/api/v1/responses/" + scene.opened() + "/ground";
  }

  private static Map<String, Object> cordon(List<List<Double>> ring) {
    return Map.of("area", Map.of("type", "Polygon", "coordinates", List.of(ring)));
  }

  private ValidatableResponse put(String what, Object body) {
    return scene.order().body(body).put(ground + "/" + what).then();
  }

  private ValidatableResponse post(String what, String reason) {
    return scene.order().body(Map.of("reason", reason)).post(ground + "/" + what).then();
  }

  @Test
  void shouldKeepOrderFromTheCordonToTheStandDown() {
    scene
        .families()
        .get(ground)
        .then()
        .statusCode(200)
        .body("state", equalTo("FORMING"))
        .body("version", equalTo(0))
        .body("cordon", nullValue());
    // When
    put("cordon", cordon(RING)).statusCode(200).body("state", equalTo("CORDONED"));
    put("cordon", cordon(RING)).statusCode(200).body("version", equalTo(1));
    put("spots/p-1", Map.of("use", "ASSEMBLY", "name", "集合点", "position", GATE)).statusCode(200);
    put(
            "roads/r-1",
            Map.of("name", "中山路", "line", Map.of("type", "LineString", "coordinates", RING)))
        .statusCode(200);
    put("dispatches/d-1", Map.of()).statusCode(200).body("dispatchIds", contains("d-1"));
    put("reunification", Map.of("name", "体育馆", "position", GATE, "expected", 40)).statusCode(200);
    scene
        .families()
        .body(Map.of("expected", 40, "arrived", 38, "handedOver", 30))
        .put(ground + "/reunification/counts")
        .then()
        .statusCode(200)
        .body("reunification.waiting", equalTo(8));
    post("stand-down", "结束").statusCode(409).body("detail", containsString("cordon"));
    post("cordon/lift", "现场处置完毕").statusCode(200).body("state", equalTo("LIFTED"));
    post("stand-down", "结束").statusCode(409).body("detail", containsString("8 children"));
    put("reunification/counts", Map.of("expected", 40, "arrived", 38, "handedOver", 38))
        .statusCode(200);
    post("stand-down", "结束").statusCode(200).body("state", equalTo("STOOD_DOWN"));
    put("dispatches/d-2", Map.of()).statusCode(409);
    // Then: each change has its line, with what it came to
    scene
        .commander()
        .get(ground + "/versions")
        .then()
        .body("items", hasSize(9))
        .body("items[0].action", equalTo("ground.cordon-set"))
        .body("items[0].actor", equalTo("wu"))
        .body("items[5].actor", equalTo("zheng"))
        .body("items[8].ground.state", equalTo("STOOD_DOWN"));
    try (var events = new ResponseEvents(scene.school)) {
      var heard =
          events.await(ResponseEvent::hasGroundChanged, 9).stream()
              .filter(ResponseEvent::hasGroundChanged)
              .map(ResponseEvent::getGroundChanged)
              .toList();
      assertThat(heard.getFirst().getCordonCount()).isEqualTo(4);
      assertThat(heard.getLast().getState()).isEqualTo(GroundState.GROUND_STATE_STOOD_DOWN);
      assertThat(heard.stream().map(g -> g.getVersion()))
          .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    }
  }

  @Test
  void shouldSayWhatIsWrongWithAShape() {
    put("cordon", cordon(RING.subList(0, 3)))
        .statusCode(400)
        .body("field", equalTo("area.coordinates"));
    put("cordon", Map.of("area", Map.of("type", "Point", "coordinates", List.of())))
        .statusCode(400)
        .body("field", equalTo("area.type"));
    put("cordon", cordon(List.of(List.of(200.0, 30.0)))).statusCode(400);
    put("cordon", Map.of()).statusCode(400).body("field", equalTo("area"));
    put("spots/p-1", Map.of("use", "PARTY", "name", "x", "position", GATE))
        .statusCode(400)
        .body("field", equalTo("use"));
    put(
            "roads/r-1",
            Map.of("name", "x", "line", Map.of("type", "LineString", "coordinates", List.of())))
        .statusCode(400)
        .body("field", equalTo("line.coordinates"));
    put("reunification/counts", Map.of("expected", 1, "arrived", 1, "handedOver", 2))
        .statusCode(400)
        .body("field", equalTo("handedOver"));
    put("reunification/counts", Map.of("expected", 1, "arrived", 1, "handedOver", 1))
        .statusCode(409);
  }

  @Test
  void shouldLoseNoneOfManyWhoWriteAtOnce() {
    var all =
        IntStream.range(0, 12)
            .mapToObj(
                n ->
                    CompletableFuture.supplyAsync(
                        () -> put("dispatches/d-" + n, Map.of()).extract().statusCode()))
            .toList();
    assertThat(all.stream().map(CompletableFuture::join)).containsOnly(200);
    scene
        .commander()
        .get(ground)
        .then()
        .body("dispatchIds", hasSize(12))
        .body("version", equalTo(12));
  }

  @Test
  void shouldBeOfItsResponseAndItsRegionAlone() {
    Scene.as("stranger", "police-officer", "/420000/elsewhere/").get(ground).then().statusCode(404);
    scene
        .order()
        .body(cordon(RING))
        .put("/api/v1/responses/00000000-0000-0000-0000-000000000000/ground/cordon")
        .then()
        .statusCode(404);
  }
}
