package org.anyuan.lead;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anyuan.lead.Scene.LEADS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.anyuan.common.access.Operations;
import org.anyuan.local.testing.StackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A reader without the role gets nothing of a protected lead: by no operation, list, event, row or
 * log.
 */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "lead"))
@QuarkusTestResource(KeyFile.class)
class ProtectedIT {
  private static final String NAME = "欧阳小满";
  private static final String WORDS = "被舅舅带走";
  private Scene scene;

  @BeforeEach
  void set() {
    scene = Scene.set();
  }

  private Map<String, Supplier<RequestSpecification>> others() {
    var others = new LinkedHashMap<String, Supplier<RequestSpecification>>();
    others.put("the school itself", scene::teacher);
    others.put("education", scene::education);
    others.put("commission", () -> scene.as("com", "commission-officer"));
    others.put("inspector", () -> scene.as("ins", "inspector"));
    others.put("media", () -> scene.as("med", "media-officer"));
    others.put("administrator", () -> scene.as("adm", "administrator"));
    others.put(
        "police elsewhere",
        () -> Scene.as("far", "police-officer", "/420000/420100/elsewhere/", null));
    others.put("another school", () -> Scene.as("tea2", "school-officer", scene.path, "s-other"));
    return others;
  }

  private String abuse() {
    return scene.taken(
        scene.teacher(),
        scene.lead(
            "ABUSE_AND_SEXUAL_ASSAULT", NAME + WORDS, List.of(Scene.person("HARMED", NAME))));
  }

  @Test
  void shouldGiveNothingByAnyOperationOfTheDocument() {
    // Given
    var id = abuse();
    scene.police().get(LEADS + "/" + id).then().statusCode(200).body("people.name", hasItem(NAME));
    onTheRiskList(id);
    // When
    others()
        .forEach(
            (who, by) -> {
              for (var operation : Operations.ofTheDocument()) {
                var given = answer(operation, by.get(), id);
                // Then: as of one that does not exist
                var none = UUID.randomUUID().toString();
                var unknown = answer(operation, by.get(), none);
                var text = given.asString();
                assertThat(text).as("%s: %s", who, operation).doesNotContain(NAME, WORDS, "ABUSE");
                if (!operation.contains("{id}")) {
                  assertThat(text).as("%s: %s", who, operation).doesNotContain(id);
                } else {
                  assertThat(given.statusCode()).as("%s: %s", who, operation).isGreaterThan(399);
                  assertThat(text.replace(id, none))
                      .as("%s: %s", who, operation)
                      .isEqualTo(unknown.asString());
                  assertThat(given.statusCode()).isEqualTo(unknown.statusCode());
                }
              }
            });
    // Then: it stands as it stood
    scene
        .police()
        .get(LEADS + "/" + id)
        .then()
        .statusCode(200)
        .body("lead.state", equalTo("RECEIVED"))
        .body("version", equalTo(1));
  }

  /** There is something to leak there. */
  private void onTheRiskList(String id) {
    scene
        .police()
        .body(Map.of())
        .post("/api/v1/risks/" + scene.region + "/countings")
        .then()
        .statusCode(201);
    scene
        .police()
        .get("/api/v1/risks/" + scene.region)
        .then()
        .statusCode(200)
        .body("items[0].of[0].rows.id", hasItem(id));
  }

  private Response answer(String operation, RequestSpecification by, String id) {
    var method = Operations.method(operation);
    var path =
        operation
            .substring(operation.indexOf(' ') + 1)
            .replace("{id}", id)
            .replace("{regionId}", scene.region)
            .replace("{schoolId}", scene.school)
            .replace("{key}", "POLICE_TAKE_IT")
            .replace("{number}", "1");
    var step = path.substring(path.lastIndexOf('/') + 1);
    return (method.equals("GET") ? by : by.body(bodies(id).getOrDefault(step, Map.of())))
        .request(method, path);
  }

