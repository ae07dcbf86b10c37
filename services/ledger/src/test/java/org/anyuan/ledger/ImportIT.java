package org.anyuan.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anyuan.ledger.LedgerApi.admin;
import static org.anyuan.ledger.LedgerApi.importRows;
import static org.anyuan.ledger.LedgerApi.imported;
import static org.anyuan.ledger.LedgerApi.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anyuan.local.testing.StackResource;
import org.anyuan.local.testing.TestTokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "ledger"))
class ImportIT {
  private static final Path DEMO = Path.of("src/main/resources/demo");
  private static final String SCHOOLS =
      "id,name,type,regionId,longitude,latitude,datum,buildings\n";

  @BeforeEach
  void awaitTheOfficialTree() {
    Awaitility.await().untilAsserted(() -> admin().get("/q/health/ready").then().statusCode(200));
  }

  @Test
  void shouldImportTheDemoDataAndChangeNothingTheSecondTime() throws IOException {
    for (var type : List.of("REGIONS", "SCHOOLS", "DEVICES")) {
      var file = Files.readAllBytes(DEMO.resolve(type.toLowerCase(Locale.ROOT) + ".csv"));
      var rows = new String(file, UTF_8).lines().count() - 1;
      // When
      var first = imported(type, file);
      var second = imported(type, file);
      // Then
      assertThat(errors(first)).isEmpty();
      assertThat(first.getLong("importedRows") + first.getLong("unchangedRows")).isEqualTo(rows);
      assertThat(second.getLong("unchangedRows")).isEqualTo(rows);
      assertThat(second.getString("state")).isEqualTo("DONE");
    }
    admin()
        .get("/api/v1/schools/demo-420102-001")
        .then()
        .body("version", equalTo(1))
        .body("demo", equalTo(true))
        .body("buildings[0].rooms", hasSize(3));
  }

  @Test
  void shouldImportTheGoodRowsAndReportEachBadOneByLineAndField() {
    // Given
    var good = unique("s");
    var last = unique("s");
    var csv =
        SCHOOLS
            + good
            + ",测试·好学校😀,PRIMARY,420106,114.3,30.5,GCJ02,教学楼:101\n"
            + unique("s")
            + ",测试,PRIMARY,nowhere,114.3,30.5,,\n"
            + unique("s")
            + ",测试,PRIMARY,420106,214.3,30.5,,\n"
            + "bad id,测试,PRIMARY,420106,114.3,30.5,,\n"
            + unique("s")
            + ",测试,UNIVERSITY,420106,114.3,30.5,,\n"
            + good
            + ",测试·再来一次,PRIMARY,420106,114.3,30.5,,\n"
            + unique("s")
            + ",测试,PRIMARY\n"
            + last
            + ",测试·末行,PRIMARY,420106,114.3,30.5,,";
    // When
    var result = imported("SCHOOLS", csv.getBytes(UTF_8));
    // Then
    assertThat(result.getString("state")).isEqualTo("DONE");
    assertThat(result.getLong("totalRows")).isEqualTo(8);
    assertThat(result.getLong("processedRows")).isEqualTo(8);
    assertThat(result.getLong("importedRows")).isEqualTo(2);
    assertThat(errors(result))
        .containsExactly("3 regionId", "4 longitude", "5 id", "6 type", "7 id", "8 ");
    admin().get("/api/v1/schools/" + last).then().statusCode(200);
  }

  @Test
  void shouldReadAByteOrderMark() {
    var id = unique("s");
    var csv = "\ufeff" + SCHOOLS + id + ",测试·带标记,PRIMARY,420106,114.3,30.5,,\r\n";
    assertThat(imported("SCHOOLS", csv.getBytes(UTF_8)).getLong("importedRows")).isOne();
  }

  @Test
  void shouldReportALineOfTenMegabytesAndGoOn() {
    var id = unique("s");
    var csv =
        SCHOOLS
            + unique("s")
            + ","
            + "长".repeat(3_500_000)
            + ",PRIMARY,420106,114.3,30.5,,\n"
            + id
            + ",测试·其后,PRIMARY,420106,114.3,30.5,,\n";
    var result = imported("SCHOOLS", csv.getBytes(UTF_8));
    assertThat(errors(result)).containsExactly("2 name");
    assertThat(result.getLong("importedRows")).isOne();
    assertThat(result.prettify().length()).isLessThan(5000);
  }

