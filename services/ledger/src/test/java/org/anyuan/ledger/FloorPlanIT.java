package org.anyuan.ledger;

import static io.restassured.RestAssured.given;
import static org.anyuan.ledger.LedgerApi.admin;
import static org.anyuan.ledger.LedgerApi.as;
import static org.anyuan.ledger.LedgerApi.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.anyuan.common.picture.Pictures;
import org.anyuan.local.testing.StackResource;
import org.anyuan.local.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans of floors over REST: kept, shown to those who help, and to nobody else. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "ledger"))
class FloorPlanIT {
  private String school;
  private String plans;

  @BeforeEach
  void addASchool() {
    school = LedgerApi.addSchool("420106");
    plans = "/api/v1/schools/" + school + "/floor-plans";
  }

  @ParameterizedTest
  @CsvSource({"png, image/png", "jpg, image/jpeg"})
  void shouldKeepAPlanAndShowItAsAPictureAndNothingElse(String format, String mediaType) {
    // Given
    var picture = Pictures.drawn(format, 300, 200);
    // When: what the uploader calls it does not matter
    var id =
        own(picture, "教学楼", "3")
            .statusCode(200)
            .body("mediaType", equalTo(mediaType))
            .body("width", equalTo(300))
            .body("height", equalTo(200))
            .body("bytes", equalTo(picture.length))
            .extract()
            .<String>path("id");
    // Then
    var shown =
        as("police-officer", LedgerApi.WUCHANG, null)
            .get(plans + "/" + id)
            .then()
            .statusCode(200)
            .header("Content-Type", equalTo(mediaType))
            .header("X-Content-Type-Options", equalTo("nosniff"))
            .header("Content-Security-Policy", equalTo("default-src 'none'; sandbox"))
            .header("Cache-Control", equalTo("private, no-cache"))
            .extract();
    assertThat(shown.asByteArray()).isEqualTo(picture);
    as("police-officer", LedgerApi.WUCHANG, null)
        .header("If-None-Match", shown.header("ETag"))
        .get(plans + "/" + id)
        .then()
        .statusCode(304);
  }

  @Test
  void shouldKeepOnePlanOfEachFloorAndRecordEachChange() {
    // Given
    var first = own(Pictures.drawn("png", 10, 10), "教学楼", "3").statusCode(200).extract();
    String id = first.path("id");
    // When: the same again, another one, one of another floor, one that goes
    own(Pictures.drawn("png", 10, 10), "教学楼", "3")
        .statusCode(200)
        .body("keptAt", equalTo(first.<String>path("keptAt")));
    own(Pictures.drawn("png", 20, 10), "教学楼", "3")
        .statusCode(200)
        .body("id", equalTo(id))
        .body("width", equalTo(20));
    own(Pictures.webp(30, 10), "教学楼", "").statusCode(200).body("floor", equalTo(""));
    admin().get(plans).then().statusCode(200).body("items.width", equalTo(List.of(30, 20)));
    admin().delete(plans + "/" + id).then().statusCode(204);
    admin().delete(plans + "/" + id).then().statusCode(404);
    // Then
    admin().get(plans + "/" + id).then().statusCode(404);
    admin().get(plans).then().body("items", hasSize(1));
    admin()
        .get("/api/v1/schools/" + school + "/audit")
        .then()
        .statusCode(200)
        .body(
            "items.action",
            equalTo(
                List.of(
                    "school.floor-plan-removed",
                    "school.floor-plan-kept",
                    "school.floor-plan-kept",
                    "school.floor-plan-kept",
                    "school.added")))
        .body("items.actor", hasItem("school-officer"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        "<!DOCTYPE html><script>alert(1)</script>",
        "GIF89a",
        "MZ",
        "\u0089PNG",
        ""
      })
  void shouldRefuseWhatIsNoPictureWhateverItIsCalled(String content) {
    own(content.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), "教学楼", "3")
        .statusCode(400)
        .contentType("application/problem+json")
        .body("field", equalTo("body"));
    admin().get(plans).then().body("items", hasSize(0));
  }

  @Test
  void shouldRefuseWhatIsTooLongOrWouldUnpackToTooMuch() {
    var good = Pictures.drawn("png", 10, 10);
    own(Arrays.copyOf(good, 4 * 1024 * 1024), "教学楼", "3").statusCode(200);
    own(Arrays.copyOf(good, 4 * 1024 * 1024 + 1), "教学楼", "4").statusCode(413);
    own(Arrays.copyOf(good, 10_000_000), "教学楼", "4").statusCode(413);
    own(Pictures.png(60_000, 60_000), "教学楼", "4").statusCode(400).body("field", equalTo("body"));
    own(Pictures.extendedWebp(8192, 8192), "教学楼", "4").statusCode(400);
    admin().get(plans).then().body("items", hasSize(1));
  }

