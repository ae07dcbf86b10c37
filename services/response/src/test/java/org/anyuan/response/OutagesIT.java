package org.anyuan.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.response.v1.ResponseEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The broker and the database go away and come back: nothing is published twice, nothing lost. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "response"))
class OutagesIT {
  private Scene scene;
  private String response;
  private String statement;

  @BeforeEach
  void set() {
    scene = Scene.set();
    response = scene.opened();
    var fact = scene.fact(response);
    scene.confirm(response, fact);
    scene.complete(response, "families-told", scene.families());
    statement = scene.signed(response, Scene.content("警情通报", false, List.of(fact)));
  }

  @Test
  void shouldPublishWhileTheBrokerIsAwayAndTellOfItOnceWhenItIsBack() {
    // Given
    StackResource.broker().stop();
    try {
      // When: what is committed is not sent yet
      scene.step(scene.information(), statement, "publish", 1).then().statusCode(200);
      scene.step(scene.information(), statement, "publish", 1).then().statusCode(200);
      assertThat(count("select count(*) from outbox")).isPositive();
    } finally {
      StackResource.broker().start();
    }
    // Then
    assertToldOnce();
  }

  private void assertToldOnce() {
    await().atMost(Scene.SOON).until(() -> count("select count(*) from outbox") == 0);
    try (var events = new ResponseEvents(scene.school)) {
      events.await(ResponseEvent::hasStatementPublished, 1);
      events.readOn();
      var published =
          events.await(ResponseEvent::hasStatementPublished, 1).stream()
              .filter(ResponseEvent::hasStatementPublished)
              .map(ResponseEvent::getEventId)
              .distinct();
      assertThat(published).hasSize(1);
    }
    assertThat(count("select count(*) from publications where statement_id = '" + statement + "'"))
        .isEqualTo(1);
  }

  @Test
  void shouldPublishOnceWhereTheDatabaseDiesInTheMiddle() {
    // Given
    StackResource.database().kill();
    try {
      // When
      var refused = scene.step(scene.information(), statement, "publish", 1);
      assertThat(refused.statusCode()).isGreaterThanOrEqualTo(500);
    } finally {
      StackResource.database().start();
    }
    // Then: whoever asks again gets it, and once
    await()
        .atMost(Scene.SOON)
        .until(() -> scene.step(scene.information(), statement, "publish", 1).statusCode() == 200);
    scene.step(scene.information(), statement, "publish", 1).then().statusCode(200);
    assertToldOnce();
  }

  @Test
  void shouldOpenOnceTheDatabaseIsBack() {
    var incident = scene.incident();
    StackResource.database().stop();
    try {
      scene.happened(scene.confirmed(incident));
    } finally {
      StackResource.database().start();
    }
    await().atMost(Scene.SOON).until(() -> scene.responseOf(incident.getIncidentId()) != null);
    try (var events = new ResponseEvents(scene.school)) {
      assertThat(events.await(ResponseEvent::hasOpened, 2))
          .filteredOn(ResponseEvent::hasOpened)
          .extracting(ResponseEvent::getIncidentId)
          .containsOnlyOnce(incident.getIncidentId());
    }
  }

  private static long count(String sql) {
    try (var database = StackResource.database().superuser("response");
        var rows = database.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
