package org.anyuan.incident.adapter.in.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.anyuan.incident.adapter.testing.QuickIncident;
import org.anyuan.incident.adapter.testing.Samples;
import org.anyuan.local.testing.StackResource;
import org.anyuan.local.testing.TestTokens;
import org.junit.jupiter.api.Test;

/** Every operation of the OpenAPI document with every role. */
@QuarkusTest
@TestProfile(QuickIncident.class)
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "incident"))
class AccessIT {
  private static final List<String> ROLES =
      List.of(
          "police-dispatcher",
          "police-officer",
          "education-officer",
          "media-officer",
          "commission-officer",
          "school-officer",
          "inspector",
          "administrator",
          "installer",
          "device");
  private static final Set<String> DISPATCHER = Set.of("police-dispatcher");
  private static final Set<String> POLICE = Set.of("police-dispatcher", "police-officer");
  private static final Set<String> NOTERS =
      Set.of("police-dispatcher", "police-officer", "school-officer");
  private static final Set<String> READERS =
      Set.of(
          "police-dispatcher",
          "police-officer",
          "education-officer",
          "commission-officer",
          "inspector",
          "school-officer");
  private static final Set<String> COVERAGE_READERS =
      Set.of(
          "police-dispatcher",
          "police-officer",
          "education-officer",
          "commission-officer",
          "inspector",
          "school-officer",
          "administrator");
  private static final Set<String> STATISTICS_READERS =
      Set.of(
          "police-dispatcher",
          "police-officer",
          "education-officer",
          "commission-officer",
          "inspector",
          "administrator");
  private static final Set<String> TESTERS =
      Set.of(
          "police-dispatcher",
          "police-officer",
          "school-officer",
          "inspector",
          "administrator",
          "installer");
  private static final Set<String> COMMANDERS =
      Set.of(
          "police-dispatcher",
          "police-officer",
          "education-officer",
          "media-officer",
          "school-officer",
          "inspector",
          "administrator",
          "installer");

  /** Who may, by operation. A new operation fails the test until it is written here. */
  private static final Map<String, Set<String>> MAY =
      Map.ofEntries(
          Map.entry("listIncidents", READERS),
          Map.entry("getIncident", READERS),
          Map.entry("exportIncidents", READERS),
          Map.entry("getStatistics", STATISTICS_READERS),
          Map.entry("exportStatistics", STATISTICS_READERS),
          Map.entry(
              "getIncidentTimeline",
              Set.of(
                  "police-dispatcher",
                  "police-officer",
                  "education-officer",
                  "commission-officer",
                  "inspector")),
          Map.entry("listSignalsOfIncident", POLICE),
          Map.entry("openIncident", POLICE),
          Map.entry("confirmIncident", POLICE),
          Map.entry("addNote", NOTERS),
          Map.entry("listNotes", NOTERS),
          Map.entry("reportUnit", POLICE),
          Map.entry("upgradeIncident", DISPATCHER),
          Map.entry("changeSeverity", DISPATCHER),
          Map.entry("mergeIncident", DISPATCHER),
          Map.entry("splitIncident", DISPATCHER),
          Map.entry("linkIncident", DISPATCHER),
          Map.entry("handOverIncident", DISPATCHER),
          Map.entry("closeIncident", DISPATCHER),
          Map.entry("reopenIncident", DISPATCHER),
          Map.entry("confirmDrill", POLICE),
          Map.entry("declareActual", POLICE),
          Map.entry("declareButtonTest", TESTERS),
          Map.entry("coverButtonTests", COVERAGE_READERS),
          Map.entry("exportButtonTestCoverage", COVERAGE_READERS),
          Map.entry("getCommand", COMMANDERS),
          Map.entry("listCamerasOfIncident", POLICE),
          Map.entry("openCamera", POLICE),
          Map.entry("getCallHandling", POLICE),
          Map.entry("handToCallHandling", DISPATCHER),
          Map.entry("recordCallNumber", POLICE),
          Map.entry("referIncident", POLICE),
          Map.entry("listCallHandovers", POLICE),
          Map.entry("giveShift", DISPATCHER),
          Map.entry("acceptShift", DISPATCHER),
          Map.entry("listShiftHandovers", POLICE),
          Map.entry("getShiftHandover", POLICE),
          // No person's: a system signs what it says.
          Map.entry("reportCall", Set.of()),
          Map.entry("verifyAudit", Set.of("administrator")),
          // Of the desks, each its own lane: here it is the police's.
          Map.entry("listTasks", POLICE),
          Map.entry("getTask", POLICE),
          Map.entry("recordDelivery", POLICE),
          Map.entry("acknowledgeTask", POLICE),
          Map.entry("followQueue", POLICE),
          Map.entry("listBudgets", Set.of("administrator")),
          Map.entry("listDeadLetters", Set.of("administrator")),
          Map.entry("replayDeadLetter", Set.of("administrator")));

