package org.anyuan.incident.adapter.in.kafka;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import org.anyuan.common.topic.Topics;
import org.anyuan.incident.adapter.testing.Log;
import org.anyuan.incident.adapter.testing.QuickIncident;
import org.anyuan.incident.adapter.testing.Samples;
import org.anyuan.local.testing.StackResource;
import org.anyuan.local.testing.TestTokens;
import org.anyuan.proto.common.v1.Actor;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.notify.v1.AnswerMeans;
import org.anyuan.proto.notify.v1.DeliveryChanged;
import org.anyuan.proto.notify.v1.NotifyEvent;
import org.anyuan.proto.notify.v1.TaskAnswered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who takes a task from a message has taken it as if at their desk. */
@QuarkusTest
@TestProfile(QuickIncident.class)
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "incident"))
class FollowAnswersIT {
  private static final Duration SOON = Duration.ofSeconds(40);
  private static final String DISPATCHER = TestTokens.bearer("police-dispatcher", Samples.COUNTY);
  private static final String ADMINISTRATOR = TestTokens.bearer("administrator", "/");
  private Log log;
  private String school;
  private String incident;

  @BeforeEach
  void anIncident() {
    log = new Log();
    var ref = Samples.school();
    school = ref.getSchoolId();
    var press = Samples.press(ref, AlarmKind.ALARM_KIND_PANIC);
    log.press(press);
    incident =
        await()
            .atMost(SOON)
            .until(
                () ->
                    as(DISPATCHER)
                        .get("/api/v1/incidents?signalId={id}", press.getSignalId())
                        .then()
                        .extract()
                        .<String>path("items[0]?.incidentId"),
                java.util.Objects::nonNull);
  }

  @AfterEach
  void close() {
    log.close();
  }

  private static RequestSpecification as(String token) {
    return given().contentType("application/json").header("Authorization", token);
  }

  private NotifyEvent.Builder event() {
    return NotifyEvent.newBuilder()
        .setEventId(Samples.id())
        .setSchoolId(school)
        .setIncidentId(incident)
        .setRegionPath(Samples.COUNTY)
        .setActor(
            Actor.newBuilder()
                .setSubject("on-call-1")
                .setRole("police-officer")
                .setScopePath(Samples.COUNTY));
  }

  private NotifyEvent answered(String task) {
    return event()
        .setTaskAnswered(
            TaskAnswered.newBuilder()
                .setTaskId(task)
                .setDeliveryId(Samples.id())
                .setMeans(AnswerMeans.ANSWER_MEANS_LINK))
        .build();
  }

  private void happened(NotifyEvent event) {
    log.task(Topics.NOTIFY_DELIVERIES, school, event);
  }

  private String policeTask() {
    return as(DISPATCHER)
        .get("/api/v1/incidents/{id}", incident)
        .jsonPath()
        .getString("tasks.find { it.audience == 'POLICE' }.taskId");
  }

  @Test
  void shouldAcknowledgeForWhoAnsweredOnceHoweverOftenItIsSaid() {
    // Given: what nobody can read, what is no answer, an answer to nothing
    log.bytes(Topics.NOTIFY_DELIVERIES, school, new byte[] {1, 2, 3});
    happened(event().setDeliveryChanged(DeliveryChanged.getDefaultInstance()).build());
    happened(answered(Samples.id()));
    // When
    var answer = answered(policeTask());
    happened(answer);
    happened(answer);
    // Then
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                as(DISPATCHER)
                    .get("/api/v1/incidents/{id}", incident)
                    .then()
                    .body("state", equalTo("ACKNOWLEDGED"))
                    .body(
                        "tasks.find { it.audience == 'POLICE' }.acknowledgedBy",
                        equalTo("on-call-1")));
    assertThat(
            Log.commands(c -> c.hasAcknowledgeTask() && c.getIncidentId().equals(incident)).stream()
                .filter(c -> c.getAcknowledgeTask().getTaskId().equals(policeTask()))
                .map(c -> c.getCommandId())
                .distinct())
        .hasSize(1);
  }

  @Test
  void shouldKeepWhatNobodyCanReadForAPerson() {
    log.bytes(Topics.NOTIFY_DELIVERIES, school, new byte[] {1, 2, 3});
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                as(ADMINISTRATOR)
                    .queryParams(Map.of("topic", "anyuan.notify.deliveries.incident-answers.dlq"))
                    .get("/api/v1/dead-letters")
                    .then()
                    .statusCode(200)
                    .body("items.key", hasItem(school)));
  }
}
