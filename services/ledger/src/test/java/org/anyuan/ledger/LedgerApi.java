package org.anyuan.ledger;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyuan.local.testing.TestTokens;

/** Calls the service as its users do. Each test uses ids of its own. */
public final class LedgerApi {
  public static final String PROVINCE = "/420000/";
  public static final String WUCHANG = "/420000/420100/420106/";

  private LedgerApi() {}

  public static RequestSpecification as(String role, String scope, String school) {
    return given()
        .header("Authorization", TestTokens.bearer(role, scope, school))
        .contentType(ContentType.JSON);
  }

  public static RequestSpecification admin() {
    return as("administrator", PROVINCE, null);
  }

  public static String unique(String prefix) {
    return prefix + "-" + UUID.randomUUID();
  }

  public static Map<String, Object> region(String id, String parent, String level) {
    return Map.of("id", id, "parentId", parent, "level", level, "name", "测试·" + id);
  }

  public static Map<String, Object> school(String id, String region) {
    return Map.of(
        "id",
        id,
        "name",
        "测试·实验小学",
        "type",
        "PRIMARY",
        "regionId",
        region,
        "position",
        Map.of("longitude", 114.31, "latitude", 30.55, "datum", "WGS84"),
        "buildings",
        new Object[] {Map.of("name", "教学楼", "rooms", new String[] {"101"})},
        "arrivalTime",
        "07:50",
        "dismissalTime",
        "17:30");
  }

  public static Map<String, Object> device(String id, String school) {
    return Map.of(
        "id",
        id,
        "schoolId",
        school,
        "kind",
        "BUTTON",
        "protocol",
        "HTTP",
        "place",
        Map.of("building", "门卫室", "floor", "1"));
  }

  /** It hangs in a corridor, and sees that and a classroom. */
  public static Map<String, Object> camera(String id, String school) {
    var camera = new HashMap<String, Object>();
    camera.put("id", id);
    camera.put("schoolId", school);
    camera.put("name", "三楼走廊");
    camera.put("place", Map.of("building", "教学楼", "floor", "3", "spaceType", "CORRIDOR"));
    camera.put(
        "views",
        List.of(
            Map.of("building", "教学楼", "floor", "3", "spaceType", "CORRIDOR"),
            Map.of("building", "教学楼", "floor", "3", "room", "301", "spaceType", "CLASSROOM")));
    return camera;
  }

  /** Also right after the start: the regions that come with the service are stored meanwhile. */
  public static String addSchool(String region) {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> admin().get("/api/v1/regions/" + region).statusCode() == 200);
    var id = unique("s");
    admin().body(school(id, region)).post("/api/v1/schools").then().statusCode(201);
    return id;
  }

  public static Response importRows(String type, byte[] csv) {
    return given()
        .header("Authorization", TestTokens.bearer("administrator", PROVINCE, null))
        .contentType("text/csv")
        .body(csv)
        .post("/api/v1/imports?type=" + type);
  }

  public static JsonPath imported(String type, byte[] csv) {
    var started = importRows(type, csv);
    started.then().statusCode(202);
    var location = started.header("Location");
    return await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> admin().get(location).jsonPath(), now -> !now.get("state").equals("RUNNING"));
  }
}