  private record Operation(String method, String path, String id) {}

  @Test
  void shouldLetEachRoleDoItsOwnAndNothingElse() throws Exception {
    var wrong = new TreeMap<String, Integer>();
    var seen = operations();
    for (var operation : seen) {
      var may = MAY.get(operation.id());
      if (may == null) {
        fail("an operation that nobody has thought of: " + operation);
      }
      for (var role : ROLES) {
        var status = status(operation, TestTokens.bearer(role, Samples.COUNTY, "school-1"));
        var refused = status == 403 || status == 401;
        if (refused == may.contains(role)) {
          wrong.put(operation.id() + " as " + role, status);
        }
      }
      for (var bearer : new String[] {null, "Bearer nonsense", expired()}) {
        var status = status(operation, bearer);
        if (status != 401) {
          wrong.put(operation.id() + " with " + bearer, status);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(seen.stream().map(Operation::id).toList())
        .containsExactlyInAnyOrderElementsOf(MAY.keySet());
  }

  @Test
  void shouldTellTheBudgetOfEachLane() {
    var budgets =
        given()
            .header("Authorization", TestTokens.bearer("administrator", "/"))
            .get("/api/v1/queues/budgets")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(budgets.getList("items.audience")).containsExactly("police", "education", "media");
    assertThat(budgets.getLong("items[0].acknowledgedMillis")).isEqualTo(15_000);
    assertThat(budgets.getLong("items[1].queuedMillis")).isEqualTo(1_000);
  }

  @Test
  void shouldRefuseWhatIsNotDescribed() {
    given()
        .header("Authorization", TestTokens.bearer("administrator", "/"))
        .get("/api/v1/incidents/all/of/them")
        .then()
        .statusCode(404);
  }

  private static List<Operation> operations() throws Exception {
    var text = given().accept("application/json").get("/q/openapi?format=json").body().asString();
    var found = new java.util.ArrayList<Operation>();
    for (var path : new ObjectMapper().readTree(text).get("paths").properties()) {
      for (var method : path.getValue().properties()) {
        if (Set.of("get", "post", "put", "delete", "patch").contains(method.getKey())) {
          JsonNode operation = method.getValue();
          found.add(
              new Operation(
                  method.getKey().toUpperCase(java.util.Locale.ROOT),
                  path.getKey(),
                  operation.get("operationId").asText()));
        }
      }
    }
    return found;
  }

  private static int status(Operation operation, String bearer) {
    var path =
        operation
            .path()
            .replace("{audience}", "police")
            .replace("{partition}", "0")
            .replace("{offset}", "999999999")
            .replaceAll("\\{[a-zA-Z]+}", Samples.id());
    if (operation.id().equals("followQueue") && bearer != null) {
      return stream(path, bearer);
    }
    var request = given().contentType("application/json");
    if (bearer != null) {
      request.header("Authorization", bearer);
    }
    if (operation.method().equals("POST")) {
      request.body("{}");
    }
    return request.request(operation.method(), path).statusCode();
  }

  /** A stream that is allowed does not end: a bad position ends it at once. */
  private static int stream(String path, String bearer) {
    return given()
        .header("Authorization", bearer)
        .header("Last-Event-ID", "?")
        .get(path)
        .statusCode();
  }

  private static String expired() {
    return "Bearer "
        + TestTokens.token("u", "police-dispatcher", "/", null, java.time.Duration.ofMinutes(-10));
  }
}
