package org.anyuan.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anyuan.ledger.LedgerApi.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.anyuan.local.testing.StackResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom the police call back at a school, and which schools are near. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "ledger"))
class ContactsIT {
  private static final Map<String, String> GUARD =
      Map.of("role", "门卫室", "name", "张安", "phone", "027-8700 0000");
  private static final Map<String, String> HEAD =
      Map.of("role", "值班校领导", "name", "李宁", "phone", "+86 138-0000-0000");

  @Test
  void shouldTellThePoliceWhomTheSchoolNamedInItsOrder() {
    var school = LedgerApi.addSchool("420106");
    named(school, List.of(GUARD, HEAD), null).statusCode(200).body("version", equalTo(1));

    as("police-dispatcher", LedgerApi.WUCHANG, null)
        .get(contacts(school))
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("contacts", equalTo(List.of(GUARD, HEAD)));

    named(school, List.of(GUARD, HEAD), null).body("version", equalTo(1));
    named(school, List.of(), 1).statusCode(200).body("version", equalTo(2));
    as("police-officer", LedgerApi.WUCHANG, null)
        .get(contacts(school))
        .then()
        .body("contacts", empty());
  }

  @Test
  void shouldTellNobodyElse() {
    var school = LedgerApi.addSchool("420106");
    named(school, List.of(GUARD), null).statusCode(200);
    as("police-dispatcher", "/420000/420100/420105/", null)
        .get(contacts(school))
        .then()
        .statusCode(404);
    as("school-officer", LedgerApi.WUCHANG, "other").get(contacts(school)).then().statusCode(404);
    as("school-officer", LedgerApi.WUCHANG, "other")
        .body(Map.of("contacts", List.of(HEAD)))
        .put(contacts(school))
        .then()
        .statusCode(404);
    for (var path : List.of("", "/audit", "?q=x")) {
      as("education-officer", LedgerApi.WUCHANG, null)
          .get("/api/v1/schools/" + school + path)
          .then()
          .body(not(containsString("张安")))
          .body(not(containsString("8700 0000")));
    }
  }

  @Test
  void shouldRecordThatItWasDoneWithoutAName() {
    var school = LedgerApi.addSchool("420106");
    named(school, List.of(GUARD, HEAD), null).statusCode(200);
    as("inspector", LedgerApi.WUCHANG, null)
        .get("/api/v1/schools/" + school + "/audit")
        .then()
        .body("items[0].action", equalTo("school.contacts-changed"))
        .body("items[0].detail.contacts", equalTo("2"));
  }

