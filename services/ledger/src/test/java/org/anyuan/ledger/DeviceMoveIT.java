package org.anyuan.ledger;

import static org.anyuan.ledger.LedgerApi.admin;
import static org.anyuan.ledger.LedgerApi.as;
import static org.anyuan.ledger.LedgerApi.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.ledger.v1.Device;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A device that hangs somewhere else, and one that hangs in another's place. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "ledger"))
class DeviceMoveIT {
  private static final String WUHAN = "/420000/420100/";
  private static final String HANYANG = "/420000/420100/420105/";

  private String school;
  private String device;

  @BeforeEach
  void addADevice() {
    Awaitility.await().untilAsserted(() -> admin().get("/q/health/ready").then().statusCode(200));
    school = LedgerApi.addSchool("420106");
    device = unique("d");
    admin().body(LedgerApi.device(device, school)).post("/api/v1/devices").then().statusCode(201);
  }

  @Test
  void shouldMoveADeviceWithItsSecretAndTellBothSchools() throws Exception {
    // Given
    var to = LedgerApi.addSchool("420105");
    // When
    move(WUHAN, to, "行政楼")
        .statusCode(200)
        .body("schoolId", equalTo(to))
        .body("regionPath", equalTo(HANYANG))
        .body("place.building", equalTo("行政楼"))
        .body("place.floor", equalTo(""))
        .body("secrets", hasSize(1))
        .body("countersigned", equalTo(false))
        .body("version", equalTo(2));
    // Then
    as("school-officer", LedgerApi.WUCHANG, school)
        .get("/api/v1/devices/" + device)
        .then()
        .statusCode(404);
    as("school-officer", LedgerApi.WUCHANG, school)
        .get("/api/v1/schools/" + school + "/audit")
        .then()
        .body("items[0].action", equalTo("school.device-left"))
        .body("items[0].detail.deviceId", equalTo(device))
        .body("items[0].detail.to", equalTo(to))
        .body("items[0].detail.reason", equalTo("并校"));
    as("school-officer", HANYANG, to)
        .get("/api/v1/schools/" + to + "/audit")
        .then()
        .body("items[0].action", equalTo("school.device-came"))
        .body("items[0].detail.from", equalTo(school));
    as("school-officer", HANYANG, to)
        .get("/api/v1/devices/" + device + "/audit")
        .then()
        .body("items[0].action", equalTo("device.moved"));
    as("inspector", WUHAN, null)
        .get("/api/v1/devices/" + device + "/audit")
        .then()
        .body("items.action", equalTo(List.of("device.moved", "device.added")));
    as("school-officer", HANYANG, to)
        .body("{}")
        .post("/api/v1/devices/" + device + "/countersign")
        .then()
        .statusCode(200)
        .body("countersigned", equalTo(true));
    try (var topic = new TopicReader("anyuan.ledger.devices")) {
      var versions = topic.awaitKey(device, 3);
      var before = Device.parseFrom(versions.get(0).value());
      var after = Device.parseFrom(versions.get(1).value());
      assertThat(after.getSchoolId()).isEqualTo(to);
      assertThat(after.getPlace().getBuilding()).isEqualTo("行政楼");
      assertThat(after.getSecretsList()).isEqualTo(before.getSecretsList());
      assertThat(after.getEnabled()).isTrue();
    }
  }

  @Test
  void shouldMoveNothingAcrossTheBoundaryOfARegion() {
    var to = LedgerApi.addSchool("420105");
    move(LedgerApi.WUCHANG, to, "行政楼").statusCode(400).body("field", equalTo("schoolId"));
    move(HANYANG, to, "行政楼").statusCode(404);
    admin().get("/api/v1/devices/" + device).then().body("schoolId", equalTo(school));
  }

  @Test
  void shouldAskForThePlaceAnewAndForAReason() {
    var to = LedgerApi.addSchool("420105");
    move(WUHAN, to, " ").statusCode(400).body("field", equalTo("place.building"));
    move(WUHAN, school, "行政楼").statusCode(400).body("field", equalTo("schoolId"));
    admin()
        .body(Map.of("schoolId", to, "place", Map.of("building", "行政楼")))
        .post("/api/v1/devices/" + device + "/move")
        .then()
        .statusCode(400)
        .body("field", equalTo("reason"));
    admin()
        .body(LedgerApi.device(device, to))
        .put("/api/v1/devices/" + device)
        .then()
        .statusCode(409);
  }

