package org.anyuan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Function;
import org.anyuan.common.picture.Pictures;
import org.anyuan.local.testing.StackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Native SQL as the application's role: what PostgreSQL itself lets through. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "ledger"))
class RowSecurityIT {
  private static final Duration DEADLINE = Duration.ofSeconds(10);

  @Inject Pool pool;
  private String school;

  @BeforeEach
  void addASchoolWithADevice() {
    school = LedgerApi.addSchool("420106");
    LedgerApi.admin()
        .body(LedgerApi.device("d-" + school, school))
        .post("/api/v1/devices")
        .then()
        .statusCode(201);
    LedgerApi.admin()
        .body(LedgerApi.camera("c-" + school, school))
        .post("/api/v1/cameras")
        .then()
        .statusCode(201);
  }

  @Test
  void shouldShowNothingWhileNoScopeIsSet() {
    assertThat(count("", "", "schools", "id = '" + school + "'")).isZero();
    assertThat(count("", "", "devices", "school_id = '" + school + "'")).isZero();
    assertThat(count("", "", "regions", "true")).isZero();
    assertThat(count("", "", "audit_trail", "true")).isZero();
    assertThat(count("", "", "imports", "true")).isZero();
    assertThat(count("", "", "cameras", "true")).isZero();
  }

  @Test
  void shouldShowNothingOfAnotherRegionEvenById() {
    assertThat(count("/420000/420100/420105/", "", "schools", "id = '" + school + "'")).isZero();
    assertThat(count("/420000/420100/", "", "schools", "id = '" + school + "'")).isOne();
    assertThat(count("/420000/420100/420105/", "", "audit_trail", "region_id = '420106'")).isZero();
  }

  @Test
  void shouldNotTakeTheBeginningOfACodeForARegion() {
    assertThat(count("/420000/42010/", "", "schools", "id = '" + school + "'")).isZero();
  }

  @Test
  void shouldShowAnEnrolmentToItsSchoolAndItsRegionAlone() {
    LedgerApi.admin().post("/api/v1/schools/" + school + "/enrolments").then().statusCode(201);
    var own = "school_id = '" + school + "'";
    assertThat(count("/420000/420100/", "", "enrolments", own)).isOne();
    assertThat(count("/420000/", school, "enrolments", "true")).isOne();
    assertThat(count("/420000/", "other", "enrolments", own)).isZero();
    assertThat(count("/420000/420100/420105/", "", "enrolments", own)).isZero();
    assertThat(count("", "", "enrolments", "true")).isZero();
  }

  @Test
  void shouldShowWhomToCallToTheSchoolAndItsRegionAlone() {
    LedgerApi.as("school-officer", "/420000/", school)
        .body("{\"contacts\":[{\"role\":\"门卫\",\"name\":\"张\",\"phone\":\"110\"}]}")
        .put("/api/v1/schools/" + school + "/contacts")
        .then()
        .statusCode(200);
    var own = "school_id = '" + school + "'";
    assertThat(count("/420000/420100/", "", "school_contacts", own)).isOne();
    assertThat(count("/420000/", school, "school_contacts", "true")).isOne();
    assertThat(count("/420000/", "other", "school_contacts", own)).isZero();
    assertThat(count("/420000/420100/420105/", "", "school_contacts", own)).isZero();
    assertThat(count("", "", "school_contacts", "true")).isZero();
  }

  @Test
  void shouldShowAFloorPlanToItsSchoolAndItsRegionAlone() {
    LedgerApi.admin()
        .contentType("image/png")
        .body(Pictures.png(10, 10))
        .put("/api/v1/schools/" + school + "/floor-plans?building=A")
        .then()
        .statusCode(200);
    var own = "school_id = '" + school + "'";
    assertThat(count("/420000/420100/", "", "floor_plans", own)).isOne();
    assertThat(count("/420000/", school, "floor_plans", "true")).isOne();
    assertThat(count("/420000/", "other", "floor_plans", own)).isZero();
    assertThat(count("/420000/420100/420105/", "", "floor_plans", own)).isZero();
    assertThat(count("", "", "floor_plans", "true")).isZero();
    assertThatThrownBy(() -> in("/", "", "update floor_plans set width = 8193"))
        .hasMessageContaining("floor_plans_width_check");
  }

