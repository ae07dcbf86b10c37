package org.anyuan.ledger;

import static io.restassured.RestAssured.given;
import static org.anyuan.ledger.LedgerApi.as;
import static org.anyuan.ledger.LedgerApi.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.anyuan.common.access.Operations;
import org.anyuan.local.testing.StackResource;
import org.anyuan.local.testing.TestTokens;
import org.junit.jupiter.api.Test;

/** Who may call what, and that nobody reaches beyond their region or school. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "ledger"))
class AccessIT {
  private static final Set<String> READERS =
      without("no-such-role", "media-officer", "video-platform");
  private static final Set<String> ADMINISTRATOR = Set.of("administrator");
  private static final Set<String> OFFICERS =
      without("no-such-role", "installer", "video-platform");
  private static final Set<String> SCHOOL_LISTERS =
      without("no-such-role", "installer", "media-officer", "video-platform");
  private static final Set<String> ENROLLERS =
      Set.of("administrator", "education-officer", "school-officer");
  private static final Set<String> AUDITORS =
      Set.of("administrator", "education-officer", "school-officer", "inspector");

  /** Asks for no token: what is in its body lets in. */
  private static final String REDEMPTION = "POST /api/v1/enrolments/redemptions";

  private static final Set<String> EXERCISE_READERS =
      without("no-such-role", "media-officer", "installer", "video-platform");
  private static final Set<String> EXERCISE_KEEPERS =
      Set.of("school-officer", "education-officer", "police-dispatcher", "administrator");

  /** Where cameras hang, and so what they do not see, is for those who protect the school. */
  private static final Set<String> CAMERA_READERS =
      Set.of("police-dispatcher", "police-officer", "school-officer", "inspector", "administrator");

  /** People's names and numbers: not even for whoever administers. */
  private static final Set<String> CALLERS_BACK =
      Set.of("police-dispatcher", "police-officer", "school-officer");

  /** The way through a building is for those who go in to help. */
  private static final Set<String> PLAN_READERS =
      Set.of("police-dispatcher", "police-officer", "school-officer", "administrator");

  /** What was found is no matter of the media's, nor of whoever installs. */
  private static final Set<String> ITEM_READERS =
      without("no-such-role", "media-officer", "installer", "video-platform");

  private static final Map<String, Set<String>> ALLOWED =
      Map.ofEntries(
          Map.entry("GET /api/v1/regions", OFFICERS),
          Map.entry("GET /api/v1/regions/{id}", OFFICERS),
          Map.entry("POST /api/v1/regions", ADMINISTRATOR),
          Map.entry("PUT /api/v1/regions/{id}", ADMINISTRATOR),
          Map.entry("POST /api/v1/regions/{id}/retire", ADMINISTRATOR),
          Map.entry("GET /api/v1/schools", SCHOOL_LISTERS),
          Map.entry("GET /api/v1/schools/{id}", READERS),
          Map.entry(
              "GET /api/v1/schools/points",
              without(
                  "no-such-role",
                  "installer",
                  "media-officer",
                  "school-officer",
                  "video-platform")),
          Map.entry("GET /api/v1/schools/{id}/contacts", CALLERS_BACK),
          Map.entry("PUT /api/v1/schools/{id}/contacts", Set.of("administrator", "school-officer")),
          Map.entry(
              "GET /api/v1/schools/{id}/neighbours",
              without(
                  "no-such-role",
                  "installer",
                  "media-officer",
                  "school-officer",
                  "administrator",
                  "video-platform")),
          Map.entry("POST /api/v1/schools", ADMINISTRATOR),
          Map.entry("PUT /api/v1/schools/{id}", Set.of("administrator", "school-officer")),
          Map.entry("POST /api/v1/schools/{id}/retire", ADMINISTRATOR),
          Map.entry("GET /api/v1/devices", READERS),
          Map.entry("GET /api/v1/devices/{id}", READERS),
          Map.entry("POST /api/v1/devices", Set.of("administrator", "installer")),
          Map.entry("PUT /api/v1/devices/{id}", ADMINISTRATOR),
          Map.entry("POST /api/v1/devices/{id}/secret", ADMINISTRATOR),
          Map.entry("POST /api/v1/devices/{id}/enable", ADMINISTRATOR),
          Map.entry("POST /api/v1/devices/{id}/disable", ADMINISTRATOR),
          Map.entry("POST /api/v1/devices/{id}/retire", ADMINISTRATOR),
          Map.entry("POST /api/v1/devices/{id}/secret/end-overlap", ADMINISTRATOR),
          Map.entry("POST /api/v1/devices/{id}/secret/remove", ADMINISTRATOR),
          Map.entry("POST /api/v1/devices/{id}/replacement", ADMINISTRATOR),
          Map.entry("POST /api/v1/devices/{id}/move", Set.of("administrator", "education-officer")),
          Map.entry("POST /api/v1/devices/{id}/countersign", Set.of("school-officer")),
          Map.entry("GET /api/v1/devices/{id}/audit", AUDITORS),
          Map.entry("GET /api/v1/schools/{id}/audit", AUDITORS),
          Map.entry("GET /api/v1/schools/{id}/floor-plans", PLAN_READERS),
          Map.entry("GET /api/v1/schools/{id}/floor-plans/{planId}", PLAN_READERS),
          Map.entry(
              "PUT /api/v1/schools/{id}/floor-plans", Set.of("administrator", "school-officer")),
          Map.entry(
              "DELETE /api/v1/schools/{id}/floor-plans/{planId}",
              Set.of("administrator", "school-officer")),
          Map.entry("POST /api/v1/schools/{id}/enrolments", ENROLLERS),
          Map.entry("GET /api/v1/schools/{id}/enrolments", ENROLLERS),
          Map.entry("POST /api/v1/schools/{id}/enrolments/{enrolmentId}/revoke", ENROLLERS),
          Map.entry(
              "GET /api/v1/regions/{id}/alarm-paths",
              without(
                  "no-such-role",
                  "installer",
                  "media-officer",
                  "school-officer",
                  "video-platform")),
          Map.entry("GET /api/v1/exercises", EXERCISE_READERS),
          Map.entry("GET /api/v1/exercises/{id}", EXERCISE_READERS),
          Map.entry("POST /api/v1/exercises", EXERCISE_KEEPERS),
          Map.entry("PUT /api/v1/exercises/{id}", EXERCISE_KEEPERS),
          Map.entry("POST /api/v1/exercises/{id}/cancel", EXERCISE_KEEPERS),
          Map.entry("GET /api/v1/items", ITEM_READERS),
          Map.entry("GET /api/v1/items/{id}", ITEM_READERS),
          Map.entry("GET /api/v1/cameras", CAMERA_READERS),
          Map.entry("GET /api/v1/cameras/{id}", CAMERA_READERS),
          Map.entry("POST /api/v1/cameras", ADMINISTRATOR),
          Map.entry("PUT /api/v1/cameras/{id}", ADMINISTRATOR),
          Map.entry("POST /api/v1/cameras/{id}/retire", ADMINISTRATOR),
          Map.entry(
              "PUT /api/v1/cameras/{id}/network-state", Set.of("administrator", "video-platform")),
          Map.entry("POST /api/v1/imports", ADMINISTRATOR),
          Map.entry("GET /api/v1/imports/{id}", ADMINISTRATOR),
          Map.entry("POST /api/v1/registry/republications", ADMINISTRATOR),
          Map.entry("GET /api/v1/registry/audit/verification", ADMINISTRATOR));

  @Test
  void shouldAllowEachOperationOfTheDocumentToItsRolesAlone() {
    var operations = Operations.ofTheDocument();
    assertThat(operations).contains(REDEMPTION);
    operations.remove(REDEMPTION);
    assertThat(operations).containsExactlyInAnyOrderElementsOf(ALLOWED.keySet());
    assertThat(Operations.wrong(operations, ALLOWED, AccessIT::call)).isEmpty();
  }

  /** With a body that no operation takes, and an id that nothing has. */
  private static int call(String operation, String role) {
    var method = Operations.method(operation);
    var path = Operations.path(operation);
    var request = role == null ? given() : as(role, "/none/", "none");
    return request
        .contentType(path.endsWith("imports") ? "text/csv" : ContentType.JSON.toString())
        .body(method.equals("GET") || path.endsWith("imports") ? "" : "{}")
        .request(method, path)
        .statusCode();
  }

  @Test
  void shouldRefuseATokenThatHasExpired() {
    var expired = TestTokens.token("a", "administrator", "/", null, Duration.ofMinutes(-5));
    given().auth().oauth2(expired).get("/api/v1/regions").then().statusCode(401);
  }

  @Test
  void shouldShowNothingToACallerWithoutAScope() {
    LedgerApi.addSchool("420106");
    as("police-officer", "not a path", null).get("/api/v1/schools").then().body("items", empty());
    as("school-officer", "/420000/", null).get("/api/v1/schools").then().body("items", empty());
  }

  @Test
  void shouldHideASchoolFromAnotherRegionAndAnotherSchool() {
    var id = LedgerApi.addSchool("420106");
    var path = "/api/v1/schools/" + id;
    as("police-officer", LedgerApi.WUCHANG, null).get(path).then().statusCode(200);
    as("police-officer", "/420000/420100/420105/", null).get(path).then().statusCode(404);
    as("school-officer", LedgerApi.WUCHANG, id).get(path).then().statusCode(200);
    as("school-officer", LedgerApi.WUCHANG, "other").get(path).then().statusCode(404);
  }

  @Test
  void shouldRefuseToAddASchoolOutsideOfTheAdministratorsRegion() {
    as("administrator", "/420000/420100/420105/", null)
        .body(LedgerApi.school(unique("s"), "420106"))
        .post("/api/v1/schools")
        .then()
        .statusCode(403);
    as("administrator", "/420000/420100/420105/", null)
        .body(LedgerApi.region(unique("p"), "420106", "POLICE_STATION_AREA"))
        .post("/api/v1/regions")
        .then()
        .statusCode(403);
  }

  @Test
  void shouldNotLetAnAdministratorTakeWhatIsAnothers() {
    var id = LedgerApi.addSchool("420106");
    as("administrator", "/420000/420100/420105/", null)
        .body(LedgerApi.school(id, "420105"))
        .post("/api/v1/schools")
        .then()
        .statusCode(409);
    as("administrator", "/420000/420100/420105/", null)
        .body(LedgerApi.school(id, "420105"))
        .put("/api/v1/schools/" + id)
        .then()
        .statusCode(404);
  }

  @Test
  void shouldLetASchoolsOfficerChangeItsTimesOnly() {
    var id = LedgerApi.addSchool("420106");
    var school = new HashMap<>(LedgerApi.school(id, "420106"));
    school.put("dismissalTime", "16:00");
    as("school-officer", LedgerApi.WUCHANG, id)
        .body(school)
        .put("/api/v1/schools/" + id)
        .then()
        .statusCode(200)
        .body("dismissalTime", equalTo("16:00"));
    school.put("name", "测试·另一所");
    as("school-officer", LedgerApi.WUCHANG, id)
        .body(school)
        .put("/api/v1/schools/" + id)
        .then()
        .statusCode(403);
  }

  private static Set<String> without(String... roles) {
    var rest = new HashSet<>(Operations.roles());
    rest.removeAll(Set.of(roles));
    return Set.copyOf(rest);
  }
}
