package org.anyuan.incident.adapter.in.kafka;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.topic.Topics;
import org.anyuan.incident.adapter.testing.Log;
import org.anyuan.incident.adapter.testing.QuickIncident;
import org.anyuan.incident.adapter.testing.Samples;
import org.anyuan.local.testing.StackResource;
import org.anyuan.local.testing.TestTokens;
import org.anyuan.proto.common.v1.Actor;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.patrol.v1.Dispatch;
import org.anyuan.proto.patrol.v1.DispatchChanged;
import org.anyuan.proto.patrol.v1.DispatchState;
import org.anyuan.proto.patrol.v1.PatrolEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What patrol says of a dispatch is in the incident, as if a dispatcher had typed it in. */
@QuarkusTest
@TestProfile(QuickIncident.class)
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "incident"))
class FollowDispatchesIT {
  private static final Duration SOON = Duration.ofSeconds(40);
  private static final String DISPATCHER = TestTokens.bearer("police-dispatcher", Samples.COUNTY);
  private final String dispatch = Samples.id();
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
                    as().get("/api/v1/incidents?signalId={id}", press.getSignalId())
                        .then()
                        .extract()
                        .<String>path("items[0]?.incidentId"),
                java.util.Objects::nonNull);
  }

  @AfterEach
  void close() {
    log.close();
  }

  private static RequestSpecification as() {
    return given().contentType("application/json").header("Authorization", DISPATCHER);
  }

  private PatrolEvent step(DispatchState state, boolean sent) {
    var changed =
        Dispatch.newBuilder()
            .setDispatchId(dispatch)
            .setIncidentId(incident)
            .setSchoolId(school)
            .setCallSign("巡逻 二组")
            .setState(state);
    if (sent) {
      changed.setAssignedAt(Timestamps.of(java.time.Instant.now()));
    }
    return PatrolEvent.newBuilder()
        .setEventId(Samples.id())
        .setSchoolId(school)
        .setActor(Actor.newBuilder().setSubject("d1").setRole("police-dispatcher"))
        .setDispatchChanged(DispatchChanged.newBuilder().setDispatch(changed))
        .build();
  }

  private void happened(PatrolEvent event) {
    log.task(Topics.PATROL_EVENTS, school, event);
  }

  private void awaitState(String state) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                as().get("/api/v1/incidents/{id}", incident)
                    .then()
                    .body("dispatchState", equalTo(state)));
  }

  @Test
  void shouldShowEachStepOfADispatchedUnit() {
    // Given: a proposal that came to nothing, and what nobody can read
    happened(step(DispatchState.DISPATCH_STATE_PROPOSED, false));
    happened(step(DispatchState.DISPATCH_STATE_EXPIRED, false));
    log.bytes(Topics.PATROL_EVENTS, school, new byte[] {1, 2, 3});
    // When
    happened(step(DispatchState.DISPATCH_STATE_ASSIGNED, true));
    var out = step(DispatchState.DISPATCH_STATE_EN_ROUTE, true);
    happened(out);
    happened(out);
    // Then
    awaitState("ON_THE_WAY");
    happened(step(DispatchState.DISPATCH_STATE_ARRIVED, true));
    awaitState("ARRIVED");
    var units = as().get("/api/v1/incidents/{id}", incident).jsonPath();
    assertThat(units.getList("units")).hasSize(1);
    assertThat(units.getString("units[0].unit")).isEqualTo("巡逻 二组");
    // The same event is the same command.
    assertThat(
            Log.commands(c -> c.hasReportUnit() && c.getIncidentId().equals(incident)).stream()
                .map(c -> c.getCommandId())
                .distinct())
        .hasSize(3);
  }

  @Test
  void shouldCountWhoTurnsBackAsNeverSent() {
    happened(step(DispatchState.DISPATCH_STATE_EN_ROUTE, true));
    awaitState("ON_THE_WAY");
    happened(step(DispatchState.DISPATCH_STATE_RECALLED, true));
    awaitState("RECEIVED");
  }
}
