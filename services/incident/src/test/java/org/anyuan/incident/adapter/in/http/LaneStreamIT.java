package org.anyuan.incident.adapter.in.http;

import static io.restassured.RestAssured.given;
import static org.anyuan.incident.adapter.testing.Samples.educationTask;
import static org.anyuan.incident.adapter.testing.Samples.mediaTask;
import static org.anyuan.incident.adapter.testing.Samples.policeTask;
import static org.anyuan.incident.adapter.testing.Samples.school;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URL;
import java.time.Duration;
import org.anyuan.common.topic.Topics;
import org.anyuan.incident.adapter.testing.Log;
import org.anyuan.incident.adapter.testing.QuickIncident;
import org.anyuan.incident.adapter.testing.Samples;
import org.anyuan.incident.adapter.testing.Sse;
import org.anyuan.local.testing.StackResource;
import org.anyuan.local.testing.TestTokens;
import org.anyuan.proto.incident.v1.TaskState;
import org.anyuan.proto.queue.v1.PoliceTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(QuickIncident.class)
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "incident"))
class LaneStreamIT {
  private static final Duration SOON = Duration.ofSeconds(30);

  @TestHTTPResource URL root;
  private final String dispatcher = TestTokens.bearer("police-dispatcher", Samples.COUNTY);
  private Log log;

  @BeforeEach
  void open() {
    log = new Log();
    await().atMost(SOON).until(() -> given().get("/q/health/ready").statusCode() == 200);
  }

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void shouldShowWhatStandsAndThenWhatComes() {
    // Given a task that stands and one that is over
    var standing = send(policeTask(school()).build());
    var over = send(policeTask(school()).setState(TaskState.TASK_STATE_CLOSED).build());
    awaitTask(over);
    // When
    try (var desk = follow("police", dispatcher, null)) {
      await().atMost(SOON).until(desk::complete);
      var coming = send(policeTask(school()).build());
      await().atMost(SOON).until(() -> !desk.tasks(coming.getTaskId()).isEmpty());
      // Then
      assertThat(desk.tasks(standing.getTaskId()))
          .singleElement()
          .satisfies(e -> assertThat(e.id()).isEmpty());
      assertThat(desk.tasks(over.getTaskId())).isEmpty();
      assertThat(desk.tasks(coming.getTaskId()))
          .singleElement()
          .satisfies(
              e -> {
                assertThat(e.id()).isNotEmpty();
                assertThat(e.data())
                    .contains("\"mode\":\"TEST\"", "\"kinds\":[\"PANIC\"]", "\"queuedAt\":\"");
              });
    }
  }

  @Test
  void shouldBeatWithAFreshPosition() {
    try (var desk = follow("police", dispatcher, null)) {
      await()
          .atMost(SOON)
          .until(
              () ->
                  desk.events().stream()
                      .anyMatch(e -> e.comment().equals("beat") && !e.id().isEmpty()));
    }
  }

  @Test
  void shouldResumeWithoutAGapOrARepeat() {
    // Given a desk that went away after a task
    String lastId;
    var before = policeTask(school()).build();
    try (var desk = follow("police", dispatcher, null)) {
      await().atMost(SOON).until(desk::complete);
      send(before);
      await().atMost(SOON).until(() -> !desk.tasks(before.getTaskId()).isEmpty());
      lastId = desk.tasks(before.getTaskId()).getFirst().id();
    }
    var missed = send(policeTask(school()).build());
    var missedToo = send(policeTask(school()).build());
    awaitTask(missedToo);
    // When
    try (var desk = follow("police", dispatcher, lastId)) {
      var live = send(policeTask(school()).build());
      await().atMost(SOON).until(() -> !desk.tasks(live.getTaskId()).isEmpty());
      // Then
      assertThat(desk.tasks(before.getTaskId())).isEmpty();
      assertThat(desk.tasks(missed.getTaskId())).hasSize(1);
      assertThat(desk.tasks(missedToo.getTaskId())).hasSize(1);
      assertThat(desk.tasks(live.getTaskId())).hasSize(1);
    }
  }

  @Test
  void shouldBeginAgainWhereThePositionIsNoneOfTheLane() {
    var standing = send(policeTask(school()).build());
    awaitTask(standing);

    try (var desk = follow("police", dispatcher, "zzzzzzzz-0-0-0-0-0")) {
      await().atMost(SOON).until(desk::complete);
      assertThat(desk.events()).anyMatch(e -> e.name().equals("reset"));
      assertThat(desk.tasks(standing.getTaskId())).hasSize(1);
      // And what is live comes, too
      var live = send(policeTask(school()).build());
      await().atMost(SOON).until(() -> !desk.tasks(live.getTaskId()).isEmpty());
    }
    given()
        .header("Authorization", dispatcher)
        .header("Last-Event-ID", "not a position")
        .get("/api/v1/queues/police/stream")
        .then()
        .statusCode(400)
        .body("field", equalTo("Last-Event-ID"));
  }

