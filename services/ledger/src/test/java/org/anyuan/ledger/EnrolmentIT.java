package org.anyuan.ledger;

import static io.restassured.RestAssured.given;
import static org.anyuan.ledger.LedgerApi.admin;
import static org.anyuan.ledger.LedgerApi.as;
import static org.anyuan.ledger.LedgerApi.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyuan.local.testing.StackResource;
import org.anyuan.local.testing.TestTokens;
import org.anyuan.proto.ledger.v1.Device;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the link that an officer gives away to the signature of the school. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "ledger"))
class EnrolmentIT {
  private static final String PHONE = "p".repeat(43);
  private static final String OTHER_PHONE = "q".repeat(43);

  private String school;

  @BeforeEach
  void awaitTheOfficialTree() {
    Awaitility.await().untilAsserted(() -> admin().get("/q/health/ready").then().statusCode(200));
    school = LedgerApi.addSchool("420106");
  }

  @Test
  void shouldGiveALinkOnceAndListItWithoutTheLink() {
    // Given
    var key = unique("key");
    // When
    var issued =
        officer()
            .header("Idempotency-Key", key)
            .body(Map.of("hours", 48, "mostDevices", 3))
            .post(enrolments())
            .then()
            .statusCode(201)
            .body("enrolment.state", equalTo("OPEN"))
            .body("enrolment.issuedBy", equalTo("school-officer"))
            .body("link", startsWith("http"))
            .body("qrSvg", startsWith("<svg "))
            .extract();
    var id = issued.<String>path("enrolment.id");
    // Then
    officer()
        .header("Idempotency-Key", key)
        .body(Map.of("hours", 48, "mostDevices", 3))
        .post(enrolments())
        .then()
        .statusCode(201)
        .body("enrolment.id", equalTo(id))
        .body("link", nullValue())
        .body("qrSvg", nullValue());
    var listed = officer().get(enrolments());
    listed.then().body("items.id", equalTo(List.of(id))).body("items[0].mostDevices", equalTo(3));
    assertThat(listed.asString()).doesNotContain(grantOf(issued.path("link")), "Hash");
    officer()
        .get("/api/v1/schools/" + school + "/audit")
        .then()
        .body("items[0].action", equalTo("enrolment.issued"))
        .body("items[0].detail.enrolment", equalTo(id));
  }

  @Test
  void shouldLetTheFirstPhoneInAgainAndAgainAndNoOther() {
    // Given
    var issued = issue(Map.of()).statusCode(201).extract();
    var grant = grantOf(issued.path("link"));
    // When
    redeem(grant, PHONE)
        .statusCode(200)
        .body("subject", equalTo("enrolment/" + issued.path("enrolment.id")))
        .body("schoolId", equalTo(school))
        .body("schoolName", equalTo("测试·实验小学"))
        .body("regionPath", equalTo(LedgerApi.WUCHANG))
        .body("expiresAt", equalTo(issued.path("enrolment.expiresAt")));
    // Then
    redeem(grant, PHONE).statusCode(200);
    redeem(grant, OTHER_PHONE).statusCode(409);
    redeem("x".repeat(43), PHONE).statusCode(404);
    redeem("short", PHONE).statusCode(400).body("field", equalTo("grant"));
    redeem(grant, null).statusCode(400).body("field", equalTo("holder"));
    officer().get(enrolments()).then().body("items[0].state", equalTo("REDEEMED"));
    officer()
        .get("/api/v1/schools/" + school + "/audit")
        .then()
        .body("items[0].action", equalTo("enrolment.redeemed"))
        .body("items[1].action", equalTo("enrolment.issued"));
  }

