package org.anyuan.lead;

import static io.restassured.RestAssured.given;
import static org.anyuan.lead.Scene.LEADS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anyuan.local.testing.StackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The form without sign-in. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "lead"))
@QuarkusTestResource(KeyFile.class)
class PublicIT {
  private static final String FORM = LEADS + "/public";
  private Scene scene;

  @BeforeEach
  void set() {
    scene = Scene.set();
  }

  private static ValidatableResponse post(String path, Object body) {
    return given().contentType(ContentType.JSON).body(body).post(FORM + path).then();
  }

  private Map<String, Object> solved(Map<String, Object> lead) {
    var solved = Solved.next();
    var body = new HashMap<String, Object>();
    body.put("puzzle", solved.puzzle());
    body.put("solution", solved.solution());
    body.put("lead", lead);
    return body;
  }

  @Test
  void shouldTakeInWhatSomebodyTellsAndAnswerItsReceiptAlone() {
    // When
    var lead = scene.lead("WORRYING_BEHAVIOUR", "有人连续三天在后门徘徊", List.of());
    var receipt = post("", solved(lead)).statusCode(201).extract();
    var holder = Map.of("number", receipt.path("number"), "code", receipt.<String>path("code"));
    // Then
    post("/state", holder).statusCode(200).body("state", equalTo("RECEIVED"));
    post("/additions", with(holder, "words", "今天又来了")).statusCode(200);
    post("/state", with(holder, "code", "0000-0000-0000-0000")).statusCode(404);
    post("/additions", with(holder, "code", "0000-0000-0000-0000")).statusCode(404);
    scene
        .police()
        .get(LEADS + "?category=WORRYING_BEHAVIOUR&schoolId=" + scene.school)
        .then()
        .body("items.state", hasItem("RECEIVED"));
  }

  private static Map<String, Object> with(Map<String, ?> map, String key, Object value) {
    var with = new HashMap<String, Object>(map);
    with.put(key, value);
    return with;
  }

  @Test
  void shouldFindASchoolByWhatEverybodyKnowsOfIt() {
    var found = given().queryParam("q", "测试区 桃园").get(FORM + "/schools").then().statusCode(200);
    found.body("items.name", hasItem("桃园小学")).body("items.region", hasItem("测试区"));
    assertThat(found.extract().<List<Map<String, Object>>>path("items"))
        .hasSizeLessThanOrEqualTo(20)
        .allSatisfy(one -> assertThat(one).containsOnlyKeys("id", "name", "region"));
    given().get(FORM + "/schools?q=a").then().statusCode(400).body("field", equalTo("q"));
    given().get(FORM + "/schools").then().statusCode(400).body("field", equalTo("q"));
  }

  @Test
  void shouldBelieveNobodyOnWhereTheyComeFrom() {
    for (var i = 0; i < 12; i++) {
      var body = solved(scene.lead("OTHER", "路灯坏了", List.of()));
      given()
          .contentType(ContentType.JSON)
          .header("X-Forwarded-For", "198.51.100.7")
          .body(body)
          .post(FORM)
          .then()
          .statusCode(201);
    }
    assertThat(bitsFor("203.0.113.9")).isEqualTo(bitsFor("198.51.100.7")).isGreaterThan(14);
  }

  private static int bitsFor(String sender) {
    return given()
        .header("X-Forwarded-For", sender)
        .get(FORM + "/puzzle")
        .jsonPath()
        .getInt("bits");
  }

  @Test
  void shouldTakeNothingTwiceForTheSameWork() {
    var body = solved(scene.lead("OTHER", "路灯坏了", List.of()));
    post("", body).statusCode(201);
    post("", body).statusCode(428).body("field", equalTo("puzzle"));
  }

  @Test
  void shouldNotSpendThePuzzleOnWhatCannotBeTaken() {
    var body = solved(scene.lead("NOISE", "路灯坏了", List.of()));
    post("", body).statusCode(400).body("field", equalTo("category"));
    body.put("lead", scene.lead("OTHER", "路灯坏了", List.of()));
    post("", body).statusCode(201);
  }

  @Test
  void shouldKeepOutAFloodWithoutWorkAndLetTheRealOneIn() {
    var body = solved(scene.lead("OTHER", "路灯坏了", List.of()));
    var flood = with(body, "solution", "0");
    for (var i = 0; i < 300; i++) {
      post("", flood).statusCode(428);
    }
    post("", body).statusCode(201);
  }

  @Test
  void shouldTellThePoliceAndRingNoLaneForWhatNobodyVouchesFor() {
    // Given
    var lead = scene.lead("VIOLENCE", "有人持刀", List.of());
    lead.put("signs", List.of("HAPPENING_NOW", "WEAPON"));
    // When
    post("", solved(lead)).statusCode(201);
    // Then
    var events = scene.eventsUntil(event -> event.hasPoliceTold());
    assertThat(events).noneMatch(event -> event.hasIncidentAsked());
    // When: a desk has looked
    var id =
        scene
            .police()
            .get(LEADS + "?category=VIOLENCE&schoolId=" + scene.school)
            .jsonPath()
            .getString("items[0].id");
    Scene.step(
            scene.police(),
            id,
            "triage",
            Map.of("category", "VIOLENCE", "signs", List.of("HAPPENING_NOW", "WEAPON")))
        .statusCode(200);
    // Then
    assertThat(scene.eventsUntil(event -> event.hasIncidentAsked())).isNotEmpty();
  }
}
