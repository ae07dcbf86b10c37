package org.anyuan.response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.response.v1.ResponseEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was published, as everybody sees it. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "response"))
class PublicationIT {
  private Scene scene;
  private String response;
  private Map<String, Object> fact;

  @BeforeEach
  void set() {
    scene = Scene.set();
    response = scene.opened();
  }

  private String published(String title) {
    fact = scene.fact(response);
    scene.confirm(response, fact);
    scene.complete(response, "families-told", scene.families());
    var statement = scene.signed(response, Scene.content(title, false, List.of(fact)));
    scene.step(scene.information(), statement, "publish", 1).then().statusCode(200);
    return statement;
  }

  private static String page(String path) {
    return given().get(path).asString();
  }

  /** Within a second of its publication, with what a loaded machine needs on top. */
  private static void awaitPage(String path, String text) {
    await()
        .atMost(Duration.ofSeconds(10))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> page(path).contains(text));
  }

  private String publication(String statement, int version) {
    return scene
        .writer()
        .get("/api/v1/publications?statementId=" + statement)
        .jsonPath()
        .getString("items[" + (version - 1) + "].id");
  }

  private void correct(String statement, String title) {
    scene
        .writer()
        .body(Map.of("content", Scene.content(title, false, List.of(fact))))
        .post("/api/v1/statements/" + statement + "/correct")
        .then()
        .statusCode(200);
    scene.step(scene.information(), statement, "review", 2).then().statusCode(200);
    scene.step(scene.handling(), statement, "sign", 2).then().statusCode(200);
    scene.step(scene.information(), statement, "publish", 2).then().statusCode(200);
  }

  @Test
  void shouldBeReadByEverybodyInBothLanguagesInTheFeedAndAsCap() throws Exception {
    // When
    var statement = published("警情通报");
    // Then: nobody signs in
    var path = "/public/statements/" + statement;
    awaitPage("/public/statements", path);
    given()
        .get(path)
        .then()
        .statusCode(200)
        .contentType("text/html;charset=utf-8")
        .body(containsString("<html lang=\"zh-CN\">"))
        .body(containsString("警方正在处置。"))
        .body(containsString("测试区公安机关"))
        .body(not(containsString("桃园小学")))
        .body(not(containsString(response)));
    given().get(path + "?lang=en").then().body(containsString("The police are at the scene."));
    given()
        .header("Accept-Language", "en-GB,en;q=0.9,zh;q=0.1")
        .get(path)
        .then()
        .body(containsString("<html lang=\"en-US\">"));
    var feed = page("/public/feed.atom");
    assertThat(feed).contains("urn:uuid:" + statement, "警情通报");
    var cap = "/public/cap/" + publication(statement, 1) + ".xml";
    assertThat(feed).contains(cap);
    given().get(cap).then().statusCode(200).contentType("application/cap+xml");
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(PublicationIT.class.getResource("/cap/CAP-v1.2.xsd"))
        .newValidator()
        .validate(new StreamSource(new StringReader(page(cap))));
    assertThat(XmlPath.from(page(cap)).getString("alert.status")).isEqualTo("Actual");
  }

  @Test
  void shouldSayPlainlyWhatWasCorrectedAndWhatWasWithdrawn() {
    var statement = published("警情通报");
    var path = "/public/statements/" + statement;
    // When
    correct(statement, "更正通报");
    // Then: what holds now, and what does not any more
    awaitPage(path, "更正通报");
    given()
        .get(path)
        .then()
        .body(containsString("以下为现行内容"))
        .body(containsString("<s lang=\"zh-CN\">警情通报</s>"));
    var cap = XmlPath.from(page("/public/cap/" + publication(statement, 2) + ".xml"));
    assertThat(cap.getString("alert.msgType")).isEqualTo("Update");
    assertThat(cap.getString("alert.references")).contains(publication(statement, 1));
    // When
    scene
        .handling()
        .body(Map.of("reason", "情况有误"))
        .post("/api/v1/statements/" + statement + "/withdraw")
        .then()
        .statusCode(200);
    // Then
    awaitPage(path, "撤回");
    given()
        .get(path)
        .then()
        .body(containsString("情况有误"))
        .body(containsString("<s lang=\"zh-CN\">更正通报</s>"));
    assertThat(page("/public/feed.atom")).contains("【已撤回】");
    var cancel = XmlPath.from(page("/public/cap/" + publication(statement, 3) + ".xml"));
    assertThat(cancel.getString("alert.msgType")).isEqualTo("Cancel");
  }

  @Test
  void shouldShowAnExerciseToThoseWhoAreSignedInAlone() {
    response = scene.opened(scene.incident().setMode(Mode.MODE_EXERCISE));
    var exercise = published("演练通报");
    var marker = published("警情通报");
    awaitPage("/public/statements", "权威信息发布");
    // Then
    given().get("/public/statements/" + exercise).then().statusCode(404);
    given().get("/public/cap/" + publication(exercise, 1) + ".xml").then().statusCode(404);
    assertThat(page("/public/statements") + page("/public/feed.atom"))
        .doesNotContain(exercise, marker);
    scene
        .writer()
        .get("/api/v1/publications?mode=EXERCISE&responseId=" + response)
        .then()
        .body("items", hasSize(2))
        .body("items[0].mode", equalTo("EXERCISE"));
    var one = "/api/v1/publications/" + publication(exercise, 1);
    scene.writer().get(one + "/notice").then().body(startsWith("【演练】警情通报"));
    scene.writer().get(one + "/cap.xml").then().body(containsString("<status>Exercise</status>"));
    scene
        .writer()
        .body(Map.of("platform", "WEIBO", "postedAt", Instant.now().toString()))
        .post("/api/v1/statements/" + exercise + "/postings")
        .then()
        .statusCode(409);
  }

  @Test
  void shouldGiveTheNoticeAsTextAndPictureAndKeepWhereItWasPosted() {
    var statement = published("警情通报");
    var one = "/api/v1/publications/" + publication(statement, 1);
    scene
        .writer()
        .get(one + "/notice")
        .then()
        .statusCode(200)
        .contentType("text/plain;charset=utf-8")
        .body(startsWith("警情通报\n"))
        .body(containsString("测试区公安机关"));
    scene
        .writer()
        .get(one + "/notice.svg")
        .then()
        .contentType("image/svg+xml")
        .body(containsString("警方正在处置。"));
    // When
    var postings = "/api/v1/statements/" + statement + "/postings";
    var body = Map.of("platform", "WECHAT", "postedAt", Instant.now().toString());
    for (var status : List.of(201, 201)) {
      scene
          .information()
          .header("Idempotency-Key", "posting-1")
          .body(body)
          .post(postings)
          .then()
          .statusCode(status)
          .body("publicationId", equalTo(publication(statement, 1)));
    }
    // Then: once
    scene
        .writer()
        .get(postings)
        .then()
        .body("", hasSize(1))
        .body("[0].platform", equalTo("WECHAT"))
        .body("[0].recordedBy", equalTo("li"));
    scene
        .information()
        .body(Map.of("platform", "@police", "postedAt", Instant.now().toString()))
        .post(postings)
        .then()
        .statusCode(400)
        .body("field", equalTo("platform"));
    scene
        .information()
        .body(Map.of("platform", "WEIBO", "postedAt", "2020-01-01T00:00:00Z"))
        .post(postings)
        .then()
        .statusCode(400)
        .body("field", equalTo("postedAt"));
    try (var events = new ResponseEvents(scene.school)) {
      assertThat(events.await(ResponseEvent::hasStatementPosted, 1))
          .filteredOn(ResponseEvent::hasStatementPosted)
          .hasSize(1);
    }
  }

  @Test
  void shouldForbidAWordOfTheIncidentsOwnFieldsWhateverAnybodyDecides() {
    // Given: where it is, and what the caller said
    var incident =
        scene
            .incident()
            .setText("学生王小明在301被刺伤")
            .addPlaces(
                org.anyuan.proto.common.v1.Place.newBuilder()
                    .setBuilding("明德楼")
                    .setFloor("3")
                    .setRoom("301"));
    response = scene.opened(incident);
    for (var hidden : List.of("明德楼", "三零一室", "王 小 明")) {
      var content = Scene.content("警情通报", false, List.of());
      content.put("zh", Map.of("title", "警情通报", "body", "警方正在" + hidden + "处置。"));
      var statement = scene.signed(response, content);
      scene.complete(response, "families-told", scene.families());
      // When
      List<Map<String, Object>> findings =
          scene.writer().get("/api/v1/statements/" + statement).jsonPath().getList("findings");
      assertThat(findings).as(hidden).extracting(f -> f.get("kind")).contains("PROTECTED");
      for (var finding : findings) {
        var kept = finding.get("kind").equals("PROTECTED") ? 409 : 200;
        scene
            .handling()
            .body(
                Map.of(
                    "kind", finding.get("kind"),
                    "part", finding.get("part"),
                    "excerpt", finding.get("excerpt"),
                    "allowed", true,
                    "reason", "test"))
            .post("/api/v1/statements/" + statement + "/findings")
            .then()
            .statusCode(kept);
      }
      // Then
      scene.step(scene.information(), statement, "publish", 1).then().statusCode(409);
      scene
          .writer()
          .get("/api/v1/statements/" + statement + "/mentions")
          .then()
          .statusCode(200)
          .body("find { it.why == 'PROTECTED_FIELD' }.acceptable", equalTo(false));
    }
  }

  @Test
  void shouldKeepWhatAnIncidentProtectsOutOfEveryAnswer() {
    var incident = scene.incident().setText("学生王小明在301被刺伤");
    response = scene.opened(incident);
    var statement = published("警情通报");
    for (var path :
        List.of(
            "/api/v1/responses/" + response,
            "/api/v1/responses/" + response + "/record",
            "/api/v1/statements/" + statement,
            "/api/v1/publications?statementId=" + statement)) {
      scene.commander().get(path).then().statusCode(200).body(not(containsString("王小明")));
    }
    assertThat(scene.writer().get("/api/v1/publications/none").statusCode()).isEqualTo(400);
    scene
        .writer()
        .get("/api/v1/statements/" + statement)
        .then()
        .body("live.publicationId", not(nullValue()));
  }
}
