package org.anyuan.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anyuan.ledger.LedgerApi.admin;
import static org.anyuan.ledger.LedgerApi.imported;
import static org.anyuan.ledger.LedgerApi.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.anyuan.common.secret.PemKeys;
import org.anyuan.common.secret.SealedSecrets;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.ledger.v1.Device;
import org.anyuan.proto.ledger.v1.DeviceProtocol;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Devices that speak their protocol under another name than their id, and bring their own key. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "ledger"))
class DeviceAccountIT {
  private static final String KEY = "text:AAAAAAAAAAAAAAAA";

  @ConfigProperty(name = "ANYUAN_DEVICE_KEY_PRIVATE")
  String privateKey;

  private String school;

  @BeforeEach
  void awaitTheOfficialTree() {
    Awaitility.await().untilAsserted(() -> admin().get("/q/health/ready").then().statusCode(200));
    school = LedgerApi.addSchool("420106");
  }

  @Test
  void shouldPublishAPanelByItsAccountInCapitalsWithTheKeyThatItHas() throws Exception {
    // Given
    var id = unique("d");
    var account = account();
    var panel = panel(id, account.toLowerCase(Locale.ROOT));
    panel.put("secret", KEY);
    // When
    add(panel)
        .statusCode(201)
        .body("device.account", equalTo(account))
        .body("device.secrets", hasSize(1))
        .body("secret", nullValue());
    // Then
    admin().get("/api/v1/devices/" + id).then().body("account", equalTo(account));
    assertThat(admin().get("/api/v1/devices/" + id).asString()).doesNotContain("AAAA", "sealed");
    try (var topic = new TopicReader("anyuan.ledger.devices")) {
      var device = Device.parseFrom(topic.awaitKey(id, 1).getFirst().value());
      assertThat(device.getAccount()).isEqualTo(account);
      assertThat(device.getProtocol()).isEqualTo(DeviceProtocol.DEVICE_PROTOCOL_DC09);
      var opened =
          SealedSecrets.open(PemKeys.x25519Private(Path.of(privateKey)), id, device.getSecrets(0));
      assertThat(opened).asString(UTF_8).isEqualTo(KEY);
    }
  }

  @Test
  void shouldChangeAnAccountAndGiveItsFormerOneAway() {
    // Given
    var id = unique("d");
    var former = account();
    add(panel(id, former)).statusCode(201);
    // When
    var latter = account();
    admin()
        .body(panel(id, latter))
        .put("/api/v1/devices/" + id)
        .then()
        .statusCode(200)
        .body("account", equalTo(latter))
        .body("version", equalTo(2));
    // Then
    add(panel(unique("d"), former)).statusCode(201);
  }

  @Test
  void shouldRefuseAnAccountThatAnotherDeviceHasWhereverItIsUntilThatIsRetired() {
    // Given
    var holder = unique("d");
    var account = account();
    add(panel(holder, account)).statusCode(201);
    var other = unique("d");
    add(panel(other, account())).statusCode(201);
    var elsewhere = LedgerApi.addSchool("420105");
    var farAway = panel(unique("d"), account);
    farAway.put("schoolId", elsewhere);
    // When, then
    add(panel(unique("d"), account.toLowerCase(Locale.ROOT)))
        .statusCode(409)
        .contentType(containsString("application/problem+json"))
        .body("field", equalTo("account"));
    admin()
        .body(panel(other, account))
        .put("/api/v1/devices/" + other)
        .then()
        .statusCode(409)
        .body("field", equalTo("account"));
    LedgerApi.as("administrator", "/420000/420100/420105/", null)
        .body(farAway)
        .post("/api/v1/devices")
        .then()
        .statusCode(409)
        .body("field", equalTo("account"));
    admin().post("/api/v1/devices/" + holder + "/retire").then().statusCode(200);
    add(panel(unique("d"), account)).statusCode(201);
  }

