package org.anyuan.ledger;

import static org.anyuan.ledger.LedgerApi.admin;
import static org.anyuan.ledger.LedgerApi.as;
import static org.anyuan.ledger.LedgerApi.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.anyuan.local.testing.StackResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The schools of a map. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "ledger"))
class SchoolPointsIT {
  private static final int MOST = 25_000;

  @Inject Pool pool;
  private String county;
  private String path;

  @BeforeEach
  void makeACounty() {
    Awaitility.await().untilAsserted(() -> admin().get("/q/health/ready").then().statusCode(200));
    county = unique("c");
    path = "/420000/420100/" + county + "/";
    admin()
        .body(LedgerApi.region(county, "420100", "COUNTY"))
        .post("/api/v1/regions")
        .then()
        .statusCode(201);
  }

  @Test
  void shouldAnswerSchoolsInUseAsPoints() {
    var school = LedgerApi.addSchool(county);
    var gone = LedgerApi.addSchool(county);
    admin().post("/api/v1/schools/" + gone + "/retire").then().statusCode(200);

    points(path, "")
        .then()
        .statusCode(200)
        .contentType("application/geo+json")
        .header("Cache-Control", "private, no-cache")
        .body("type", equalTo("FeatureCollection"))
        .body("more", equalTo(false))
        .body("features", hasSize(1))
        .body("features[0].type", equalTo("Feature"))
        .body("features[0].geometry.type", equalTo("Point"))
        .body("features[0].geometry.coordinates", equalTo(List.of(114.31f, 30.55f)))
        .body("features[0].properties.id", equalTo(school))
        .body("features[0].properties.name", equalTo("测试·实验小学"))
        .body("features[0].properties.regionPath", equalTo(path));
  }

  @Test
  void shouldReachNoFurtherThanTheCallersScope() {
    var school = LedgerApi.addSchool(county);

    assertThat(ids(points("/420000/", "?regionPath=" + path))).containsExactly(school);
    assertThat(ids(points("/420000/420100/420105/", "?regionPath=" + path))).isEmpty();
    assertThat(ids(points("/420000/420100/420105/", ""))).doesNotContain(school);
    as("police-officer", "not a path", null)
        .get("/api/v1/schools/points")
        .then()
        .body("features", empty());
    points(path, "?regionPath=420000").then().statusCode(400).body("field", equalTo("regionPath"));
  }

  @Test
  void shouldAnswerWhatIsKnownAlreadyWithoutABody() {
    LedgerApi.addSchool(county);
    var tag = points(path, "").header("ETag");

    var known = knowing(tag);
    LedgerApi.addSchool(county);

    known.then().statusCode(304).header("ETag", equalTo(tag));
    assertThat(known.body().asByteArray()).isEmpty();
    knowing(tag).then().statusCode(200).body("features", hasSize(2));
  }

  @Test
  void shouldSayWhenThereAreMoreThanItAnswers() {
    fill(MOST + 1);

    var all = points(path, "");

    all.then().body("more", equalTo(true)).body("features", hasSize(MOST));
    write("update schools set retired = true where region_id = $1", Tuple.of(county));
    points(path, "").then().body("more", equalTo(false)).body("features", empty());
  }

  private Response knowing(String tag) {
    return as("police-dispatcher", path, null)
        .header("If-None-Match", tag)
        .get("/api/v1/schools/points");
  }

  private static Response points(String scope, String query) {
    return as("police-dispatcher", scope, null).get("/api/v1/schools/points" + query);
  }

  private static List<String> ids(Response response) {
    return response.then().statusCode(200).extract().path("features.properties.id");
  }

  private void fill(int schools) {
    write(
        """
        insert into schools (id, name, english_name, type, region_id, region_path, police_station_name,
          longitude, latitude, buildings, demo, version, retired)
        select $1 || '-' || n, '测试', '', 'PRIMARY', $1, $2, '', 114, 30, '[]', false, 1, false
        from generate_series(1, $3) n
        """,
        Tuple.of(county, path, schools));
  }

  /** As the application's own role, within the county. */
  private void write(String sql, Tuple values) {
    pool.withTransaction(
            connection ->
                connection
                    .preparedQuery("select set_config('anyuan.scope', $1, true)")
                    .execute(Tuple.of(path))
                    .chain(() -> connection.preparedQuery(sql).execute(values)))
        .await()
        .atMost(Duration.ofSeconds(60));
  }
}
