package org.anyuan.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.anyuan.common.time.MovableClock;
import org.anyuan.local.testing.StackResource;
import org.anyuan.notify.application.escalation.SweepEscalations;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.proto.incident.v1.Incident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What has stopped in silence is found in what is stored, said, and goes on. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "notify"))
class EscalationSweepIT {
  @Inject DeliveryScene people;
  @Inject SweepEscalations sweep;

  private final Receiver receiver = new Receiver();
  private MovableClock clock;
  private EscalationScene scene;
  private PersonId dispatcher;

  @BeforeEach
  void set() {
    clock = MovableClock.install();
    DeliveryScene.channels(receiver, ChannelKind.SMS, ChannelKind.VOICE);
    scene = new EscalationScene(people);
    dispatcher = scene.lives("police-dispatcher", scene.countyPath);
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  private void awaitGot(int count) {
    await()
        .atMost(EscalationScene.SOON)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> EscalationScene.heard(receiver, dispatcher).size() == count);
  }

  private Incident.Builder pressed() {
    var incident = scene.pressed();
    incident.getTasksBuilder(0).clearAddresseeRegionIds().addAddresseeRegionIds(scene.county);
    scene.happened(incident);
    awaitGot(1);
    return incident;
  }

  private void sweep() {
    sweep.sweep().await().atMost(EscalationScene.SOON);
  }

  private void awaitStray(Object escalation) {
    await()
        .atMost(EscalationScene.SOON)
        .untilAsserted(
            () ->
                assertThat(scene.history(escalation))
                    .extracting(line -> line.get("kind") + " " + line.get("cause"))
                    .containsOnlyOnce("ALARM STRAY"));
  }

  @Test
  void shouldMendOneThatHasNoNextTime() {
    // Given
    var id = scene.county(pressed()).get("id");
    // When
    EscalationScene.sql("update escalations set next_at = null where id = '" + id + "'");
    sweep();
    // Then
    awaitStray(id);
    clock.advance(Duration.ofSeconds(15));
    awaitGot(2);
    // Then: whoever runs the system sees it
    assertThat(RestAssured.get("/q/metrics").asString())
        .contains("anyuan_notify_strays ")
        .contains("anyuan_notify_strays_mended_total");
    assertThat(RestAssured.get("/q/health/ready").jsonPath().getList("checks.name", String.class))
        .contains("escalations");
  }

  @Test
  void shouldMendOneThatWaitsForEver() {
    var id = scene.county(pressed()).get("id");
    EscalationScene.sql(
        "update escalations set next_at = '2200-01-01T00:00:00Z' where id = '" + id + "'");
    sweep();
    awaitStray(id);
    clock.advance(Duration.ofSeconds(15));
    awaitGot(2);
  }

  @Test
  void shouldStartOneThatATaskHasLost() {
    // Given
    var incident = pressed();
    var id = scene.county(incident).get("id");
    EscalationScene.sql("delete from escalation_record where escalation_id = '" + id + "'");
    EscalationScene.sql("delete from escalations where id = '" + id + "'");
    // When
    clock.advance(Duration.ofSeconds(30));
    sweep();
    // Then
    await().atMost(EscalationScene.SOON).until(() -> !scene.county(incident).isEmpty());
    awaitStray(id);
  }

  @Test
  void shouldBeginAgainWhatEndedBeforeItsTask() {
    // Given
    var incident = pressed();
    var id = scene.county(incident).get("id");
    EscalationScene.sql(
        """
        update escalations set over = true, state = 'CLOSED', next_at = null,
          body = jsonb_set(cast(body as jsonb), '{state}',
            '{"is":"Closed","since":"2026-01-01T00:00:00Z"}')::text
        where id = '%s'
        """
            .formatted(id));
    // When
    clock.advance(Duration.ofSeconds(30));
    sweep();
    // Then
    awaitGot(2);
    awaitStray(id);
    scene.awaitState(incident, "WAITING");
  }

  @Test
  void shouldFindNothingWhereAllGoesOn() {
    var incident = pressed();
    scene.happened(EscalationScene.closed(incident));
    scene.awaitState(incident, "CLOSED");
    var id = scene.county(incident).get("id");
    clock.advance(Duration.ofSeconds(30));
    sweep();
    assertThat(scene.history(id)).extracting(line -> line.get("cause")).doesNotContain("STRAY");
  }

  /** Whoever reads a long backlog wakes nobody for what is over by its end. */
  @Test
  void shouldLeaveOldNewsToTheSweep() {
    // Given
    var open = scene.pressed();
    var over = scene.pressed();
    var old = Instant.now().minus(Duration.ofHours(1));
    // When
    scene.happenedAt(open, old);
    scene.happenedAt(over, old);
    scene.happenedAt(EscalationScene.closed(over), old);
    var read = pressed();
    clock.advance(Duration.ofSeconds(30));
    sweep();
    // Then
    await().atMost(EscalationScene.SOON).until(() -> !scene.county(open).isEmpty());
    assertThat(scene.escalations(over)).isEmpty();
    assertThat(receiver.to(dispatcher.value()))
        .extracting(got -> got.text().substring(got.text().indexOf("#")))
        .contains("#/incident/" + read.getIncidentId())
        .doesNotContain("#/incident/" + over.getIncidentId());
  }
}