  /** Bodies that would be taken of whoever may: a refusal is one of the reader, not of the body. */
  private static Map<String, Map<String, Object>> bodies(String id) {
    var people =
        List.of(
            Map.of("post", "CLASS_TEACHER", "who", "a"),
            Map.of("post", "COMMUNITY_POLICE", "who", "b"));
    var bodies = new LinkedHashMap<String, Map<String, Object>>();
    bodies.put("notes", Map.of("words", "x"));
    bodies.put("search", Map.of("words", "带走"));
    bodies.put("triage", Map.of("category", "OTHER"));
    bodies.put("severity", Map.of("severity", "LOW", "reason", "x"));
    bodies.put("verification", Map.of("founded", false, "grounds", "x"));
    bodies.put("hand-over", Map.of("to", "SCHOOL", "reason", "x"));
    bodies.put("merge", Map.of("headId", id));
    bodies.put("mediation", Map.of("inCharge", people));
    bodies.put("in-charge", Map.of("inCharge", people));
    bodies.put("talks", Map.of("talk", "TOGETHER"));
    bodies.put("agreement", Map.of("terms", "x"));
    bodies.put("settlement", Map.of("how", "REFERRED", "visits", List.of()));
    bodies.put("1", Map.of("found", "HOLDS"));
    for (var step : List.of("decline", "excused", "give-up", "reopen")) {
      bodies.put(step, Map.of("reason", "x"));
    }
    return bodies;
  }

  @Test
  void shouldListItToItsHandlersAlone() {
    var id = abuse();
    scene.police().get(LEADS).then().statusCode(200).body("items.id", hasItem(id));
    others()
        .forEach(
            (who, by) -> {
              var answer = by.get().get(LEADS + "?schoolId=" + scene.school + "&limit=500");
              if (answer.statusCode() == 200) {
                answer.then().body("items.id", not(hasItem(id)));
              } else {
                assertThat(answer.statusCode()).as(who).isEqualTo(403);
              }
            });
  }

  @Test
  void shouldFindNothingByAName() {
    abuse();
    for (var parameter : List.of("q", "text", "words", "name", "search")) {
      var found =
          scene
              .education()
              .queryParam(parameter, NAME)
              .get(LEADS)
              .then()
              .statusCode(200)
              .extract()
              .<List<String>>path("items.category");
      assertThat(found).doesNotContain("ABUSE_AND_SEXUAL_ASSAULT");
    }
  }

  @Test
  void shouldKeepNoWordOfItInARowAnEventTheTrailOrTheLog() throws SQLException {
    // Given
    var lines = new CopyOnWriteArrayList<String>();
    var handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            lines.add(
                line.getMessage()
                    + " "
                    + Arrays.toString(line.getParameters())
                    + " "
                    + line.getThrown());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    var root = Logger.getLogger("");
    root.addHandler(handler);
    try {
      // When: told, read, added to, and told wrongly
      var id = abuse();
      scene.police().get(LEADS + "/" + id).then().statusCode(200);
      Scene.step(scene.police(), id, "notes", Map.of("words", NAME + WORDS)).statusCode(200);
      scene
          .teacher()
          .body(scene.lead("NOISE", NAME + WORDS, List.of(Scene.person("HARMED", NAME))))
          .post(LEADS)
          .then()
          .statusCode(400)
          .body(not(containsString(NAME)));
      // Then
      var events =
          scene.eventsUntil(event -> event.getLeadId().equals(id) && event.hasPoliceTold());
      // As bytes: as text protobuf escapes what is not ASCII.
      assertThat(events.stream().map(event -> new String(event.toByteArray(), UTF_8)))
          .noneMatch(text -> text.contains(NAME) || text.contains(WORDS))
          .noneMatch(text -> text.contains("ABUSE"));
      for (var table : List.of("leads", "audit_trail", "requests", "outbox", "risk_lists")) {
        assertThat(dump(table)).as(table).doesNotContain(NAME, WORDS);
      }
      assertThat(dump("audit_trail")).contains("lead.read").doesNotContain("ABUSE");
      assertThat(lines.toString()).doesNotContain(NAME, WORDS);
    } finally {
      root.removeHandler(handler);
    }
  }

  private static String dump(String table) throws SQLException {
    var all = new StringBuilder();
    try (var connection = StackResource.database().superuser("lead");
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select cast(t as text) from " + table + " t")) {
      while (rows.next()) {
        all.append(rows.getString(1)).append('\n');
      }
    }
    return all.toString();
  }
}
