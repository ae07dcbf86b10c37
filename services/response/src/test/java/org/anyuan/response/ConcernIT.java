package org.anyuan.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyuan.common.time.MovableClock;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.response.v1.ConcernState;
import org.anyuan.proto.response.v1.ResponseEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the public asks, until it is answered. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "response"))
class ConcernIT {
  private static final String CONCERNS = "/api/v1/concerns";
  private MovableClock clock;
  private Scene scene;

  @BeforeEach
  void set() {
    clock = MovableClock.install();
    scene = Scene.set();
  }

  private Map<String, Object> concern(String topic) {
    var body = new HashMap<String, Object>();
    body.put("kind", "RUMOUR");
    body.put("platform", "DOUYIN");
    body.put("topic", topic);
    body.put("noticedAt", clock.instant().toString());
    body.put("regionId", scene.region);
    return body;
  }

  private String noticed(String topic) {
    return scene
        .writer()
        .body(concern(topic))
        .post(CONCERNS)
        .then()
        .statusCode(201)
        .body("state", equalTo("OPEN"))
        .extract()
        .path("id");
  }

  private ValidatableResponse step(String id, String step, Object body) {
    return scene.writer().body(body).post(CONCERNS + "/" + id + "/" + step).then();
  }

  @Test
  void shouldBeWrittenDownBeforeAnythingIsConfirmedAndAnsweredLater() {
    // Given
    var first = noticed("校门口为什么有警车");
    var same = noticed("学校是否有人受伤");
    var other = noticed("是否停课");
    // When
    step(same, "group", Map.of("headId", first)).statusCode(200).body("state", equalTo("GROUPED"));
    clock.advance(java.time.Duration.ofMinutes(20));
    step(first, "answer", Map.of("role", "police-officer", "note", "已当面说明"))
        .statusCode(200)
        .body("state", equalTo("ANSWERED"))
        .body("secondsToAnswer", not(nullValue()));
    step(other, "dismiss", Map.of("reason", "没有实质内容")).statusCode(200);
    // Then
    scene
        .writer()
        .get(CONCERNS + "?headId=" + first)
        .then()
        .body("items.id", equalTo(List.of(same)));
    var from = Instant.now().minusSeconds(3600);
    var answers =
        scene
            .commander()
            .get(
                CONCERNS
                    + "/answer-times?regionId=%s&from=%s&to=%s"
                        .formatted(scene.region, from, Instant.now().plusSeconds(7200)))
            .then()
            .statusCode(200)
            .body("[0].regionId", equalTo(scene.region))
            .body("[0].noticed", equalTo(3))
            .body("[0].answered", equalTo(2))
            .body("[0].open", equalTo(0))
            .body("[0].dismissed", equalTo(1))
            .extract();
    assertThat(answers.<Integer>path("[0].medianSeconds")).isBetween(1200, 1260);
  }

  @Test
  void shouldBeAnsweredByAStatementThatStands() {
    var response = scene.opened();
    var id = noticed("是否停课");
    var content = Scene.content("请绕行", false, List.of());
    var statement = scene.draft(response, "SAFETY_INSTRUCTION", content);
    step(id, "answer", Map.of("statementId", statement)).statusCode(409);
    scene.step(scene.order(), statement, "sign", 1).then().statusCode(200);
    scene.step(scene.order(), statement, "publish", 1).then().statusCode(200);
    // When, then
    step(id, "answer", Map.of("statementId", statement))
        .statusCode(200)
        .body("answer.statementId", equalTo(statement));
    step(id, "answer", Map.of("statementId", statement)).statusCode(200);
    step(id, "reopen", Map.of()).statusCode(200).body("state", equalTo("OPEN"));
    scene
        .order()
        .body(Map.of("reason", "情况有变"))
        .post("/api/v1/statements/" + statement + "/withdraw")
        .then()
        .statusCode(200);
    step(id, "answer", Map.of("statementId", statement)).statusCode(409);
  }

  @Test
  void shouldTakeNothingThatPointsAtSomebodyAndSayWhichField() {
    for (var topic :
        List.of("见 https://v.example/1", "@某人 说的", "电话13800138000", "李某某打人", "微信号abc_123")) {
      scene
          .writer()
          .body(concern(topic))
          .post(CONCERNS)
          .then()
          .statusCode(400)
          .body("field", equalTo("topic"));
    }
    var account = concern("是否停课");
    account.put("account", "someone");
    scene.writer().body(account).post(CONCERNS).then().statusCode(400);
    var platform = concern("是否停课");
    platform.put("platform", "weibo.com/u/1");
    scene
        .writer()
        .body(platform)
        .post(CONCERNS)
        .then()
        .statusCode(400)
        .body("field", equalTo("platform"));
    var many = List.of(concern("是否停课"), concern("是否停课"));
    scene.writer().body(many).post(CONCERNS).then().statusCode(400);
  }

  @Test
  void shouldBeNoticedOnceUnderOneKey() {
    var body = concern("是否停课");
    var key = UUID.randomUUID().toString();
    var ids =
        List.of(1, 2).stream()
            .map(
                _ ->
                    scene
                        .writer()
                        .header("Idempotency-Key", key)
                        .body(body)
                        .post(CONCERNS)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
            .distinct()
            .toList();
    assertThat(ids).hasSize(1);
    scene
        .writer()
        .header("Idempotency-Key", key)
        .body(concern("另一个问题"))
        .post(CONCERNS)
        .then()
        .statusCode(409);
  }

  @Test
  void shouldStayInItsRegion() {
    var id = noticed("是否停课");
    var stranger = Scene.as("stranger", "media-officer", "/420000/elsewhere/");
    stranger.get(CONCERNS + "/" + id).then().statusCode(404);
    stranger.get(CONCERNS).then().body("items.id", not(hasItem(id)));
    var elsewhere = concern("是否停课");
    elsewhere.put("regionId", "nowhere");
    scene
        .writer()
        .body(elsewhere)
        .post(CONCERNS)
        .then()
        .statusCode(400)
        .body("field", equalTo("regionId"));
    scene.writer().get(CONCERNS + "?state=OPEN").then().body("items.id", hasItems(id));
  }

  @Test
  void shouldSayToOthersThatThereIsOneButNotWhat() {
    var id = noticed("学校是否有人受伤");
    step(id, "dismiss", Map.of("reason", "没有实质内容")).statusCode(200);
    try (var events = new ResponseEvents(scene.region)) {
      var heard =
          events.await(ResponseEvent::hasConcernChanged, 2).stream()
              .filter(ResponseEvent::hasConcernChanged)
              .toList();
      assertThat(heard)
          .extracting(e -> e.getConcernChanged().getState())
          .containsExactly(ConcernState.CONCERN_STATE_OPEN, ConcernState.CONCERN_STATE_DISMISSED);
      assertThat(heard.toString()).doesNotContain("受伤");
    }
  }

  @Test
  void shouldGroupNoChainsAndNothingThatHasAGroup() {
    var head = noticed("是否停课");
    var member = noticed("明天上课吗");
    var other = noticed("放学时间");
    step(member, "group", Map.of("headId", head)).statusCode(200);
    step(other, "group", Map.of("headId", member)).statusCode(409);
    step(head, "group", Map.of("headId", other)).statusCode(409);
    step(head, "group", Map.of("headId", UUID.randomUUID().toString()))
        .statusCode(400)
        .body("field", equalTo("headId"));
    scene.writer().get(CONCERNS + "?headId=" + head).then().body("items", hasSize(1));
  }
}