  @Test
  void shouldKeepWhatStoodBeforeABrokenQuoteAndSayWhere() {
    var id = unique("s");
    var csv =
        SCHOOLS + id + ",测试,PRIMARY,420106,114.3,30.5,,\n" + unique("s") + ",\"never closed\n";
    var result = imported("SCHOOLS", csv.getBytes(UTF_8));
    assertThat(result.getString("state")).isEqualTo("FAILED");
    assertThat(errors(result)).containsExactly("3 ");
    admin().get("/api/v1/schools/" + id).then().statusCode(200);
  }

  @Test
  void shouldSingleOutARowThatTheStoreRefuses() {
    // Given: an id that a region outside of the administrator's holds
    var taken = LedgerApi.addSchool("420106");
    var free = unique("s");
    var csv =
        SCHOOLS
            + taken
            + ",测试,PRIMARY,420105,114.3,30.5,,\n"
            + free
            + ",测试,PRIMARY,420105,114.3,30.5,,\n";
    // When
    var location =
        LedgerApi.as("administrator", "/420000/420100/420105/", null)
            .contentType("text/csv")
            .body(csv.getBytes(UTF_8))
            .post("/api/v1/imports?type=SCHOOLS")
            .header("Location");
    var result =
        Awaitility.await()
            .until(
                () -> admin().get(location).jsonPath(),
                now -> !now.getString("state").equals("RUNNING"));
    // Then
    assertThat(result.getString("state")).isEqualTo("DONE");
    assertThat(errors(result)).containsExactly("2 id");
    assertThat(result.getLong("importedRows")).isOne();
  }

  @Test
  void shouldTakeTheSameSecretTwiceAndRotateToAnotherOne() {
    var school = LedgerApi.addSchool("420106");
    var id = unique("d");
    var header = "id,schoolId,kind,protocol,secret\n" + id + "," + school + ",BUTTON,HTTP,";
    var first = header + "whsec_" + "A".repeat(40) + "\n";
    var other = header + "whsec_" + "B".repeat(40) + "\n";
    assertThat(imported("DEVICES", first.getBytes(UTF_8)).getLong("importedRows")).isOne();
    assertThat(imported("DEVICES", first.getBytes(UTF_8)).getLong("unchangedRows")).isOne();
    assertThat(imported("DEVICES", other.getBytes(UTF_8)).getLong("importedRows")).isOne();
    admin()
        .get("/api/v1/devices/" + id)
        .then()
        .body("secrets", hasSize(2))
        .body("version", equalTo(2));
    var bad = header + "whsec_c2hvcnQ=\n";
    var result = imported("DEVICES", bad.getBytes(UTF_8));
    assertThat(errors(result)).containsExactly("2 secret");
    assertThat(result.prettify()).doesNotContain("c2hvcnQ");
  }

  @Test
  void shouldRefuseAFileThatCannotBeOne() throws IOException {
    importRows("SCHOOLS", "id,name\n".getBytes(UTF_8))
        .then()
        .statusCode(400)
        .body("field", equalTo("type"));
    importRows("SCHOOLS", new byte[] {(byte) 0xff, (byte) 0xfe}).then().statusCode(400);
    importRows("STREETS", new byte[0]).then().statusCode(400).body("field", equalTo("type"));
    assertThat(answerToHeadOfLength(21 * 1024 * 1024)).startsWith("HTTP/1.1 413 ");
    admin().get("/api/v1/imports/none").then().statusCode(400);
    admin().get("/api/v1/imports/00000000-0000-0000-0000-000000000000").then().statusCode(404);
  }

  /** The head alone is sent: who sends the body, too, may find the connection closed meanwhile. */
  private static String answerToHeadOfLength(int bytes) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
      socket.setSoTimeout(5000);
      var head =
          "POST /api/v1/imports?type=SCHOOLS HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
              + TestTokens.bearer("administrator", LedgerApi.PROVINCE, null)
              + "\r\nContent-Type: text/csv\r\nContent-Length: "
              + bytes
              + "\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(UTF_8));
      return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
    }
  }

  private static List<String> errors(JsonPath result) {
    return result.<Map<String, Object>>getList("errors").stream()
        .map(error -> error.get("line") + " " + error.get("field"))
        .toList();
  }
}
