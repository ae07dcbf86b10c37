package org.anyuan.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anyuan.ledger.LedgerApi.admin;
import static org.anyuan.ledger.LedgerApi.as;
import static org.anyuan.ledger.LedgerApi.imported;
import static org.anyuan.ledger.LedgerApi.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.ledger.v1.Device;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Schools that are mute when one device or one line fails. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "ledger"))
class AlarmPathsIT {
  private String county;
  private String area;

  @BeforeEach
  void makeAPartOfTheTree() {
    Awaitility.await().untilAsserted(() -> admin().get("/q/health/ready").then().statusCode(200));
    county = unique("c");
    area = unique("p");
    addRegion(county, "420100", "COUNTY");
    addRegion(area, county, "POLICE_STATION_AREA");
  }

  @Test
  void shouldListAndCountTheSchoolsWithoutASecondPath() {
    // Given
    var none = LedgerApi.addSchool(area);
    var one = LedgerApi.addSchool(area);
    addDevice(one, Map.of());
    var two = LedgerApi.addSchool(area);
    addDevice(two, Map.of());
    addDevice(two, Map.of("protocol", "MQTT"));
    var backedUp = LedgerApi.addSchool(county);
    addDevice(backedUp, Map.of("backupLine", "4G"));
    var disabled = LedgerApi.addSchool(county);
    addDevice(disabled, Map.of());
    addDevice(disabled, Map.of("enabled", false));
    var gone = LedgerApi.addSchool(county);
    admin().post("/api/v1/schools/" + gone + "/retire").then().statusCode(200);
    // When, then
    assertThat(listed("false", county)).containsExactlyInAnyOrder(none, one, disabled);
    assertThat(listed("true", county)).containsExactlyInAnyOrder(two, backedUp);
    assertThat(listed("false", area)).containsExactlyInAnyOrder(none, one);
    admin()
        .get("/api/v1/regions/" + county + "/alarm-paths")
        .then()
        .statusCode(200)
        .body("schools", equalTo(5))
        .body("withoutSecondPath", equalTo(3))
        .body("withoutAnyPath", equalTo(1))
        .body("children.regionId", equalTo(java.util.Arrays.asList(null, area)))
        .body("children.withoutSecondPath", equalTo(List.of(1, 2)));
    as("police-officer", LedgerApi.WUCHANG, null)
        .get("/api/v1/regions/" + county + "/alarm-paths")
        .then()
        .body("schools", equalTo(0));
    admin().get("/api/v1/regions/none/alarm-paths").then().statusCode(404);
    admin().get("/api/v1/schools?secondPath=1").then().body("field", equalTo("secondPath"));
  }

  @Test
  void shouldShowASchoolItsOwnPaths() {
    // Given
    var school = LedgerApi.addSchool(area);
    addDevice(school, Map.of("backupLine", "4G"));
    addDevice(school, Map.of());
    addDevice(school, Map.of("protocol", "MQTT"));
    // When, then
    as("school-officer", "/420000/", school)
        .get("/api/v1/schools/" + school)
        .then()
        .body("alarmPaths.count", equalTo(4))
        .body("alarmPaths.secondPath", equalTo(true))
        .body("alarmPaths.byProtocol.protocol", equalTo(List.of("HTTP", "MQTT")))
        .body("alarmPaths.byProtocol.devices", equalTo(List.of(2, 1)))
        .body("alarmPaths.byProtocol.backupLines", equalTo(List.of(1, 0)));
    admin()
        .queryParam("regionId", area)
        .get("/api/v1/schools")
        .then()
        .body("items[0].alarmPaths", nullValue());
  }

  @Test
  void shouldTakeIntervalAndBackUpLineFromAFileAndPublishThem() throws Exception {
    // Given
    var school = LedgerApi.addSchool(area);
    var id = unique("d");
    var bad = unique("d");
    var header = "id,schoolId,kind,protocol,heartbeatSeconds,backupLine\n";
    var rest = "," + school + ",BUTTON,HTTP,";
    var csv = header + id + rest + "60,4G\n" + bad + rest + "5,\n";
    // When
    var result = imported("DEVICES", csv.getBytes(UTF_8));
    // Then
    assertThat(result.getLong("importedRows")).isOne();
    assertThat(result.getString("errors[0].field")).isEqualTo("heartbeatSeconds");
    assertThat(imported("DEVICES", csv.getBytes(UTF_8)).getLong("unchangedRows")).isOne();
    admin()
        .get("/api/v1/devices/" + id)
        .then()
        .body("heartbeatSeconds", equalTo(60))
        .body("backupLine", equalTo("4G"))
        .body("countersigned", equalTo(true));
    try (var topic = new TopicReader("anyuan.ledger.devices")) {
      var device = Device.parseFrom(topic.awaitKey(id, 1).getFirst().value());
      assertThat(device.getHeartbeatSeconds()).isEqualTo(60);
      assertThat(device.getBackupLine()).isEqualTo("4G");
    }
  }

  @Test
  void shouldNotEnableWhatAnOfficerDisabledWhenItsFileIsImportedAgain() {
    // Given
    var school = LedgerApi.addSchool(area);
    var id = unique("d");
    var csv = "id,schoolId,kind,protocol\n" + id + "," + school + ",BUTTON,HTTP\n";
    assertThat(imported("DEVICES", csv.getBytes(UTF_8)).getLong("importedRows")).isOne();
    admin()
        .body(Map.of("reason", "施工"))
        .post("/api/v1/devices/" + id + "/disable")
        .then()
        .statusCode(200);
    // When
    assertThat(imported("DEVICES", csv.getBytes(UTF_8)).getLong("unchangedRows")).isOne();
    // Then
    admin().get("/api/v1/devices/" + id).then().body("enabled", equalTo(false));
    admin()
        .queryParam("secondPath", "true")
        .queryParam("regionId", area)
        .get("/api/v1/schools")
        .then()
        .body("items.id", not(hasItem(school)));
  }

  private static List<String> listed(String secondPath, String region) {
    return admin()
        .queryParam("secondPath", secondPath)
        .queryParam("regionId", region)
        .get("/api/v1/schools")
        .jsonPath()
        .getList("items.id");
  }

  private static void addRegion(String id, String parent, String level) {
    admin()
        .body(LedgerApi.region(id, parent, level))
        .post("/api/v1/regions")
        .then()
        .statusCode(201);
  }

  private static void addDevice(String school, Map<String, Object> more) {
    var device = new HashMap<>(LedgerApi.device(unique("d"), school));
    device.putAll(more);
    admin().body(device).post("/api/v1/devices").then().statusCode(201);
  }
}
