package org.anyuan.lead;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.HashSet;
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
    initArgs = @ResourceArg(name = "service", value = "lead"))
@QuarkusTestResource(KeyFile.class)
class AccessIT {
  private static final Set<String> HANDLERS =
      Set.of("police-dispatcher", "police-officer", "education-officer", "school-officer");

  private static final Set<String> PUBLIC =
      Set.of(
          "GET /api/v1/leads/public/puzzle",
          "POST /api/v1/leads/public",
          "POST /api/v1/leads/public/attachments",
          "POST /api/v1/leads/public/state",
          "POST /api/v1/leads/public/additions");

  private static final Map<String, Set<String>> ALLOWED = allowed();

  private static Map<String, Set<String>> allowed() {
    var readers = new HashSet<>(HANDLERS);
    readers.addAll(Set.of("commission-officer", "inspector"));
    var allowed = new HashMap<String, Set<String>>();
    allowed.put("GET /api/v1/leads", readers);
    allowed.put("POST /api/v1/leads", HANDLERS);
    allowed.put("POST /api/v1/leads/search", HANDLERS);
    allowed.put("GET /api/v1/leads/{id}", HANDLERS);
    allowed.put("GET /api/v1/leads/{id}/duplicates", HANDLERS);
    allowed.put("POST /api/v1/leads/{id}/attachments", HANDLERS);
    allowed.put("GET /api/v1/leads/{id}/attachments/{attachmentId}", HANDLERS);
    for (var step :
        List.of(
            "notes",
            "triage",
            "severity",
            "verification",
            "hand-over",
            "receipt",
            "decline",
            "merge",
            "split-off",
            "begin",
            "mediation",
            "mediation/talks",
            "mediation/agreement",
            "mediation/give-up",
            "mediation/resume",
            "settlement",
            "close",
            "reopen")) {
      allowed.put("POST /api/v1/leads/{id}/" + step, HANDLERS);
    }
    for (var step :
        List.of(
            "mediation/in-charge", "steps/{key}/done", "steps/{key}/excused", "visits/{number}")) {
      allowed.put("PUT /api/v1/leads/{id}/" + step, HANDLERS);
    }
    return Map.copyOf(allowed);
  }

  @Test
  void shouldAllowEachOperationOfTheDocumentToItsRolesAlone() {
    var operations =
        Operations.ofTheDocument().stream().filter(one -> !PUBLIC.contains(one)).toList();
    assertThat(operations).containsExactlyInAnyOrderElementsOf(ALLOWED.keySet());
    assertThat(Operations.wrong(operations, ALLOWED, AccessIT::call)).isEmpty();
  }

  @Test
  void shouldAnswerThePublicFormToEverybody() {
    assertThat(Operations.ofTheDocument()).containsAll(PUBLIC);
    for (var operation : PUBLIC) {
      assertThat(call(operation, null)).as(operation).isNotIn(401, 403).isLessThan(500);
    }
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
        .body(method.equals("GET") ? "" : "{}")
        .request(method, Operations.path(operation))
        .statusCode();
  }
}
