package org.anyuan.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyuan.local.testing.StackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A region's own plans and rosters. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "response"))
class PlansIT {
  private static final String PLANS = "/api/v1/responses/plans";
  private Scene scene;

  @BeforeEach
  void set() {
    scene = Scene.set();
  }

  private RequestSpecification administrator() {
    return scene.as("administrator", "administrator");
  }

  /** The default one, as a region that wants its own would begin with. */
  private Map<String, Object> plan(String id) {
    Map<String, Object> plan =
        new HashMap<>(administrator().get(PLANS + "/default-any").jsonPath().getMap(""));
    List.of("regionPath", "version", "retired").forEach(plan::remove);
    plan.put("id", id);
    plan.put("regionId", scene.region);
    return plan;
  }

  @Test
  void shouldGoByTheRegionsPlanFromTheNextResponseOn() {
    // Given
    var before = scene.opened();
    var id = "p-" + UUID.randomUUID();
    var plan = plan(id);
    administrator().body(plan).post(PLANS).then().statusCode(201).body("version", equalTo(1));
    // When
    var first = scene.opened();
    plan.put("title", Map.of("zh", "第二版", "en", "the second"));
    plan.put("version", 1);
    administrator().body(plan).put(PLANS + "/" + id).then().statusCode(200);
    var second = scene.opened();
    // Then: each keeps the one that it opened by
    assertThat(plan(before, "id")).isEqualTo("default-any");
    assertThat(plan(first, "id")).isEqualTo(id);
    assertThat(plan(first, "version")).isEqualTo(1);
    assertThat(plan(second, "version")).isEqualTo(2);
    administrator().get(PLANS + "/" + id + "?version=1").then().body("version", equalTo(1));
    // When
    administrator().post(PLANS + "/" + id + "/retire").then().statusCode(200);
    // Then
    assertThat(plan(scene.opened(), "id")).isEqualTo("default-any");
  }

  private Object plan(String response, String field) {
    return scene.commander().get("/api/v1/responses/" + response).jsonPath().get("plan." + field);
  }

  @Test
  void shouldRefuseAPlanThatCannotBeKeptWithItsField() {
    var plan = plan("p-" + UUID.randomUUID());
    plan.put("limits", with(plan, "limits", "firstStatement", "PT6H"));
    administrator()
        .body(plan)
        .post(PLANS)
        .then()
        .statusCode(400)
        .body("field", equalTo("limits.firstStatement"));
    plan.put("limits", with(plan, "limits", "firstStatement", "soon"));
    administrator()
        .body(plan)
        .post(PLANS)
        .then()
        .statusCode(400)
        .body("field", equalTo("limits.firstStatement"));
    plan = plan("p-" + UUID.randomUUID());
    plan.put("duties", List.of("LAWFUL_HANDLING_LEAD"));
    administrator().body(plan).post(PLANS).then().statusCode(400).body("field", equalTo("duties"));
  }

  @SuppressWarnings("unchecked") // a part of a JSON object is one
  private static Map<String, Object> with(
      Map<String, Object> plan, String part, String key, Object value) {
    var changed = new HashMap<>((Map<String, Object>) plan.get(part));
    changed.put(key, value);
    return changed;
  }

  @Test
  void shouldTakeNoPlanForWhatLiesOutsideAndNoneInThePlaceOfTheServices() {
    var plan = plan("p-" + UUID.randomUUID());
    plan.put("regionId", scene.city);
    administrator()
        .body(plan)
        .post(PLANS)
        .then()
        .statusCode(400)
        .body("field", equalTo("regionId"));
    var own = plan("default-any");
    administrator().body(own).post(PLANS).then().statusCode(409);
    administrator()
        .get(PLANS + "?limit=500")
        .then()
        .body("items.id", hasItems("default-any", "default-violence", "default-fire"));
  }

  @Test
  void shouldNoticeARosterThatChangedMeanwhile() {
    var roster = "/api/v1/responses/rosters/" + scene.region;
    var body = Map.of("posts", Map.of("COMMANDER", Map.of("holder", "he")), "version", 7);
    administrator().body(body).put(roster).then().statusCode(409);
    administrator()
        .body(Map.of("posts", Map.of("NOBODY", Map.of("holder", "he"))))
        .put(roster)
        .then()
        .statusCode(400)
        .body("field", equalTo("posts"));
    administrator()
        .body(Map.of("posts", Map.of("COMMANDER", Map.of("holder", "he")), "version", 1))
        .put(roster)
        .then()
        .statusCode(200)
        .body("posts[0].holder", equalTo("he"));
  }
}