  @Test
  void shouldShowNothingOfAnotherRegionOrAnotherDesk() {
    // Given
    var elsewhere = school(Samples.OTHER_COUNTY, "420502");
    var foreign = send(policeTask(elsewhere).build());
    var own = send(policeTask(school()).build());
    awaitTask(own);
    // When, then
    try (var desk = follow("police", dispatcher, null)) {
      await().atMost(SOON).until(desk::complete);
      assertThat(desk.tasks(own.getTaskId())).hasSize(1);
      assertThat(desk.tasks(foreign.getTaskId())).isEmpty();
    }
    given()
        .header("Authorization", dispatcher)
        .get("/api/v1/queues/police/tasks/{id}", foreign.getTaskId())
        .then()
        .statusCode(404);
    given()
        .header("Authorization", dispatcher)
        .get("/api/v1/queues/education/stream")
        .then()
        .statusCode(403);
    given()
        .header("Authorization", TestTokens.bearer("media-officer", "/"))
        .get("/api/v1/queues/police/tasks")
        .then()
        .statusCode(403);
  }

  @Test
  void shouldTellEachDeskNoMoreThanItMayKnow() {
    // Given
    var education = educationTask(school()).build();
    var media = mediaTask(school()).build();
    log.task(Topics.QUEUE_EDUCATION, education.getSchool().getSchoolId(), education);
    log.task(Topics.QUEUE_MEDIA, media.getSchoolId(), media);
    // When, then
    try (var desk =
        follow("education", TestTokens.bearer("education-officer", Samples.COUNTY), null)) {
      await().atMost(SOON).until(() -> !desk.tasks(education.getTaskId()).isEmpty());
      assertThat(desk.tasks(education.getTaskId()).getFirst().data())
          .contains("buildings")
          .doesNotContain("deviceIds", "\"text\"", "\"places\"", "signalIds", "room");
    }
    try (var desk = follow("media", TestTokens.bearer("media-officer", Samples.COUNTY), null)) {
      await().atMost(SOON).until(() -> !desk.tasks(media.getTaskId()).isEmpty());
      assertThat(desk.tasks(media.getTaskId()).getFirst().data())
          .doesNotContain(
              "deviceIds", "\"text\"", "\"places\"", "signalIds", "buildings", "position");
    }
  }

  @Test
  void shouldListTheNewestVersionPageByPage() {
    // Given
    var first = send(policeTask(school()).build());
    var second = send(policeTask(school()).build());
    send(second.toBuilder().setVersion(2).setState(TaskState.TASK_STATE_ACKNOWLEDGED).build());
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                given()
                    .header("Authorization", dispatcher)
                    .get("/api/v1/queues/police/tasks/{id}", second.getTaskId())
                    .then()
                    .body("version", equalTo(2)));
    awaitTask(first);
    // When
    var open =
        given()
            .header("Authorization", dispatcher)
            .get("/api/v1/queues/police/tasks?state=OPEN&limit=200")
            .then()
            .statusCode(200);
    // Then
    open.body("items.taskId", hasItem(first.getTaskId()))
        .body("items.taskId", not(hasItem(second.getTaskId())));
    var page =
        given()
            .header("Authorization", dispatcher)
            .get("/api/v1/queues/police/tasks?limit=1")
            .then()
            .statusCode(200)
            .extract();
    given()
        .header("Authorization", dispatcher)
        .queryParam("cursor", page.<String>path("nextCursor"))
        .get("/api/v1/queues/police/tasks?limit=200")
        .then()
        .statusCode(200)
        .body("items.taskId", not(hasItem(page.<String>path("items[0].taskId"))));
  }

  @Test
  void shouldRecordWhenATaskWasQueuedAndFirstDelivered() {
    // Given
    var task = send(policeTask(school()).build());
    awaitTask(task);
    // When
    given()
        .header("Authorization", dispatcher)
        .contentType("application/json")
        .body("{\"version\":1}")
        .post("/api/v1/queues/police/tasks/{id}/deliveries", task.getTaskId())
        .then()
        .statusCode(202);
    given()
        .header("Authorization", TestTokens.bearer("police-officer", "/"))
        .contentType("application/json")
        .body("{\"version\":2}")
        .post("/api/v1/queues/police/tasks/{id}/deliveries", task.getTaskId())
        .then()
        .statusCode(202);
    // Then
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(
                      Log.commands(c -> c.getRecordDelivery().getTaskId().equals(task.getTaskId())))
                  .singleElement()
                  .satisfies(
                      c -> assertThat(c.getActor().getRole()).isEqualTo("police-dispatcher"));
              assertThat(Log.commands(c -> c.hasReportTasks()))
                  .flatExtracting(c -> c.getReportTasks().getReportsList())
                  .extracting(r -> r.getQueued())
                  .filteredOn(q -> q.getTaskId().equals(task.getTaskId()))
                  .isNotEmpty()
                  .allSatisfy(q -> assertThat(q.getQueuedAt().getSeconds()).isPositive());
            });
    given()
        .header("Authorization", dispatcher)
        .contentType("application/json")
        .body("{\"version\":0}")
        .post("/api/v1/queues/police/tasks/{id}/deliveries", task.getTaskId())
        .then()
        .statusCode(400)
        .body("field", equalTo("version"));
  }

  private PoliceTask send(PoliceTask task) {
    log.task(Topics.QUEUE_POLICE, task.getSchool().getSchoolId(), task);
    return task;
  }

  /** This copy has read it. */
  private static void awaitTask(PoliceTask task) {
    await()
        .atMost(SOON)
        .until(
            () ->
                given()
                        .header("Authorization", TestTokens.bearer("police-dispatcher", "/"))
                        .get("/api/v1/queues/police/tasks/{id}", task.getTaskId())
                        .statusCode()
                    == 200);
  }

  private Sse follow(String audience, String bearer, String lastEventId) {
    return new Sse(root + "api/v1/queues/" + audience + "/stream", bearer, lastEventId);
  }
}
