package org.anyuan.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.response.v1.PublicationType;
import org.anyuan.proto.response.v1.ResponseEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a draft to the public and back, over a real broker and database. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "response"))
class StatementIT {
  private Scene scene;
  private String response;

  @BeforeEach
  void set() {
    scene = Scene.set();
    response = scene.opened();
  }

  private Map<String, Object> confirmedFact() {
    var fact = scene.fact(response);
    scene.confirm(response, fact);
    return fact;
  }

  @Test
  void shouldPublishOnlyOnceThePairingsHoldAndCorrectWhatChanged() {
    // Given: signed, with a fact that is confirmed; the families do not know yet
    var fact = confirmedFact();
    var statement = scene.signed(response, Scene.content("警情通报", false, List.of(fact)));
    // When, then
    scene
        .step(scene.information(), statement, "publish", 1)
        .then()
        .statusCode(409)
        .body("detail", containsString("families-first"))
        .body("detail", not(containsString("facts-first")));
    scene
        .writer()
        .get("/api/v1/statements/" + statement)
        .then()
        .body("unmet.key", contains("families-first"));
    assertThat(published(statement)).isEmpty();
    // When
    scene.complete(response, "families-told", scene.families());
    scene.step(scene.information(), statement, "publish", 1).then().statusCode(200);
    // Then: once, however often it is asked for
    scene.step(scene.information(), statement, "publish", 1).then().statusCode(200);
    assertThat(published(statement)).containsExactly("1 ALERT ACTUAL 测试区 []");
    // When: the fact changes
    scene
        .desk()
        .body(Map.of("text", "两人轻伤", "reason", "复核"))
        .post("/api/v1/responses/%s/facts/%s/change".formatted(response, fact.get("factId")))
        .then()
        .statusCode(200)
        .body("corrections", hasSize(1));
    var changed = Map.of("factId", fact.get("factId"), "version", 2);
    scene.confirm(response, Map.of("factId", fact.get("factId"), "version", 2));
    scene
        .writer()
        .body(Map.of("content", Scene.content("更正通报", false, List.of(changed))))
        .post("/api/v1/statements/" + statement + "/correct")
        .then()
        .statusCode(200)
        .body("version", equalTo(2))
        .body("live.version", equalTo(1));
    for (var step : List.of("review", "publish")) {
      var by = scene.information();
      if (step.equals("publish")) {
        scene.step(scene.deputy(), statement, "sign", 2).then().statusCode(200);
      }
      scene.step(by, statement, step, 2).then().statusCode(200);
    }
    // Then
    var rows = published(statement);
    assertThat(rows).hasSize(2);
    assertThat(rows.get(1)).startsWith("2 UPDATE ACTUAL 测试区 [\"");
    // When
    scene
        .handling()
        .body(Map.of("reason", "不再适用"))
        .post("/api/v1/statements/" + statement + "/withdraw")
        .then()
        .statusCode(200)
        .body("live", nullValue())
        .body("publicationIds", hasSize(3));
    assertThat(published(statement).get(2)).startsWith("3 CANCEL");
    scene
        .writer()
        .get("/api/v1/statements/" + statement + "/versions")
        .then()
        .body("version", contains(1, 2, 3));
    try (var events = new ResponseEvents(scene.school)) {
      assertThat(
              events.await(ResponseEvent::hasStatementPublished, 3).stream()
                  .filter(ResponseEvent::hasStatementPublished)
                  .map(e -> e.getStatementPublished().getType()))
          .containsExactly(
              PublicationType.PUBLICATION_TYPE_ALERT,
              PublicationType.PUBLICATION_TYPE_UPDATE,
              PublicationType.PUBLICATION_TYPE_CANCEL);
    }
  }

