package org.anyuan.ledger;

import static org.anyuan.ledger.LedgerApi.admin;
import static org.anyuan.ledger.LedgerApi.as;
import static org.anyuan.ledger.LedgerApi.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anyuan.local.testing.StackResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "ledger"))
class RegistryIT {
  @BeforeEach
  void awaitTheOfficialTree() {
    Awaitility.await().untilAsserted(() -> admin().get("/q/health/ready").then().statusCode(200));
  }

  @Test
  void shouldHaveTheOfficialTreeWithUnitsThatReportToTheProvince() {
    admin()
        .get("/api/v1/regions/429004")
        .then()
        .statusCode(200)
        .body("level", equalTo("DIRECTLY_ADMINISTERED_UNIT"))
        .body("path", equalTo("/420000/429004/"))
        .body("name", equalTo("仙桃市"));
    admin()
        .get("/api/v1/regions?parentId=420000&level=PREFECTURE&limit=500")
        .then()
        .body("items", hasSize(13));
    admin().get("/api/v1/regions/429000").then().statusCode(404);
  }

  @Test
  void shouldPageThroughRegionsWithoutLosingOne() {
    var ids = new ArrayList<String>();
    String cursor = null;
    do {
      var page =
          admin()
              .queryParam("parentId", "420100")
              .queryParam("limit", 4)
              .queryParam("cursor", cursor == null ? "" : cursor)
              .get("/api/v1/regions")
              .jsonPath();
      ids.addAll(page.getList("items.id"));
      cursor = page.getString("nextCursor");
    } while (cursor != null);
    assertThat(ids).doesNotHaveDuplicates().isSorted().contains("420102", "420106", "420117");
  }

  @Test
  void shouldKeepASchoolWithItsJurisdictionAndConvertedPosition() {
    // Given
    var area = unique("p");
    var id = unique("s");
    var region = LedgerApi.region(area, "420106", "POLICE_STATION_AREA");
    admin().body(region).post("/api/v1/regions").then().statusCode(201);
    var school = new HashMap<>(LedgerApi.school(id, area));
    school.put(
        "position", Map.of("longitude", 114.310876, "latitude", 30.590432, "datum", "GCJ02"));
    // When
    admin().body(school).post("/api/v1/schools").then().statusCode(201);
    // Then
    admin()
        .get("/api/v1/schools/" + id)
        .then()
        .statusCode(200)
        .body("regionPath", equalTo("/420000/420100/420106/" + area + "/"))
        .body("stationRegionId", equalTo(area))
        .body("countyRegionId", equalTo("420106"))
        .body("position.datum", equalTo("CGCS2000"))
        .body("position.longitude", lessThan(114.3075f))
        .body("version", equalTo(1));
  }

  @Test
  void shouldAnswerTheSameRequestTwiceUnderItsKeyAndRefuseAnotherOne() {
    var id = unique("s");
    var key = unique("key");
    for (var i = 0; i < 2; i++) {
      admin()
          .header("Idempotency-Key", key)
          .body(LedgerApi.school(id, "420106"))
          .post("/api/v1/schools")
          .then()
          .statusCode(201)
          .header("Location", equalTo("/api/v1/schools/" + id))
          .body("version", equalTo(1));
    }
    admin()
        .header("Idempotency-Key", key)
        .body(LedgerApi.school(unique("s"), "420106"))
        .post("/api/v1/schools")
        .then()
        .statusCode(409);
    admin().body(LedgerApi.school(id, "420106")).post("/api/v1/schools").then().statusCode(409);
  }

  @Test
  void shouldNotRememberARequestThatWasRefused() {
    // Given: a school below a region that is not there yet
    var area = unique("p");
    var id = unique("s");
    var key = unique("key");
    admin()
        .header("Idempotency-Key", key)
        .body(LedgerApi.school(id, area))
        .post("/api/v1/schools")
        .then()
        .statusCode(400)
        .body("field", equalTo("regionId"));
    admin()
        .body(LedgerApi.region(area, "420106", "POLICE_STATION_AREA"))
        .post("/api/v1/regions")
        .then()
        .statusCode(201);
    // When, then
    admin()
        .header("Idempotency-Key", key)
        .body(LedgerApi.school(id, area))
        .post("/api/v1/schools")
        .then()
        .statusCode(201);
  }

  @Test
  void shouldRefuseAChangeOfAVersionThatIsNoMore() {
    var id = LedgerApi.addSchool("420106");
    var school = new HashMap<>(LedgerApi.school(id, "420106"));
    school.put("name", "测试·改名小学");
    school.put("version", 1);
    admin().body(school).put("/api/v1/schools/" + id).then().body("version", equalTo(2));
    school.put("name", "测试·又改名");
    admin().body(school).put("/api/v1/schools/" + id).then().statusCode(409);
    admin()
        .body(LedgerApi.school(unique("s"), "420106"))
        .put("/api/v1/schools/" + unique("s"))
        .then()
        .statusCode(400);
  }