  @Test
  void shouldPutANewDeviceInThePlaceOfAnotherUnderTheSameAccount() throws Exception {
    // Given
    var account = "B%015X".formatted(UUID.randomUUID().getMostSignificantBits() >>> 4);
    var former = panel(account);
    var latter = unique("d");
    var key = unique("key");
    // When
    replace(former, key, Map.of("id", latter, "reason", "主机故障"))
        .statusCode(201)
        .body("device.id", equalTo(latter))
        .body("device.account", equalTo(account))
        .body("device.place.building", equalTo("门卫室"))
        .body("device.replaces", equalTo(former))
        .body("secret", nullValue());
    // Then
    replace(former, key, Map.of("id", latter, "reason", "主机故障"))
        .statusCode(201)
        .body("device.version", equalTo(2));
    admin()
        .get("/api/v1/devices/" + former)
        .then()
        .body("retired", equalTo(true))
        .body("replacedBy", equalTo(latter))
        .body("secrets", hasSize(0));
    try (var topic = new TopicReader("anyuan.ledger.devices")) {
      var gone = Device.parseFrom(topic.awaitKey(former, 2).getLast().value());
      assertThat(gone.getRetired()).isTrue();
      assertThat(gone.getReplacedBy()).isEqualTo(latter);
      var come = Device.parseFrom(topic.awaitKey(latter, 2).getLast().value());
      assertThat(come.getReplaces()).isEqualTo(former);
      assertThat(come.getAccount()).isEqualTo(account);
    }
  }

  @Test
  void shouldIssueASecretToTheNewOneAndNoneToOneThatIsThereAlready() {
    var fresh = unique("d");
    replace(device, unique("key"), Map.of("id", fresh, "reason", "按钮损坏", "protocol", "MQTT"))
        .statusCode(201)
        .body("device.protocol", equalTo("MQTT"))
        .body("secret", startsWith("whsec_"));
    var present = unique("d");
    admin().body(LedgerApi.device(present, school)).post("/api/v1/devices").then().statusCode(201);
    replace(fresh, unique("key"), Map.of("id", present, "reason", "按钮损坏"))
        .statusCode(201)
        .body("secret", nullValue())
        .body("device.replaces", equalTo(fresh))
        .body("device.secrets", hasSize(1));
    admin().get("/api/v1/devices/" + fresh).then().body("replaces", equalTo(device));
  }

  @Test
  void shouldLeaveTheFormerOneAsItIsWhenNothingCanTakeItsPlace() {
    // Given
    var elsewhere = unique("d");
    var other = LedgerApi.addSchool("420106");
    admin().body(LedgerApi.device(elsewhere, other)).post("/api/v1/devices").then().statusCode(201);
    // When, then
    replace(device, null, Map.of("id", elsewhere, "reason", "按钮损坏")).statusCode(409);
    replace(device, null, Map.of("id", device, "reason", "按钮损坏")).statusCode(400);
    replace(device, null, Map.of("id", unique("d"))).statusCode(400);
    replace(device, null, Map.of("id", unique("d"), "reason", "按钮损坏", "protocol", "FAX"))
        .statusCode(400)
        .body("field", equalTo("protocol"));
    replace(unique("d"), null, Map.of("id", unique("d"), "reason", "按钮损坏")).statusCode(404);
    admin()
        .get("/api/v1/devices/" + device)
        .then()
        .body("retired", equalTo(false))
        .body("replacedBy", nullValue())
        .body("secrets", notNullValue())
        .body("version", equalTo(1));
  }

  private String panel(String account) {
    var id = unique("d");
    var panel = new HashMap<>(LedgerApi.device(id, school));
    panel.put("kind", "PANEL");
    panel.put("protocol", "DC09");
    panel.put("account", account);
    admin().body(panel).post("/api/v1/devices").then().statusCode(201);
    return id;
  }

  private ValidatableResponse move(String scope, String to, String building) {
    return as("education-officer", scope, null)
        .body(Map.of("schoolId", to, "place", Map.of("building", building), "reason", "并校"))
        .post("/api/v1/devices/" + device + "/move")
        .then();
  }

  private static ValidatableResponse replace(String id, String key, Map<String, String> body) {
    var request = key == null ? admin() : admin().header("Idempotency-Key", key);
    return request.body(body).post("/api/v1/devices/" + id + "/replacement").then();
  }
}