  @Test
  void shouldRefuseAFloorThatNoPlaceCouldHave() {
    var picture = Pictures.drawn("png", 10, 10);
    own(picture, "", "3").statusCode(400).body("field", equalTo("building"));
    own(picture, "x".repeat(101), "3").statusCode(400).body("field", equalTo("building"));
    own(picture, "教学楼", "3\u0000").statusCode(400).body("field", equalTo("floor"));
    admin().get(plans + "/not-a-uuid").then().statusCode(400).body("field", equalTo("planId"));
    admin().get(plans + "/" + UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void shouldShowAPlanToNobodyOutsideOfItsRegionAndSchoolNorToWhoeverDoesNotGoIn() {
    // Given
    String id = own(Pictures.drawn("png", 10, 10), "教学楼", "3").extract().path("id");
    var another = LedgerApi.addSchool("420105");
    // When, then
    for (var path : List.of(plans, plans + "/" + id)) {
      as("police-dispatcher", LedgerApi.WUCHANG, null).get(path).then().statusCode(200);
      as("school-officer", LedgerApi.WUCHANG, school).get(path).then().statusCode(200);
      as("police-officer", "/420000/420100/420105/", null).get(path).then().statusCode(404);
      as("school-officer", LedgerApi.PROVINCE, another).get(path).then().statusCode(404);
      for (var role : List.of("education-officer", "media-officer", "commission-officer")) {
        as(role, LedgerApi.PROVINCE, null).get(path).then().statusCode(403);
      }
    }
    // A plan is of its school, whichever school is asked for it.
    admin().get("/api/v1/schools/" + another + "/floor-plans/" + id).then().statusCode(404);
    admin().delete("/api/v1/schools/" + another + "/floor-plans/" + id).then().statusCode(404);
    put(TestTokens.bearer("school-officer", LedgerApi.PROVINCE, another)).statusCode(404);
    put(TestTokens.bearer("administrator", "/420000/420100/420105/", null)).statusCode(404);
    put(TestTokens.bearer("police-dispatcher", LedgerApi.PROVINCE, null)).statusCode(403);
    as("administrator", "/420000/420100/420105/", null)
        .delete(plans + "/" + id)
        .then()
        .statusCode(404);
    admin().get(plans).then().body("items", hasSize(1));
  }

  @Test
  void shouldFollowItsSchoolAndTakeNoneOfARetiredOne() {
    // Given
    own(Pictures.drawn("png", 10, 10), "教学楼", "3").statusCode(200);
    // When
    admin()
        .body(LedgerApi.school(school, "420105"))
        .put("/api/v1/schools/" + school)
        .then()
        .statusCode(200);
    // Then
    as("police-officer", "/420000/420100/420105/", null)
        .get(plans)
        .then()
        .body("items", hasSize(1));
    as("police-officer", LedgerApi.WUCHANG, null).get(plans).then().statusCode(404);
    admin().post("/api/v1/schools/" + school + "/retire").then().statusCode(200);
    put(TestTokens.bearer("administrator", LedgerApi.PROVINCE, null)).statusCode(409);
  }

  @Test
  void shouldKeepAHundredPlansOfASchoolAtMost() {
    var picture = Pictures.png(10, 10);
    for (var floor = 0; floor < 100; floor++) {
      own(picture, "教学楼", "F" + floor).statusCode(200);
    }
    own(picture, "教学楼", unique("F")).statusCode(409);
    own(Pictures.png(20, 10), "教学楼", "F7").statusCode(200);
  }

  /** As the school's own officer. */
  private ValidatableResponse own(byte[] picture, String building, String floor) {
    return given()
        .header("Authorization", TestTokens.bearer("school-officer", LedgerApi.WUCHANG, school))
        .queryParam("building", building)
        .queryParam("floor", floor)
        .contentType("image/x-whatever")
        .body(picture)
        .put(plans)
        .then();
  }

  private ValidatableResponse put(String bearer) {
    return given()
        .header("Authorization", bearer)
        .queryParam("building", "教学楼")
        .queryParam("floor", "9")
        .contentType("image/png")
        .body(Pictures.drawn("png", 10, 10))
        .put(plans)
        .then();
  }
}