  @Test
  void shouldGiveASecretOnceAndRotateItWithOverlap() {
    var school = LedgerApi.addSchool("420106");
    var id = unique("d");
    var key = unique("key");
    // Given
    admin()
        .header("Idempotency-Key", key)
        .body(LedgerApi.device(id, school))
        .post("/api/v1/devices")
        .then()
        .statusCode(201)
        .body("secret", matchesPattern("whsec_[A-Za-z0-9+/]{43}="))
        .body("device.secrets", hasSize(1));
    admin()
        .header("Idempotency-Key", key)
        .body(LedgerApi.device(id, school))
        .post("/api/v1/devices")
        .then()
        .statusCode(201)
        .body("secret", nullValue());
    // When
    admin()
        .body(Map.of("overlapHours", 2))
        .post("/api/v1/devices/" + id + "/secret")
        .then()
        .statusCode(200)
        .body("secret", notNullValue());
    // Then
    admin()
        .get("/api/v1/devices/" + id)
        .then()
        .body("secrets", hasSize(2))
        .body("secrets[0].notAfter", nullValue())
        .body("secrets[1].notAfter", notNullValue())
        .body("version", equalTo(2));
    assertThat(admin().get("/api/v1/devices/" + id).asString())
        .doesNotContain("whsec_", "sealed", "fingerprint");
  }

  @Test
  void shouldDisableEnableAndRetireADevice() {
    var school = LedgerApi.addSchool("420106");
    var id = unique("d");
    admin().body(LedgerApi.device(id, school)).post("/api/v1/devices").then().statusCode(201);
    var why = Map.of("reason", "教学楼施工");
    admin()
        .body(why)
        .post("/api/v1/devices/" + id + "/disable")
        .then()
        .body("enabled", equalTo(false))
        .body("disabledReason", equalTo("教学楼施工"));
    admin()
        .body(why)
        .post("/api/v1/devices/" + id + "/enable")
        .then()
        .body("enabled", equalTo(true))
        .body("disabledReason", nullValue());
    admin()
        .body(Map.of())
        .post("/api/v1/devices/" + id + "/disable")
        .then()
        .statusCode(400)
        .body("field", equalTo("reason"));
    admin().post("/api/v1/schools/" + school + "/retire").then().statusCode(409);
    admin().post("/api/v1/devices/" + id + "/retire").then().body("secrets", hasSize(0));
    admin().body(why).post("/api/v1/devices/" + id + "/enable").then().statusCode(409);
    admin().post("/api/v1/schools/" + school + "/retire").then().body("retired", equalTo(true));
  }

  @Test
  void shouldCarrySchoolsAndDevicesAlongWhenARegionMoves() {
    // Given: an area of 武昌 with a school and a device
    var area = unique("p");
    admin()
        .body(LedgerApi.region(area, "420106", "POLICE_STATION_AREA"))
        .post("/api/v1/regions")
        .then()
        .statusCode(201);
    var school = LedgerApi.addSchool(area);
    var device = unique("d");
    admin().body(LedgerApi.device(device, school)).post("/api/v1/devices").then().statusCode(201);
    // When: it moves to 仙桃
    admin()
        .body(LedgerApi.region(area, "429004", "POLICE_STATION_AREA"))
        .put("/api/v1/regions/" + area)
        .then()
        .statusCode(200)
        .body("path", equalTo("/420000/429004/" + area + "/"));
    // Then
    admin()
        .get("/api/v1/schools/" + school)
        .then()
        .body("regionPath", equalTo("/420000/429004/" + area + "/"))
        .body("countyRegionId", equalTo("429004"))
        .body("version", equalTo(2));
    as("police-officer", "/420000/429004/", null)
        .get("/api/v1/devices/" + device)
        .then()
        .statusCode(200);
    as("police-officer", LedgerApi.WUCHANG, null)
        .get("/api/v1/devices/" + device)
        .then()
        .statusCode(404);
  }

  @Test
  void shouldFindSchoolsByPartOfTheirNameAndTakeWildcardsAsText() {
    var id = unique("s");
    var school = new HashMap<>(LedgerApi.school(id, "420106"));
    school.put("name", "测试·百分之100%_小学😀" + id.substring(2, 10));
    admin().body(school).post("/api/v1/schools").then().statusCode(201);
    admin()
        .queryParam("q", "100%_小学😀" + id.substring(2, 10))
        .get("/api/v1/schools")
        .then()
        .body("items.id", equalTo(List.of(id)));
    admin()
        .queryParam("q", "100__小学")
        .get("/api/v1/schools")
        .then()
        .body("items.id", not(hasItem(id)));
  }

  @Test
  void shouldNameTheFieldAtFault() {
    var school = new HashMap<>(LedgerApi.school(unique("s"), "420106"));
    school.put("position", Map.of("longitude", 200, "latitude", 30));
    admin()
        .body(school)
        .post("/api/v1/schools")
        .then()
        .statusCode(400)
        .contentType(containsString("application/problem+json"))
        .body("field", equalTo("position.longitude"));
    school.put("position", Map.of("longitude", 114, "latitude", 30));
    school.put("arrivalTime", "25:00");
    admin().body(school).post("/api/v1/schools").then().body("field", equalTo("arrivalTime"));
    school.put("arrivalTime", "07:50");
    school.put("nmae", "x");
    admin().body(school).post("/api/v1/schools").then().body("field", equalTo("nmae"));
    admin().body("{\"id\":").post("/api/v1/schools").then().statusCode(400);
    admin().get("/api/v1/regions?level=STREET").then().body("field", equalTo("level"));
    admin().get("/api/v1/regions?limit=0").then().body("field", equalTo("limit"));
    admin().get("/api/v1/regions?cursor=***").then().body("field", equalTo("cursor"));
    admin().get("/api/v1/schools?regionPath=420000").then().body("field", equalTo("regionPath"));
  }
}
