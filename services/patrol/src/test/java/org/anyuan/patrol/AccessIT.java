package org.anyuan.patrol;

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
    initArgs = @ResourceArg(name = "service", value = "patrol"))
class AccessIT {
  private static final Set<String> READERS =
      Set.of(
          "police-dispatcher",
          "police-officer",
          "commission-officer",
          "school-officer",
          "inspector",
          "administrator");
  private static final Set<String> ADMINISTRATOR = Set.of("administrator");
  private static final Set<String> DISPATCHER = Set.of("police-dispatcher");
  private static final Set<String> REGISTRARS =
      Set.of("police-dispatcher", "school-officer", "administrator");

  /** Those whose units they are. */
  private static final Set<String> CREWS =
      Set.of("police-dispatcher", "police-officer", "school-officer");

  private static final Map<String, Set<String>> ALLOWED = allowed();

  private static Map<String, Set<String>> allowed() {
    var allowed = new HashMap<String, Set<String>>();
    allowed.putAll(GuardAccess.ALLOWED);
    allowed.put("GET /api/v1/units", READERS);
    allowed.put("GET /api/v1/units/{id}", READERS);
    allowed.put("POST /api/v1/units", REGISTRARS);
    allowed.put("PUT /api/v1/units/{id}", REGISTRARS);
    allowed.put("POST /api/v1/units/{id}/retire", REGISTRARS);
    for (var step : List.of("on-duty", "off-duty", "available")) {
      allowed.put("POST /api/v1/units/{id}/" + step, CREWS);
    }
    allowed.put("POST /api/v1/units/positions", CREWS);
    allowed.put("GET /api/v1/units/police-rooms", with(READERS, "education-officer"));
    allowed.put(
        "PUT /api/v1/units/police-rooms/{schoolId}", Set.of("police-dispatcher", "administrator"));
    allowed.put(
        "GET /api/v1/units/police-rooms/rates",
        Set.of(
            "police-dispatcher",
            "police-officer",
            "education-officer",
            "commission-officer",
            "inspector",
            "administrator"));
    allowed.put("GET /api/v1/dispatches", READERS);
    allowed.put("GET /api/v1/dispatches/{id}", READERS);
    allowed.put("POST /api/v1/dispatches", DISPATCHER);
    for (var step : List.of("assign", "recall", "hand-over", "redispatch")) {
      allowed.put("POST /api/v1/dispatches/{id}/" + step, DISPATCHER);
    }
    for (var step : List.of("accept", "set-out", "arrive", "clear", "refuse")) {
      allowed.put("POST /api/v1/dispatches/{id}/" + step, CREWS);
    }
    for (var operation :
        List.of(
            "GET /api/v1/dispatches/{id}/photos",
            "PUT /api/v1/dispatches/{id}/photos/{photoId}",
            "GET /api/v1/dispatches/{id}/photos/{photoId}",
            "GET /api/v1/dispatches/recommendations")) {
      allowed.put(operation, Set.of("police-dispatcher", "police-officer"));
    }
    allowed.put(
        "GET /api/v1/dispatches/run-cards",
        Set.of(
            "police-dispatcher",
            "police-officer",
            "commission-officer",
            "inspector",
            "administrator"));
    allowed.put("POST /api/v1/dispatches/run-cards", ADMINISTRATOR);
    allowed.put("PUT /api/v1/dispatches/run-cards/{id}", ADMINISTRATOR);
    allowed.put("POST /api/v1/dispatches/run-cards/{id}/retire", ADMINISTRATOR);
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
    var path = Operations.path(operation);
    var request =
        role == null
            ? given()
            : given().header("Authorization", TestTokens.bearer(role, "/none/", "none"));
    return request
        .contentType(ContentType.JSON)
        .body(method.equals("GET") ? "" : "{}")
        .request(method, path)
        .statusCode();
  }
}
