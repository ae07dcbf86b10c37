package org.anyuan.ledger;

import static org.anyuan.ledger.LedgerApi.admin;
import static org.anyuan.ledger.LedgerApi.unique;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anyuan.local.testing.StackResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody with all rights on the database changes the audit trail behind the service's back. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "ledger"))
class AuditIT {
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private String area;

  @BeforeEach
  void makeAChainOfSevenLinks() throws Exception {
    area = unique("p");
    admin()
        .body(LedgerApi.region(area, "420106", "POLICE_STATION_AREA"))
        .post("/api/v1/regions")
        .then()
        .statusCode(201);
    var school = LedgerApi.addSchool(area);
    var body = new HashMap<>(LedgerApi.school(school, area));
    for (var i = 0; i < 5; i++) {
      body.put("name", "测试·" + i);
      admin().body(body).put("/api/v1/schools/" + school).then().statusCode(200);
    }
    awaitWhole();
    sql("create table kept as select * from audit_trail where region_id = '" + area + "'");
  }

  @AfterEach
  void putItBack() throws Exception {
    sql("delete from audit_trail where region_id = '" + area + "'");
    sql("insert into audit_trail overriding system value select * from kept");
    sql("drop table kept");
    awaitWhole();
  }

  @Test
  void shouldFindAChangedRow() throws Exception {
    sql("update audit_trail set actor = 'nobody' where " + link(3));
    assertThat(faults()).containsExactly(area + " 3 CHANGED");
  }

  @Test
  void shouldFindADeletedRow() throws Exception {
    sql("delete from audit_trail where " + link(4));
    assertThat(faults()).containsExactly(area + " 4 MISSING");
  }

  @Test
  void shouldFindReorderedRows() throws Exception {
    sql("update audit_trail set sequence = 100 where " + link(2));
    sql("update audit_trail set sequence = 2 where " + link(3));
    sql("update audit_trail set sequence = 3 where " + link(100));
    assertThat(faults()).contains(area + " 2 OUT_OF_PLACE", area + " 2 CHANGED");
  }

  @Test
  void shouldFindAChainThatWasCutShort() throws Exception {
    sql("delete from audit_trail where region_id = '" + area + "' and sequence > 5");
    assertThat(faults()).containsExactly(area + " 7 HEAD_DIFFERS");
  }

  @Test
  void shouldRecordWhoDidWhatWithItsOldAndNewValue() throws Exception {
    try (var connection = StackResource.database().superuser("ledger");
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select actor, actor_role, action, detail from audit_trail where " + link(3))) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString("actor")).isEqualTo("administrator");
      assertThat(rows.getString("action")).isEqualTo("school.changed");
      assertThat(rows.getString("detail")).contains("\"name\":[\"测试·实验小学\",\"测试·0\"]");
    }
  }

  private String link(int sequence) {
    return "region_id = '" + area + "' and sequence = " + sequence;
  }

  /** All sealed, and the head of the seventh link published. */
  private void awaitWhole() {
    try (var heads = new TopicReader("anyuan.audit.heads")) {
      Awaitility.await()
          .atMost(DEADLINE)
          .untilAsserted(
              () -> {
                var report = admin().get("/api/v1/registry/audit/verification").jsonPath();
                assertThat(report.getLong("unsealed")).isZero();
                assertThat(report.getList("faults")).isEmpty();
                assertThat(heads.awaitKey(area, 1)).isNotEmpty();
              });
    }
  }

  private static List<String> faults() {
    return admin()
        .get("/api/v1/registry/audit/verification")
        .jsonPath()
        .<Map<String, Object>>getList("faults")
        .stream()
        .map(f -> f.get("regionId") + " " + f.get("sequence") + " " + f.get("kind"))
        .toList();
  }

  private static void sql(String sql) throws SQLException {
    try (var connection = StackResource.database().superuser("ledger");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