  @Test
  void shouldLetAnInstallerRegisterSoManyDevicesOfItsSchoolAndDoNothingElseToThem() {
    // Given
    var installer = installer(Map.of("mostDevices", 1));
    var other = LedgerApi.addSchool("420106");
    var first = unique("d");
    // When, then
    installer
        .as()
        .body(LedgerApi.device(unique("d"), other))
        .post("/api/v1/devices")
        .then()
        .statusCode(400)
        .body("field", equalTo("schoolId"));
    installer
        .as()
        .body(LedgerApi.device(first, school))
        .post("/api/v1/devices?qr=true")
        .then()
        .statusCode(201)
        .body("secret", startsWith("whsec_"))
        .body("qrSvg", startsWith("<svg "))
        .body("device.enabled", equalTo(true))
        .body("device.countersigned", equalTo(false))
        .body("device.countersignBy", notNullValue());
    installer
        .as()
        .body(LedgerApi.device(unique("d"), school))
        .post("/api/v1/devices")
        .then()
        .statusCode(409);
    installer.as().get("/api/v1/devices").then().body("items.id", equalTo(List.of(first)));
    installer
        .as()
        .body(LedgerApi.device(first, school))
        .put("/api/v1/devices/" + first)
        .then()
        .statusCode(403);
  }

  @Test
  void shouldEndAnInstallersAccessAtOnceWhenItIsRevoked() {
    // Given
    var installer = installer(Map.of());
    // When
    officer()
        .post(enrolments() + "/" + installer.id() + "/revoke")
        .then()
        .statusCode(200)
        .body("state", equalTo("REVOKED"))
        .body("revokedBy", equalTo("school-officer"));
    // Then: though its token holds still
    installer
        .as()
        .body(LedgerApi.device(unique("d"), school))
        .post("/api/v1/devices")
        .then()
        .statusCode(403);
    redeem(installer.grant(), PHONE).statusCode(409);
  }

  @Test
  void shouldRefuseAnInstallerWhoHasNoEnrolment() {
    as("installer", LedgerApi.WUCHANG, school)
        .body(LedgerApi.device(unique("d"), school))
        .post("/api/v1/devices")
        .then()
        .statusCode(403);
    acting("enrolment/" + UUID.randomUUID())
        .body(LedgerApi.device(unique("d"), school))
        .post("/api/v1/devices")
        .then()
        .statusCode(404);
  }

  @Test
  void shouldListWhatAnInstallerPutUpUntilTheSchoolHasSignedWithTheTestPress() throws Exception {
    // Given
    var installer = installer(Map.of());
    var id = unique("d");
    installer
        .as()
        .body(LedgerApi.device(id, school))
        .post("/api/v1/devices")
        .then()
        .statusCode(201);
    var open = "/api/v1/devices?countersigned=false&limit=500&schoolId=" + school;
    officer().get(open).then().body("items.id", equalTo(List.of(id)));
    var signal = UUID.randomUUID().toString();
    // When
    as("school-officer", LedgerApi.WUCHANG, LedgerApi.addSchool("420106"))
        .body(Map.of("signalId", signal))
        .post("/api/v1/devices/" + id + "/countersign")
        .then()
        .statusCode(404);
    installer.as().post("/api/v1/devices/" + id + "/countersign").then().statusCode(403);
    officer()
        .body(Map.of("signalId", "none"))
        .post("/api/v1/devices/" + id + "/countersign")
        .then()
        .statusCode(400)
        .body("field", equalTo("signalId"));
    officer().get(open).then().body("items.id", hasItem(id));
    officer()
        .body(Map.of("signalId", signal))
        .post("/api/v1/devices/" + id + "/countersign")
        .then()
        .statusCode(200)
        .body("countersigned", equalTo(true))
        .body("countersignBy", nullValue())
        .body("countersignature.by", equalTo("school-officer"))
        .body("countersignature.signalId", equalTo(signal))
        .body("countersignature.installedBy", equalTo("enrolment/" + installer.id()));
    // Then
    officer().get(open).then().body("items", hasSize(0));
    officer()
        .post("/api/v1/devices/" + id + "/countersign")
        .then()
        .statusCode(200)
        .body("version", equalTo(2));
    officer()
        .get("/api/v1/devices/" + id + "/audit")
        .then()
        .body("items.action", equalTo(List.of("device.countersigned", "device.added")))
        .body("items[1].actor", equalTo("enrolment/" + installer.id()))
        .body("items[1].role", equalTo("installer"))
        .body("items[0].detail.changes.countersignature[1]", endsWith(signal));
    try (var topic = new TopicReader("anyuan.ledger.devices")) {
      var versions = topic.awaitKey(id, 2);
      assertThat(Device.parseFrom(versions.get(0).value()).getEnabled()).isTrue();
      assertThat(Device.parseFrom(versions.get(0).value()).getAwaitingCountersignature()).isTrue();
      assertThat(Device.parseFrom(versions.get(1).value()).getAwaitingCountersignature()).isFalse();
    }
  }