  @Test
  void shouldRefuseWhatWasChangedMeanwhile() {
    var school = LedgerApi.addSchool("420106");
    named(school, List.of(GUARD), 0).statusCode(200);
    named(school, List.of(HEAD), 0).statusCode(409);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "110;ext=1",
        "12",
        "+",
        "1234567890123456789012345",
        "１１０",
        ""
      })
  void shouldRefuseWhatIsNoNumber(String phone) {
    var contact = new HashMap<>(HEAD);
    contact.put("phone", phone);
    named(LedgerApi.addSchool("420106"), List.of(GUARD, contact), null)
        .statusCode(400)
        .body("field", equalTo("contacts[1].phone"));
  }

  @Test
  void shouldRefuseTooManyTooLongAndNone() {
    var school = LedgerApi.addSchool("420106");
    named(school, IntStream.range(0, 10_000).mapToObj(_ -> HEAD).toList(), null)
        .statusCode(400)
        .body("field", equalTo("contacts"));
    var contact = new HashMap<>(HEAD);
    contact.put("name", "李".repeat(51));
    named(school, List.of(contact), null)
        .statusCode(400)
        .body("field", equalTo("contacts[0].name"));
    as("school-officer", LedgerApi.WUCHANG, school)
        .body("{}")
        .put(contacts(school))
        .then()
        .statusCode(400)
        .body("field", equalTo("contacts"));
  }

  @Test
  void shouldTakeThemFromAFileOnce() {
    var school = LedgerApi.addSchool("420106");
    var file =
        ("schoolId,contacts\n"
                + school
                + ",门卫室:张安:027-8700 0000|值班校领导:李宁:+86 138-0000-0000\nnone,门卫:王:110\n"
                + LedgerApi.addSchool("420106")
                + ",门卫:王\n")
            .getBytes(UTF_8);
    var done = LedgerApi.imported("CONTACTS", file);
    assertThat(done.getInt("importedRows")).isOne();
    assertThat(done.getList("errors.field")).containsExactly("id", "contacts[0]");
    as("police-dispatcher", LedgerApi.WUCHANG, null)
        .get(contacts(school))
        .then()
        .body("contacts", equalTo(List.of(GUARD, HEAD)));
    assertThat(LedgerApi.imported("CONTACTS", file).getInt("unchangedRows")).isOne();
  }

  @Test
  void shouldForgetThemWithTheSchoolAndFollowItWhereItMoves() {
    var school = LedgerApi.addSchool("420106");
    named(school, List.of(GUARD), null).statusCode(200);
    LedgerApi.admin()
        .body(LedgerApi.school(school, "420105"))
        .put("/api/v1/schools/" + school)
        .then()
        .statusCode(200);
    as("police-dispatcher", "/420000/420100/420105/", null)
        .get(contacts(school))
        .then()
        .body("contacts", equalTo(List.of(GUARD)));

    LedgerApi.admin().post("/api/v1/schools/" + school + "/retire").then().statusCode(200);
    as("police-dispatcher", "/420000/", null)
        .get(contacts(school))
        .then()
        .body("contacts", empty());
    named(school, List.of(GUARD), null).statusCode(409);
  }

  @Test
  void shouldTellWhichSchoolsAreNearTheNearestFirst() {
    var county = "420106";
    var school = at(county, 120.5, 10.5);
    var far = at(county, 120.5, 10.52);
    var near = at(county, 120.51, 10.5);
    at(county, 120.6, 10.5);
    at("420105", 120.5, 10.501);
    var gone = at(county, 120.5, 10.502);
    LedgerApi.admin().post("/api/v1/schools/" + gone + "/retire").then().statusCode(200);

    as("police-officer", LedgerApi.WUCHANG, null)
        .get("/api/v1/schools/" + school + "/neighbours")
        .then()
        .statusCode(200)
        .body("items.id", equalTo(List.of(near, far)))
        .body("items.metres", equalTo(List.of(1093, 2224)));
    as("police-officer", LedgerApi.WUCHANG, null)
        .get("/api/v1/schools/" + school + "/neighbours?within=1100")
        .then()
        .body("items.id", equalTo(List.of(near)));
    as("police-officer", "/420000/420100/420105/", null)
        .get("/api/v1/schools/" + school + "/neighbours")
        .then()
        .statusCode(404);
    as("police-officer", LedgerApi.WUCHANG, null)
        .get("/api/v1/schools/" + school + "/neighbours?within=20001")
        .then()
        .statusCode(400)
        .body("field", equalTo("within"));
  }

  private static String at(String region, double longitude, double latitude) {
    var school = new HashMap<>(LedgerApi.school(LedgerApi.unique("s"), region));
    school.put("position", Map.of("longitude", longitude, "latitude", latitude));
    LedgerApi.admin().body(school).post("/api/v1/schools").then().statusCode(201);
    return (String) school.get("id");
  }

  private static ValidatableResponse named(
      String school, List<? extends Map<String, String>> contacts, Integer version) {
    var body = new HashMap<String, Object>(Map.of("contacts", contacts));
    body.put("version", version);
    return as("school-officer", "/420000/", school).body(body).put(contacts(school)).then();
  }

  private static String contacts(String school) {
    return "/api/v1/schools/" + school + "/contacts";
  }
}