  @Test
  void shouldLetAnItemNeitherBeRewrittenNorBePutIntoAnotherRegion() {
    assertThat(count("", "", "items", "true")).isZero();
    assertThatThrownBy(() -> in("/", "", "delete from items"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> in("/", "", "update items set kind = 'STEP_LATE'"))
        .hasMessageContaining("permission denied");
    var insert =
        """
        insert into items (id, source, school_id, region_path, mode, state, opened_at, response_id,
          incident_id, kind, subject)
        values (gen_random_uuid(), 'RESPONSE_REVIEW', '%s', '/420000/420100/420106/', 'ACTUAL',
          'OPEN', now(), gen_random_uuid(), 'i', 'STEP_LATE', 'step/a')
        """
            .formatted(school);
    in("/420000/420100/420106/", "", insert);
    in("/420000/", school, insert);
    assertThatThrownBy(() -> in("/420000/420100/420105/", "", insert))
        .hasMessageContaining("row-level security");
    assertThatThrownBy(() -> in("/420000/", "other", insert))
        .hasMessageContaining("row-level security");
  }

  @Test
  void shouldShowASchoolItselfAlone() {
    assertThat(count("/420000/", school, "schools", "true")).isOne();
    assertThat(count("/420000/", school, "devices", "true")).isOne();
    assertThat(count("/420000/", "other", "devices", "true")).isZero();
    assertThat(count("/420000/", school, "cameras", "true")).isOne();
    assertThat(count("/420000/", "other", "cameras", "true")).isZero();
  }

  @Test
  void shouldNotLetARowBeWrittenIntoAnotherRegion() {
    assertThatThrownBy(
            () ->
                in(
                    "/420000/420100/420106/",
                    "",
                    "update schools set region_path = '/420000/420100/420105/' where id = '"
                        + school
                        + "'"))
        .hasMessageContaining("row-level security");
  }

  @Test
  void shouldLetTheRoleNeitherDeleteNorTurnItOff() {
    assertThatThrownBy(
            () ->
                in(
                    "/",
                    "",
                    "update cameras set space_type = 'WASHROOM' where id = 'c-" + school + "'"))
        .hasMessageContaining("cameras_space_type_check");
    assertThatThrownBy(() -> in("/", "", "delete from cameras"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> in("/", "", "delete from schools"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> in("/", "", "alter table schools disable row level security"))
        .hasMessageContaining("must be owner");
    assertThatThrownBy(() -> in("/", "", "set role ledger_owner"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> in("/", "", "update audit_trail set actor = 'nobody'"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> in("/", "", "delete from audit_trail"))
        .hasMessageContaining("permission denied");
  }

  private long count(String scope, String ofSchool, String table, String condition) {
    return inTransaction(
        scope,
        ofSchool,
        connection ->
            connection
                .query("select count(*) from " + table + " where " + condition)
                .execute()
                .await()
                .atMost(DEADLINE)
                .iterator()
                .next()
                .getLong(0));
  }

  private void in(String scope, String ofSchool, String sql) {
    inTransaction(
        scope, ofSchool, connection -> connection.query(sql).execute().await().atMost(DEADLINE));
  }

  private <T> T inTransaction(String scope, String ofSchool, Function<SqlConnection, T> work) {
    var connection = pool.getConnection().await().atMost(DEADLINE);
    try {
      var transaction = connection.begin().await().atMost(DEADLINE);
      connection
          .preparedQuery(
              "select set_config('anyuan.scope', $1, true), set_config('anyuan.school', $2, true)")
          .execute(Tuple.of(scope, ofSchool))
          .await()
          .atMost(DEADLINE);
      var result = work.apply(connection);
      transaction.rollback().await().atMost(DEADLINE);
      return result;
    } finally {
      connection.closeAndAwait();
    }
  }
}