  private static List<String> published(String statement) {
    var rows = new ArrayList<String>();
    try (var database = StackResource.database().superuser("response");
        var query =
            database.prepareStatement(
                "select version || ' ' || type || ' ' || mode || ' ' || area_name || ' ' || earlier"
                    + " from publications where statement_id = ?::uuid order by sequence")) {
      query.setString(1, statement);
      var found = query.executeQuery();
      while (found.next()) {
        rows.add(found.getString(1));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void shouldLetOneOfTwoSignAndTellTheOther() throws Exception {
    for (var round = 0; round < 10; round++) {
      // Given
      var content = Scene.content("警情通报" + round, false, List.of());
      var statement = scene.draft(response, "STATEMENT", content);
      scene.step(scene.information(), statement, "review", 1).then().statusCode(200);
      // When
      var barrier = new CyclicBarrier(2);
      var lead = atOnce(barrier, scene.handling(), statement);
      var deputy = atOnce(barrier, scene.deputy(), statement);
      var answers = List.of(lead.get(), deputy.get());
      // Then
      assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
      var loser = answers.stream().filter(a -> a.statusCode() == 409).findFirst().orElseThrow();
      assertThat(loser.jsonPath().getString("detail")).contains("signed by");
    }
  }

  private CompletableFuture<Response> atOnce(
      CyclicBarrier barrier, RequestSpecification by, String statement) {
    Supplier<Response> signing =
        () -> {
          try {
            barrier.await();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
          return scene.step(by, statement, "sign", 1);
        };
    return CompletableFuture.supplyAsync(signing, task -> Thread.ofPlatform().start(task));
  }

  @Test
  void shouldPublishASafetyInstructionAtOnceWithOneSignature() {
    var content = Scene.content("请勿前往桃园小学", true, List.of());
    content.remove("en");
    var statement = scene.draft(response, "SAFETY_INSTRUCTION", content);
    scene.step(scene.order(), statement, "publish", 1).then().statusCode(409);
    scene.step(scene.order(), statement, "sign", 1).then().statusCode(200);
    scene
        .step(scene.order(), statement, "publish", 1)
        .then()
        .statusCode(200)
        .body("unmet", empty());
    assertThat(published(statement)).containsExactly("1 ALERT ACTUAL 桃园小学 []");
  }

  @Test
  void shouldAskTwoPeopleBeforeAPairingIsOverridden() {
    var statement = scene.signed(response, Scene.content("通报", false, List.of(confirmedFact())));
    var overrides = "/api/v1/responses/" + response + "/overrides";
    var body = Map.of("pairing", "families-first", "statementId", statement, "reason", "家属联系不上");
    String id =
        scene.order().body(body).post(overrides).then().statusCode(201).extract().path("id");
    scene.order().post(overrides + "/" + id + "/approve").then().statusCode(403);
    scene.step(scene.information(), statement, "publish", 1).then().statusCode(409);
    scene.commander().post(overrides + "/" + id + "/approve").then().statusCode(200);
    scene.step(scene.information(), statement, "publish", 1).then().statusCode(200);
    scene
        .commander()
        .get("/api/v1/responses/" + response + "/drift")
        .then()
        .body("pairings.find { it.key == 'families-first' }.status", equalTo("OVERRIDDEN"));
    scene
        .order()
        .body(Map.of("pairing", "facts-first", "statementId", response, "reason", "x"))
        .post(overrides)
        .then()
        .statusCode(400)
        .body("field", equalTo("statementId"));
  }

  @Test
  void shouldPublishNothingThatMayNameAMinorBeforeAPersonHasDecided() {
    var content = Scene.content("通报", false, List.of(confirmedFact()));
    content.put("zh", Map.of("title", "通报", "body", "学生王小明受伤，警方正在处置。"));
    scene.complete(response, "families-told", scene.families());
    var statement = scene.signed(response, content);
    scene
        .step(scene.information(), statement, "publish", 1)
        .then()
        .statusCode(409)
        .body("detail", containsString("may name"));
    List<Map<String, Object>> findings =
        scene.writer().get("/api/v1/statements/" + statement).jsonPath().getList("findings");
    assertThat(findings).isNotEmpty();
    for (var finding : findings) {
      scene
          .handling()
          .body(
              Map.of(
                  "kind", finding.get("kind"),
                  "part", finding.get("part"),
                  "excerpt", finding.get("excerpt"),
                  "allowed", true,
                  "reason", "the family agreed"))
          .post("/api/v1/statements/" + statement + "/findings")
          .then()
          .statusCode(200);
    }
    scene.step(scene.information(), statement, "publish", 1).then().statusCode(200);
  }

  @Test
  void shouldMarkWhatAnExercisePublishes() {
    response = scene.opened(scene.incident().setMode(Mode.MODE_EXERCISE));
    var statement = scene.signed(response, Scene.content("演练通报", false, List.of(confirmedFact())));
    scene.complete(response, "families-told", scene.families());
    scene
        .step(scene.information(), statement, "publish", 1)
        .then()
        .statusCode(200)
        .body("mode", equalTo("EXERCISE"));
    assertThat(published(statement)).containsExactly("1 ALERT EXERCISE 测试区 []");
    try (var events = new ResponseEvents(scene.school)) {
      assertThat(events.await(ResponseEvent::hasStatementPublished, 1))
          .filteredOn(ResponseEvent::hasStatementPublished)
          .extracting(ResponseEvent::getMode)
          .containsExactly(Mode.MODE_EXERCISE);
    }
  }

  @Test
  void shouldSayWhatIsWrongWithAText() {
    var body =
        Map.of(
            "responseId",
            response,
            "kind",
            "STATEMENT",
            "content",
            Map.of("zh", Map.of("title", "", "body", "x")));
    scene
        .writer()
        .body(body)
        .post("/api/v1/statements")
        .then()
        .statusCode(400)
        .body("field", equalTo("zh.title"));
    var named =
        Map.of(
            "responseId",
            response,
            "kind",
            "STATEMENT",
            "content",
            Scene.content("桃园小学通报", false, List.of()));
    scene
        .writer()
        .body(named)
        .post("/api/v1/statements")
        .then()
        .statusCode(400)
        .body("field", equalTo("namesPlace"));
  }
}
