package org.anyuan.notify;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.HashMap;
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
    initArgs = @ResourceArg(name = "service", value = "notify"))
class AccessIT {
  private static final Map<String, Set<String>> ALLOWED = allowed();

  /** Each area says what is its own. */
  private static Map<String, Set<String>> allowed() {
    var allowed = new HashMap<String, Set<String>>();
    allowed.putAll(AddressAccess.ALLOWED);
    allowed.putAll(DeliveryAccess.ALLOWED);
    allowed.putAll(EscalationAccess.ALLOWED);
    allowed.putAll(FeedAccess.ALLOWED);
    allowed.putAll(RosterAccess.ALLOWED);
    return Map.copyOf(allowed);
  }

  @Test
  void shouldAllowEachOperationOfTheDocumentToItsRolesAlone() {
    var operations = new ArrayList<>(Operations.ofTheDocument());
    assertThat(operations).containsAll(FeedAccess.BY_SECRET);
    operations.removeAll(FeedAccess.BY_SECRET);
    assertThat(operations).containsExactlyInAnyOrderElementsOf(ALLOWED.keySet());
    assertThat(Operations.wrong(operations, ALLOWED, AccessIT::call)).isEmpty();
  }

  /** Whoever calls: without a secret that is known there is nothing. */
  @Test
  void shouldAnswerNobodyWithoutASecretWhereOneIsAskedFor() {
    for (var operation : FeedAccess.BY_SECRET) {
      assertThat(call(operation, null)).as(operation).isIn(400, 404);
      assertThat(call(operation, "administrator")).as(operation).isIn(400, 404);
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
        // A stream that is allowed does not end: a bad position ends it at once.
        .header("Last-Event-ID", "?")
        .body(method.equals("GET") ? "" : "{}")
        .request(method, Operations.path(operation))
        .statusCode();
  }
}
