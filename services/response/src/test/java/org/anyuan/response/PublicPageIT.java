package org.anyuan.response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.anyuan.local.testing.StackResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the public's pages do and do not do. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "response"))
class PublicPageIT {
  @TestHTTPResource("/public/statements/stream")
  URI stream;

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Stream<String>> open = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    open.forEach(Stream::close);
    client.shutdownNow();
  }

  private static String instruct(Scene scene, String response, String title) {
    var content = Scene.content(title, false, List.of());
    var statement = scene.draft(response, "SAFETY_INSTRUCTION", content);
    scene.step(scene.order(), statement, "sign", 1).then().statusCode(200);
    scene.step(scene.order(), statement, "publish", 1).then().statusCode(200);
    return statement;
  }

  private List<String> follow(String last) throws Exception {
    var request = HttpRequest.newBuilder(stream);
    if (last != null) {
      request.header("Last-Event-ID", last);
    }
    var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("text/event-stream; charset=utf-8");
    var lines = new CopyOnWriteArrayList<String>();
    open.add(answer.body());
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                answer.body().forEach(lines::add);
              } catch (java.io.UncheckedIOException _) {
                // Closed by the test.
              }
            });
    return lines;
  }

  private static void awaitLine(List<String> lines, String text) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> lines.stream().anyMatch(line -> line.contains(text)));
  }

  @Test
  void shouldTellSubscribersAndWhatTheyMissedMeanwhile() throws Exception {
    var scene = Scene.set();
    var response = scene.opened();
    // Given
    var lines = follow(null);
    awaitLine(lines, "retry:");
    // When
    var first = instruct(scene, response, "请勿前往");
    // Then
    awaitLine(lines, first);
    assertThat(lines).anyMatch(line -> line.equals("event: published"));
    // When: away, and back
    var last = lines.stream().filter(l -> l.startsWith("id: ")).toList().getLast().substring(4);
    open.forEach(Stream::close);
    var second = instruct(scene, response, "请绕行");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> given().get("/public/statements").asString().contains(second));
    var again = follow(last);
    // Then
    awaitLine(again, second);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
  void shouldTakeNothing(String method) {
    given()
        .request(method, "/public/statements")
        .then()
        .statusCode(405)
        .header("Allow", "GET, HEAD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/public/statements", "/public/feed.atom", "/public/style.css"})
  void shouldCarryNothingElse(String path) {
    given()
        .get(path)
        .then()
        .statusCode(200)
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .header("Set-Cookie", nullValue())
        .header("Cache-Control", equalTo("public, max-age=5"))
        .header("ETag", notNullValue());
    assertThat(given().get(path).asString()).doesNotContain("<script", "onclick", "javascript:");
  }

  @Test
  void shouldSendNoBodyToWhoHasIt() {
    var etag = given().get("/public/statements").header("ETag");
    given()
        .header("If-None-Match", etag)
        .get("/public/statements")
        .then()
        .statusCode(304)
        .body(equalTo(""));
    var head = given().head("/public/statements").then().statusCode(200).extract();
    assertThat(head.body().asString()).isEmpty();
    assertThat(Integer.parseInt(head.header("Content-Length"))).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/public/",
        "/public/statements/nothing",
        "/public/statements/00000000-0000-0000-0000-000000000000",
        "/public/cap/00000000-0000-0000-0000-000000000000.xml",
        "/public/../api/v1/responses",
        "/public/statements/%3Cscript%3E",
      })
  void shouldKnowNoOtherPath(String path) {
    var answer = given().urlEncodingEnabled(false).get(path);
    assertThat(answer.statusCode()).isIn(400, 401, 404);
    assertThat(answer.asString()).doesNotContain("<script>");
  }

  @Test
  void shouldNotMindWhatComesInTheHeadersOrTheQuery() {
    for (var language : List.of("", "*", "en;q=9", "fr", "e".repeat(5000), "zh;q=0,en;q=0.001")) {
      given().header("Accept-Language", language).get("/public/statements").then().statusCode(200);
    }
    given().get("/public/statements?lang=%00&x=" + UUID.randomUUID()).then().statusCode(200);
    given()
        .headers(Map.of("If-None-Match", "\"".repeat(100)))
        .get("/public/statements")
        .then()
        .statusCode(200);
  }
}