  @Test
  void shouldNameTheFieldAtFault() {
    var noDigits = panel(unique("d"), "12G4");
    add(noDigits).statusCode(400).body("field", equalTo("account"));
    var none = panel(unique("d"), null);
    add(none).statusCode(400).body("field", equalTo("account"));
    var camera = panel(unique("d"), "4201060000134000000");
    camera.put("protocol", "GB28181");
    add(camera).statusCode(400).body("field", equalTo("account"));
    var button = panel(unique("d"), account());
    button.put("protocol", "MQTT");
    add(button).statusCode(400).body("field", equalTo("account"));
    button.remove("account");
    button.put("secret", KEY);
    add(button).statusCode(400).body("field", equalTo("secret"));
    var shortKey = panel(unique("d"), account());
    shortKey.put("secret", "hex:0001");
    add(shortKey).statusCode(400).body("field", equalTo("secret"));
  }

  @Test
  void shouldIssueASecretToADeviceWithACodeAsToAnyOther() {
    var camera = panel(unique("d"), code());
    camera.put("protocol", "GB28181");
    add(camera)
        .statusCode(201)
        .body("secret", notNullValue())
        .body("device.account", equalTo(camera.get("account")));
  }

  @Test
  void shouldRotateTheKeyOfAPanelToOneThatIsGiven() {
    // Given
    var id = unique("d");
    add(panel(id, account())).statusCode(201).body("device.secrets", hasSize(0));
    var button = unique("d");
    add(new HashMap<>(LedgerApi.device(button, school))).statusCode(201);
    // When
    rotate(id, Map.of("secret", KEY)).statusCode(200).body("secret", nullValue());
    rotate(id, Map.of("secret", "hex:" + "0f".repeat(32), "overlapHours", 1)).statusCode(200);
    // Then
    admin().get("/api/v1/devices/" + id).then().body("secrets", hasSize(2));
    rotate(id, Map.of()).statusCode(400).body("field", equalTo("secret"));
    rotate(id, Map.of("secret", "text:short")).statusCode(400).body("field", equalTo("secret"));
    rotate(button, Map.of("secret", KEY)).statusCode(400).body("field", equalTo("secret"));
  }

  @Test
  void shouldImportAccountsAndReportEachRowThatCannotHaveItsOwn() {
    // Given
    var taken = account();
    add(panel(unique("d"), taken)).statusCode(201);
    var good = unique("d");
    var account = account();
    var csv =
        "id,schoolId,kind,protocol,account,secret\n"
            + row(good, "PANEL,DC09," + account.toLowerCase(Locale.ROOT) + "," + KEY)
            + row(unique("d"), "PANEL,DC09,XYZ,")
            + row(unique("d"), "PANEL,DC09," + taken + ",")
            + row(unique("d"), "PANEL,DC09," + account + ",")
            + row(unique("d"), "BUTTON,HTTP,1234,")
            + row(unique("d"), "PANEL,DC09," + account() + ",hex:00")
            + row(unique("d"), "CAMERA,GB28181," + code() + ",")
            + row(unique("d"), "BUTTON,MQTT,,");
    // When
    var result = imported("DEVICES", csv.getBytes(UTF_8));
    // Then
    assertThat(result.getString("state")).isEqualTo("DONE");
    assertThat(result.getLong("importedRows")).isEqualTo(3);
    assertThat(errors(result.getList("errors")))
        .containsExactlyInAnyOrder("3 account", "4 account", "5 account", "6 account", "7 secret");
    admin()
        .get("/api/v1/devices/" + good)
        .then()
        .body("account", equalTo(account))
        .body("secrets", hasSize(1));
  }

