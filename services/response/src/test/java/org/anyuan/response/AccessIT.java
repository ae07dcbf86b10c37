package org.anyuan.response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anyuan.common.access.Operations;
import org.anyuan.local.testing.StackResource;
import org.anyuan.local.testing.TestTokens;
import org.junit.jupiter.api.Test;

/** Who may call what: every operation of the document with every role. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "response"))
class AccessIT {
  private static final Set<String> LEADERS =
      Set.of("police-dispatcher", "police-officer", "media-officer", "commission-officer");
  private static final Set<String> PEOPLE = with(LEADERS, "education-officer");
  private static final Set<String> READERS = with(PEOPLE, "inspector");
  private static final Set<String> POLICE =
      Set.of("police-dispatcher", "police-officer", "commission-officer");
  private static final Set<String> ADMINISTRATOR = Set.of("administrator");

  private static final Map<String, Set<String>> ALLOWED = allowed();

  private static Map<String, Set<String>> allowed() {
    var allowed = new HashMap<String, Set<String>>();
    allowed.putAll(OutwardAccess.ALLOWED);
    var one = "/api/v1/responses/{id}";
    allowed.put("GET /api/v1/responses", READERS);
    allowed.put("POST /api/v1/responses", Set.of("police-dispatcher", "commission-officer"));
    for (var look : List.of("", "/record", "/drift")) {
      allowed.put("GET " + one + look, READERS);
    }
    allowed.put("GET /api/v1/responses/stream", READERS);
    allowed.put("GET /api/v1/statements/templates", LEADERS);
    allowed.put("GET " + one + "/review", with(POLICE, "inspector"));
    allowed.put("PUT " + one + "/posts/{duty}", LEADERS);
    for (var step : List.of("start", "complete", "reopen")) {
      allowed.put("POST " + one + "/steps/{step}/" + step, PEOPLE);
    }
    allowed.put("POST " + one + "/steps/{step}/excuse", LEADERS);
    allowed.put("POST " + one + "/facts", PEOPLE);
    allowed.put("POST " + one + "/facts/{fact}/change", PEOPLE);
    allowed.put("POST " + one + "/facts/{fact}/confirm", POLICE);
    allowed.put("POST " + one + "/facts/{fact}/retract", POLICE);
    allowed.put("POST " + one + "/reports", LEADERS);
    allowed.put(
        "POST " + one + "/reports/{report}/receipt",
        Set.of("police-dispatcher", "commission-officer"));
    for (var end :
        List.of(
            "/overrides",
            "/overrides/{override}/approve",
            "/overrides/{override}/refuse",
            "/tracks/{track}/close",
            "/tracks/{track}/excuse",
            "/tracks/{track}/reopen",
            "/stand-down",
            "/resume",
            "/close",
            "/reopen")) {
      allowed.put("POST " + one + end, LEADERS);
    }
    allowed.put("GET /api/v1/responses/plans", with(READERS, "administrator"));
    allowed.put("GET /api/v1/responses/plans/{id}", with(READERS, "administrator"));
    allowed.put("POST /api/v1/responses/plans", ADMINISTRATOR);
    allowed.put("PUT /api/v1/responses/plans/{id}", ADMINISTRATOR);
    allowed.put("POST /api/v1/responses/plans/{id}/retire", ADMINISTRATOR);
    allowed.put(
        "GET /api/v1/responses/rosters/{regionId}",
        with(with(LEADERS, "inspector"), "administrator"));
    allowed.put(
        "PUT /api/v1/responses/rosters/{regionId}", Set.of("commission-officer", "administrator"));
    allowed.put("GET /api/v1/statements", READERS);
    allowed.put("GET /api/v1/statements/{id}", READERS);
    allowed.put("GET /api/v1/statements/{id}/versions", READERS);
    allowed.put("POST /api/v1/statements", LEADERS);
    allowed.put("PUT /api/v1/statements/{id}", LEADERS);
    for (var step :
        List.of("review", "sign", "findings", "publish", "correct", "withdraw", "discard")) {
      allowed.put("POST /api/v1/statements/{id}/" + step, LEADERS);
    }
    return Map.copyOf(allowed);
  }

  private static Set<String> with(Set<String> roles, String one) {
    var all = new java.util.HashSet<>(roles);
    all.add(one);
    return Set.copyOf(all);
  }

  @Test
  void shouldAllowEachOperationOfTheDocumentToItsRolesAlone() {
    var operations = Operations.ofTheDocument();
    assertThat(operations).containsExactlyInAnyOrderElementsOf(ALLOWED.keySet());
    assertThat(Operations.wrong(operations, ALLOWED, AccessIT::call)).isEmpty();
  }

  /** With a body that no operation takes, and an id that nothing has. */
  private static int call(String operation, String role) {
    var method = Operations.method(operation);
    var request =
        role == null
            ? given()
            : given().header("Authorization", TestTokens.bearer(role, "/none/", "none"));
    return request
        .contentType(ContentType.JSON)
        // A stream that is allowed does not end: a bad position ends it at once.
        .header("Last-Event-ID", "?")
        .body(method.equals("GET") ? "" : "{}")
        .request(method, Operations.path(operation))
        .statusCode();
  }
}