  @Test
  void shouldNotLetAnOfficerEnrolForWhatIsAnothers() {
    as("school-officer", LedgerApi.WUCHANG, LedgerApi.addSchool("420106"))
        .body("{}")
        .post(enrolments())
        .then()
        .statusCode(404);
    as("education-officer", "/420000/420100/420105/", null)
        .body("{}")
        .post(enrolments())
        .then()
        .statusCode(404);
    var id = issue(Map.of()).extract().<String>path("enrolment.id");
    as("education-officer", "/420000/420100/420105/", null)
        .post(enrolments() + "/" + id + "/revoke")
        .then()
        .statusCode(404);
    as("education-officer", "/420000/420100/420105/", null)
        .get(enrolments())
        .then()
        .statusCode(404);
    as("education-officer", LedgerApi.WUCHANG, null)
        .get(enrolments())
        .then()
        .body("items.state", not(hasItem("REVOKED")));
  }

  @Test
  void shouldFollowItsSchoolToAnotherRegion() {
    // Given
    var grant = grantOf(issue(Map.of()).extract().path("link"));
    // When
    admin()
        .body(LedgerApi.school(school, "420105"))
        .put("/api/v1/schools/" + school)
        .then()
        .statusCode(200);
    // Then
    redeem(grant, PHONE).statusCode(200).body("regionPath", equalTo("/420000/420100/420105/"));
    as("education-officer", "/420000/420100/420105/", null)
        .get(enrolments())
        .then()
        .body("items", hasSize(1));
  }

  @Test
  void shouldNameTheFieldAtFault() {
    issue(Map.of("hours", 169)).statusCode(400).body("field", equalTo("hours"));
    issue(Map.of("hours", 0)).statusCode(400).body("field", equalTo("hours"));
    issue(Map.of("mostDevices", 201)).statusCode(400).body("field", equalTo("mostDevices"));
    officer()
        .get("/api/v1/devices?countersigned=no")
        .then()
        .body("field", equalTo("countersigned"));
  }

  private record Installer(String id, String grant, RequestSpecification token) {
    RequestSpecification as() {
      return given().spec(token);
    }
  }

  /** As the console lets one in. */
  private Installer installer(Map<String, Object> terms) {
    var issued = issue(terms).statusCode(201).extract();
    var grant = grantOf(issued.path("link"));
    var redeemed = redeem(grant, PHONE).statusCode(200).extract();
    assertThat(Instant.parse(redeemed.path("expiresAt"))).isAfter(Instant.now());
    return new Installer(
        issued.path("enrolment.id"), grant, acting(redeemed.<String>path("subject")));
  }

  private RequestSpecification acting(String subject) {
    var token =
        TestTokens.token(subject, "installer", LedgerApi.WUCHANG, school, Duration.ofMinutes(5));
    return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
  }

  private RequestSpecification officer() {
    return as("school-officer", LedgerApi.WUCHANG, school);
  }

  private String enrolments() {
    return "/api/v1/schools/" + school + "/enrolments";
  }

  private ValidatableResponse issue(Map<String, Object> terms) {
    return officer().body(terms).post(enrolments()).then();
  }

  private static ValidatableResponse redeem(String grant, String holder) {
    var body = new java.util.HashMap<String, String>();
    body.put("grant", grant);
    body.put("holder", holder);
    return given()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/enrolments/redemptions")
        .then();
  }

  private static String grantOf(String link) {
    return link.substring(link.indexOf("/enrol/#") + "/enrol/#".length());
  }
}