  @Test
  void shouldTellAPanelsKeyThatIsImportedAgainFromAnotherOne() throws Exception {
    // Given
    var id = unique("d");
    var header = "id,schoolId,kind,protocol,account,secret\n";
    var device = "PANEL,DC09," + account() + ",";
    var first = (header + row(id, device + KEY)).getBytes(UTF_8);
    var other = (header + row(id, device + "hex:" + "0f".repeat(16))).getBytes(UTF_8);
    assertThat(imported("DEVICES", first).getLong("importedRows")).isOne();
    // When, then
    assertThat(imported("DEVICES", first).getLong("unchangedRows")).isOne();
    admin().get("/api/v1/devices/" + id).then().body("secrets", hasSize(1));
    assertThat(imported("DEVICES", other).getLong("importedRows")).isOne();
    admin().get("/api/v1/devices/" + id).then().body("secrets", hasSize(2));
    // The key alone would be found by trying; under the key of fingerprints it is not.
    try (var connection = StackResource.database().superuser("ledger");
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select secrets from devices where id = '" + id + "'")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1))
          .contains("keyed:")
          .doesNotContain(sha256(id + "\u001fAAAAAAAAAAAAAAAA"), sha256("AAAAAAAAAAAAAAAA"));
    }
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
  }

  @Test
  void shouldTakeAPanelsKeyAwayAndEndAnOverlapBeforeItsTime() {
    // Given
    var id = unique("d");
    var panel = panel(id, account());
    panel.put("secret", KEY);
    add(panel).statusCode(201);
    rotate(id, Map.of("secret", "hex:" + "0f".repeat(16))).statusCode(200);
    var why = Map.of("reason", "旧密钥泄露");
    // When, then
    admin()
        .body(why)
        .post("/api/v1/devices/" + id + "/secret/end-overlap")
        .then()
        .statusCode(200)
        .body("secrets", hasSize(1))
        .body("secrets[0].notAfter", nullValue());
    admin()
        .body(why)
        .post("/api/v1/devices/" + id + "/secret/remove")
        .then()
        .statusCode(200)
        .body("secrets", hasSize(0))
        .body("version", equalTo(4));
    admin()
        .get("/api/v1/devices/" + id + "/audit")
        .then()
        .body(
            "items.action",
            equalTo(
                List.of(
                    "device.key-removed",
                    "device.overlap-ended",
                    "device.secret-rotated",
                    "device.added")))
        .body("items[0].detail.reason", equalTo("旧密钥泄露"))
        .body("items[0].detail.changes.secrets", equalTo(List.of("1", "0")))
        .body("items[0].actor", equalTo("administrator"));
    var button = unique("d");
    add(new HashMap<>(LedgerApi.device(button, school))).statusCode(201);
    admin().body(why).post("/api/v1/devices/" + button + "/secret/remove").then().statusCode(400);
    admin()
        .body("{}")
        .post("/api/v1/devices/" + id + "/secret/remove")
        .then()
        .statusCode(400)
        .body("field", equalTo("reason"));
  }

  private static List<String> errors(List<Map<String, Object>> errors) {
    return errors.stream().map(error -> error.get("line") + " " + error.get("field")).toList();
  }

  private String row(String id, String rest) {
    return id + "," + school + "," + rest + "\n";
  }

  private Map<String, Object> panel(String id, String account) {
    var panel = new HashMap<>(LedgerApi.device(id, school));
    panel.put("kind", "PANEL");
    panel.put("protocol", "DC09");
    if (account != null) {
      panel.put("account", account);
    }
    return panel;
  }

  private static ValidatableResponse add(Map<String, Object> device) {
    return admin().body(device).post("/api/v1/devices").then();
  }

  private static ValidatableResponse rotate(String id, Map<String, Object> body) {
    return admin().body(body).post("/api/v1/devices/" + id + "/secret").then();
  }

  /** One that no other test has. */
  private static String account() {
    return "A%015X".formatted(UUID.randomUUID().getMostSignificantBits() >>> 4);
  }

  private static String code() {
    return "42010600%012d"
        .formatted((UUID.randomUUID().getMostSignificantBits() >>> 1) % 1_000_000_000_000L);
  }
}
