package org.anyuan.patrol;

import static org.anyuan.patrol.GuardWorld.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.patrol.v1.PostState;
import org.junit.jupiter.api.Test;

/** Guard posts through the three tiers, from a city's draft to the rate. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "patrol"))
@QuarkusTestResource(GateKey.class)
class GuardPostsIT {
  private static final String PLANS = "/api/v1/posts/plans";

  @Test
  void shouldGoFromACitysPlanOverACountysPostsToTheRate() throws Exception {
    // Given: a plan that is issued
    var world = new GuardWorld(3);
    var plan = issued(world);
    // When: the county implements it for two of three schools, and one unit sets its post up
    var posts = List.of(world.post(0), world.post(1));
    var county = world.as("police-dispatcher");
    var ids =
        county
            .body(Map.of("edition", 1, "posts", posts))
            .put(PLANS + "/" + plan + "/implementation")
            .then()
            .statusCode(200)
            .body("state", equalTo(List.of("PLANNED", "PLANNED")))
            .extract()
            .<List<String>>path("id");
    world
        .officer("060001")
        .post("/api/v1/posts/" + ids.get(0) + "/establish")
        .then()
        .statusCode(200);
    // Then
    world
        .as("police-officer")
        .get("/api/v1/posts/establishment?regionId=" + world.county)
        .then()
        .statusCode(200)
        .body("[0].schools", equalTo(3))
        .body("[0].established", equalTo(1))
        .body("[0].missing.name", equalTo(List.of("测试小学1", "测试小学2")));
    try (var topic = new PatrolTopic()) {
      var events = topic.await(e -> e.getSchoolId().equals(world.schools.get(0)), 2);
      assertThat(events.getFirst().getPostChanged().getPost().getState())
          .isEqualTo(PostState.POST_STATE_PLANNED);
      assertThat(events.getLast().getPostChanged().getPost().getState())
          .isEqualTo(PostState.POST_STATE_ESTABLISHED);
      assertThat(events.getLast().getPostChanged().getPost().getPlanId()).isEqualTo(plan);
      assertThat(
              topic
                  .await(e -> e.getPostPlanIssued().getPlanId().equals(plan), 1)
                  .getFirst()
                  .getPostPlanIssued()
                  .getEdition())
          .isEqualTo(1);
    }
  }

  @Test
  void shouldMoveACountysPostsToTheNextEditionOnceItImplementsThat() {
    var world = new GuardWorld(1);
    var plan = issued(world);
    var path = PLANS + "/" + plan + "/implementation";
    var first = Map.of("edition", 1, "posts", List.of(world.post(0)));
    world.as("police-dispatcher").body(first).put(path).then().statusCode(200);
    world.as("police-dispatcher").body(first).put(path).then().body("version", equalTo(List.of(1)));
    var next = content(world, Map.of("PRIMARY", Map.of("POLICE_OFFICER", 2)));
    world
        .as("administrator")
        .body(next)
        .put(PLANS + "/" + plan)
        .then()
        .statusCode(200)
        .body("state", equalTo("REVISED"))
        .body("edition", equalTo(1));
    world
        .as("administrator")
        .post(PLANS + "/" + plan + "/issue")
        .then()
        .body("edition", equalTo(2));
    world
        .as("police-dispatcher")
        .body(first)
        .put(path)
        .then()
        .statusCode(409)
        .body("detail", equalTo("edition: edition 2 is in force; read it first"));
    world
        .as("police-dispatcher")
        .body(Map.of("edition", 2, "posts", List.of(world.post(0))))
        .put(path)
        .then()
        .statusCode(200)
        .body("[0].staffing.POLICE_OFFICER", equalTo(2))
        .body("[0].version", equalTo(2));
  }

  @Test
  void shouldLetACountyReadItsCitysPlanAndChangeNothingOfIt() {
    var world = new GuardWorld(1);
    var plan = PLANS + "/" + issued(world);
    world.as("police-dispatcher").get(plan).then().statusCode(200);
    world
        .as("police-dispatcher")
        .body(Map.of("reason", "x"))
        .post(plan + "/withdraw")
        .then()
        .statusCode(not(200));
    as("x", "police-dispatcher", "/420000/elsewhere/", null).get(plan).then().statusCode(404);
  }

  @Test
  void shouldAddOnceUnderOneKeyAndNameTheFieldAtFault() {
    var world = new GuardWorld(1);
    var key = UUID.randomUUID().toString();
    var ids = new HashSet<String>();
    for (var i = 0; i < 2; i++) {
      ids.add(
          world
              .as("police-dispatcher")
              .header("Idempotency-Key", key)
              .body(world.post(0))
              .post("/api/v1/posts")
              .then()
              .statusCode(201)
              .extract()
              .path("id"));
    }
    assertThat(ids).hasSize(1);
    refused(world, "gate", "gate", " ");
    refused(world, "schoolId", "schoolId", "no-such-school");
    refused(world, "radiusMetres", "radiusMetres", 5);
    refused(world, "position.longitude", "position", Map.of("latitude", 30));
    refused(world, "staffing.POLICE_OFFICER", "staffing", Map.of("TEACHER", 1));
    refused(world, "dueAt", "dueAt", "tomorrow");
    var id = ids.iterator().next();
    as("x", "police-officer", "/420000/elsewhere/", null)
        .get("/api/v1/posts/" + id)
        .then()
        .statusCode(404);
    as("x", "school-officer", world.countyPath, "another")
        .get("/api/v1/posts/" + id)
        .then()
        .statusCode(404);
    world
        .ofSchool(0)
        .get("/api/v1/posts?schoolId=" + world.schools.get(0))
        .then()
        .body("items.id", hasItem(id));
  }

  @Test
  void shouldShowNothingToACallerWithoutAScope() {
    var world = new GuardWorld(1);
    world.established(0);
    as("x", "police-officer", "not a path", null)
        .get("/api/v1/posts")
        .then()
        .body("items", hasSize(0));
    as("x", "school-officer", world.countyPath, null)
        .get("/api/v1/posts")
        .then()
        .body("items", hasSize(0));
  }

  private static void refused(GuardWorld world, String field, String name, Object value) {
    var body = new HashMap<>(world.post(0));
    body.put(name, value);
    world
        .as("police-dispatcher")
        .body(body)
        .post("/api/v1/posts")
        .then()
        .statusCode(400)
        .body("field", equalTo(field));
  }

  static String issued(GuardWorld world) {
    return issued(world, Map.of("POLICE_OFFICER", 1));
  }

  /** With these people at a primary school. */
  static String issued(GuardWorld world, Map<String, Integer> people) {
    var id =
        world
            .as("administrator")
            .body(content(world, Map.of("PRIMARY", people)))
            .post(PLANS)
            .then()
            .statusCode(201)
            .body("state", equalTo("DRAFT"))
            .extract()
            .<String>path("id");
    world.as("administrator").post(PLANS + "/" + id + "/issue").then().statusCode(200);
    return id;
  }

  private static Map<String, Object> content(GuardWorld world, Map<String, Object> rules) {
    return Map.of(
        "regionId", world.city, "title", "护学岗建设方案", "rules", rules, "establishedBy", "2027-06-30");
  }
}
