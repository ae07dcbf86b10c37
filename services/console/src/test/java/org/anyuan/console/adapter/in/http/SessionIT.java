package org.anyuan.console.adapter.in.http;

import static org.anyuan.console.adapter.in.http.Visitor.json;
import static org.anyuan.console.adapter.in.http.Visitor.send;
import static org.anyuan.console.adapter.in.http.Visitor.to;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Owners.class)
class SessionIT {
  private static final String SESSION = "/api/v1/session";

  /** A browser's part of a session. */
  private record Held(String cookie, JsonNode view) {
    String csrf() {
      return view.get("csrfToken").textValue();
    }
  }

  @Test
  void shouldPutTheSessionInACookieThatNoScriptReads() throws Exception {
    var response = signIn("guard", Owners.PASSWORD, origin());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("anyuan-session=")
        .endsWith("; Path=/; HttpOnly; SameSite=Strict; Max-Age=1800")
        .doesNotContain("eyJ");
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    var view = json(response);
    assertThat(view.get("username").textValue()).isEqualTo("guard");
    assertThat(view.get("role").textValue()).isEqualTo("school-officer");
    assertThat(view.get("scopePath").textValue()).isEqualTo("/420000/420100/");
    assertThat(view.get("schoolId").textValue()).isEqualTo("school-1");
    assertThat(Instant.parse(view.get("serverTime").textValue()))
        .isBetween(Instant.now().minusSeconds(60), Instant.now());
    assertThat(response.body()).doesNotContain("eyJ");
  }

  @Test
  void shouldShowTheOwnerTheTokenAndNeverTheCookie() throws Exception {
    var held = held("li");

    var seen = send(to("/api/v1/incidents?x=1").header("Cookie", held.cookie()).GET());

    assertThat(seen.statusCode()).isEqualTo(200);
    assertThat(json(seen).get("headers").toString())
        .contains("Bearer ey")
        .doesNotContain("anyuan-session", "Cookie");
  }

  @Test
  void shouldLetAStreamFollowWithTheCookie() throws Exception {
    var response =
        send(
            to("/api/v1/queues/police/stream?do=stream&events=2")
                .header("Cookie", held("li").cookie()),
            BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("event: task");
  }

  @Test
  void shouldAskForTheCsrfTokenWhereSomethingChanges() throws Exception {
    var held = held("li");

    assertThat(post(held, origin(), null)).isEqualTo(403);
    assertThat(post(held, origin(), held.csrf() + "x")).isEqualTo(403);
    assertThat(post(held, origin(), held("wang").csrf())).isEqualTo(403);
    assertThat(post(held, null, held.csrf())).isEqualTo(403);
    assertThat(post(held, origin(), held.csrf())).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "http://evil.example",
        "http://127.0.0.1",
        "http://127.0.0.1:1",
        "file://127.0.0.1",
        "http://127.0.0.1@evil.example",
        "%%%"
      })
  void shouldRefuseAnotherOrigin(String other) throws Exception {
    var held = held("li");

    assertThat(post(held, other, held.csrf())).isEqualTo(403);
    assertThat(signIn("li", Owners.PASSWORD, other).statusCode()).isEqualTo(403);
  }

  @Test
  void shouldAskABearerTokenForNoneOfThis() throws Exception {
    var response = send(to("/api/v1/incidents", "wang").POST(BodyPublishers.ofString("{}")));

    assertThat(response.statusCode()).isEqualTo(200);
  }

  @Test
  void shouldNotMakeUpForABrokenTokenByTheCookie() throws Exception {
    var response =
        send(
            to("/api/v1/incidents")
                .header("Cookie", held("li").cookie())
                .header("Authorization", "Bearer broken")
                .GET());

    assertThat(response.statusCode()).isEqualTo(401);
  }

  @Test
  void shouldRenewTheSessionWhenItIsRead() throws Exception {
    var held = held("li");

    var response = send(to(SESSION).header("Cookie", held.cookie()).GET());

    assertThat(response.statusCode()).isEqualTo(200);
    var renewed = cookie(response);
    assertThat(renewed).isNotEqualTo(held.cookie());
    assertThat(json(response).get("csrfToken").textValue()).isEqualTo(held.csrf());
    assertThat(send(to("/api/v1/incidents").header("Cookie", renewed).GET()).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "anyuan-session=",
        "anyuan-session=abc",
        "anyuan-session=!!!!",
        "anyuan-session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      })
  void shouldSayThatNobodyIsSignedIn(String cookie) throws Exception {
    var response = send(to(SESSION).header("Cookie", cookie).GET());

    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(send(to("/api/v1/incidents").header("Cookie", cookie).GET()).statusCode())
        .isEqualTo(401);
  }

  @Test
  void shouldTakeNoneOfTwoSessions() throws Exception {
    var two = held("li").cookie() + "; " + held("wang").cookie();

    assertThat(send(to(SESSION).header("Cookie", two).GET()).statusCode()).isEqualTo(204);
  }

  @Test
  void shouldEndTheSession() throws Exception {
    var held = held("li");
    var without = send(to(SESSION).header("Cookie", held.cookie()).DELETE());

    var response =
        send(
            to(SESSION)
                .header("Cookie", held.cookie())
                .header("Origin", origin())
                .header("X-CSRF-Token", held.csrf())
                .DELETE());

    assertThat(without.statusCode()).isEqualTo(403);
    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.headers().firstValue("Set-Cookie").orElseThrow())
        .isEqualTo("anyuan-session=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0");
  }

  @Test
  void shouldRefuseAWrongPasswordAndBoundTheBody() throws Exception {
    assertThat(signIn("jiao", "wrong", origin()).statusCode()).isEqualTo(401);
    assertThat(signIn("jiao", "x".repeat(5_000), origin()).statusCode()).isEqualTo(413);
    assertThat(signIn("jiao", "", origin()).statusCode()).isEqualTo(400);
  }

  private static Held held(String username) throws Exception {
    var response = signIn(username, Owners.PASSWORD, origin());
    return new Held(cookie(response), json(response));
  }

  private static String cookie(HttpResponse<String> response) {
    return response.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
  }

  private static HttpResponse<String> signIn(String username, String password, String origin)
      throws Exception {
    var body = new JsonObject().put("username", username).put("password", password).encode();
    return send(
        from(origin, to(SESSION))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private static int post(Held held, String origin, String token) throws Exception {
    var request = from(origin, to("/api/v1/incidents")).header("Cookie", held.cookie());
    if (token != null) {
      request.header("X-CSRF-Token", token);
    }
    return send(request.POST(BodyPublishers.ofString("{}"))).statusCode();
  }

  private static HttpRequest.Builder from(String origin, HttpRequest.Builder request) {
    return origin == null ? request : request.header("Origin", origin);
  }

  private static String origin() {
    return "http://127.0.0.1:" + Visitor.port();
  }
}
