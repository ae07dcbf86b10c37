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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.anyuan.local.testing.StackResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cameras from a file: the same checks, row by row. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "ledger"))
class CameraImportIT {
  private static final Path DEMO = Path.of("src/main/resources/demo");
  private static final String HEADER =
      "id,schoolId,name,spaceType,building,floor,room,area,views,streamLink,channelCode\n";

  private String school;

  @BeforeEach
  void addASchool() {
    Awaitility.await().untilAsserted(() -> admin().get("/q/health/ready").then().statusCode(200));
    school = LedgerApi.addSchool("420106");
  }

  @Test
  void shouldImportTheGoodRowsAndReportEachPlaceWhereNoCameraMayBe() {
    // Given
    var good = unique("c");
    var csv =
        HEADER
            + row(good, "三楼走廊,CORRIDOR,教学楼,3,,走廊,CLASSROOM:教学楼:3:301|CORRIDOR:教学楼:3::走廊,,")
            + row(unique("c"), "卫生间,WASHROOM,教学楼,3,,,CORRIDOR:教学楼:3,,")
            + row(unique("c"), "三楼,WASHROOM,教学楼,3,,,CORRIDOR:教学楼:3,,")
            + row(unique("c"), "三楼,CORRIDOR,教学楼,3,男厕,,CORRIDOR:教学楼:3,,")
            + row(unique("c"), "三楼,CORRIDOR,教学楼,3,,走廊,DORMITORY:3号楼:1,,")
            + row(unique("c"), "三楼,CORRIDOR,教学楼,3,,走廊,CORRIDOR:宿舍楼:1,,")
            + row(unique("c"), "三楼,CORRIDOR,教学楼,3,,走廊,,,")
            + row(unique("c"), "三楼,CORRIDOR,教学楼,3,,走廊,CORRIDOR:教学楼:3,rtsps://u:p@video.example/1,")
            + row(unique("c"), "三楼,CORRIDOR,教学楼,3,,走廊,CORRIDOR:教学楼:3,,12345")
            + row(unique("c"), "宿舍门口,GATE,,,,大门,GATE::::大门,,");
    // When
    var result = imported("CAMERAS", csv.getBytes(UTF_8));
    // Then
    assertThat(result.getString("state")).isEqualTo("DONE");
    assertThat(result.getLong("importedRows")).isEqualTo(1);
    assertThat(errors(result.getList("errors")))
        .containsExactly(
            "3 place.spaceType",
            "4 place.spaceType",
            "5 place.room",
            "6 views[0].spaceType",
            "7 views[0].building",
            "8 views",
            "9 streamLink",
            "10 channelCode",
            "11 name");
    admin().get("/api/v1/cameras/" + good).then().statusCode(200).body("views", hasSize(2));
    admin().get("/api/v1/cameras?schoolId=" + school).then().body("items", hasSize(1));
  }

  @Test
  void shouldRefuseAChangeByFileToAPlaceWhereNoCameraMayBe() {
    // Given
    var id = unique("c");
    var good = HEADER + row(id, "三楼走廊,CORRIDOR,教学楼,3,,走廊,CORRIDOR:教学楼:3,,");
    assertThat(imported("CAMERAS", good.getBytes(UTF_8)).getLong("importedRows")).isOne();
    assertThat(imported("CAMERAS", good.getBytes(UTF_8)).getLong("unchangedRows")).isOne();
    // When
    var bad = HEADER + row(id, "三楼走廊,CORRIDOR,教学楼,3,,走廊,CLASSROOM:教学楼:3:更衣室,,");
    var result = imported("CAMERAS", bad.getBytes(UTF_8));
    // Then
    assertThat(errors(result.getList("errors"))).containsExactly("2 views[0].room");
    admin()
        .get("/api/v1/cameras/" + id)
        .then()
        .body("version", equalTo(1))
        .body("views[0].spaceType", equalTo("CORRIDOR"));
  }

  @Test
  void shouldReportAChannelThatAnotherCameraHas() {
    // Given
    var code = CameraIT.channel();
    var csv =
        HEADER
            + row(unique("c"), "一,GATE,,,,大门,GATE::::大门,," + code)
            + row(unique("c"), "二,GATE,,,,东门,GATE::::东门,," + code);
    // When
    var result = imported("CAMERAS", csv.getBytes(UTF_8));
    // Then
    assertThat(errors(result.getList("errors"))).containsExactly("3 channelCode");
  }

  @Test
  void shouldWantTheColumnsThatItKnows() {
    importRows("CAMERAS", "id,schoolId,name,views\n".getBytes(UTF_8))
        .then()
        .statusCode(400)
        .body("field", equalTo("spaceType"));
  }

  @Test
  void shouldImportTheDemoCameras() throws IOException {
    for (var type : List.of("regions", "schools", "cameras")) {
      var file = Files.readAllBytes(DEMO.resolve(type + ".csv"));
      var result = imported(type.toUpperCase(java.util.Locale.ROOT), file);
      assertThat(result.getList("errors")).isEmpty();
      assertThat(result.getString("state")).isEqualTo("DONE");
    }
    admin()
        .get("/api/v1/cameras?schoolId=demo-420102-001")
        .then()
        .body("items", hasSize(2))
        .body("items[1].hasStreamLink", equalTo(true));
  }

  private String row(String id, String rest) {
    return id + "," + school + "," + rest + "\n";
  }

  private static List<String> errors(List<Map<String, Object>> errors) {
    return errors.stream().map(error -> error.get("line") + " " + error.get("field")).toList();
  }
}
