package org.anyuan.notify.application.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.anyuan.common.time.MovableClock;
import org.anyuan.local.testing.StackResource;
import org.anyuan.notify.DeliveryScene;
import org.anyuan.notify.EscalationScene;
import org.anyuan.notify.Receiver;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.delivery.SendDeliveries;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.proto.incident.v1.Incident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whoever runs escalations has nothing but the store: begun anew it goes on, two of it do it once.
 */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "notify"))
@TestProfile(RestartIT.Still.class)
class RestartIT {
  @Inject Coordination coordination;
  @Inject CarryOut carryOut;
  @Inject SendDeliveries send;
  @Inject DeliveryScene people;

  private final Receiver receiver = new Receiver();
  private MovableClock clock;
  private EscalationScene scene;
  private PersonId dispatcher;

  /** The service's own does not run meanwhile. */
  public static final class Still implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("anyuan.notify.escalations-every", "24h", "anyuan.notify.sweep-every", "24h");
    }
  }

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

  private RunEscalations begunAnew() {
    return new RunEscalations(coordination, carryOut, send, clock, new SimpleMeterRegistry());
  }

  private static void run(RunEscalations one) {
    while (one.run().await().atMost(EscalationScene.SOON)) {
      Thread.onSpinWait();
    }
  }

  private void awaitGot(PersonId person, int count) {
    await()
        .atMost(EscalationScene.SOON)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> EscalationScene.heard(receiver, person).size() == count);
  }

  private Incident.Builder pressed() {
    var incident = scene.pressed().removeTasks(1);
    incident.getTasksBuilder(0).clearAddresseeRegionIds().addAddresseeRegionIds(scene.county);
    scene.happened(incident);
    awaitGot(dispatcher, 1);
    return incident;
  }

  @Test
  void shouldGoOnWhereAnotherStopped() {
    // Given
    var superior = scene.lives("police-dispatcher", scene.cityPath);
    pressed();
    clock.advance(Duration.ofSeconds(15));
    run(begunAnew());
    awaitGot(dispatcher, 2);
    // When
    clock.advance(Duration.ofSeconds(45));
    run(begunAnew());
    // Then
    awaitGot(superior, 1);
    assertThat(EscalationScene.heard(receiver, dispatcher)).hasSize(2);
  }

  @Test
  void shouldTakeAStepOnceWhereTwoRun() {
    // Given
    var incident = pressed();
    clock.advance(Duration.ofSeconds(15));
    // When
    Uni.join()
        .all(begunAnew().run(), begunAnew().run(), begunAnew().run())
        .andFailFast()
        .await()
        .atMost(EscalationScene.SOON);
    // Then
    awaitGot(dispatcher, 2);
    assertThat(scene.county(incident)).containsEntry("notices", 2);
  }

  /** Its row cannot be read: an operator has to look, and nobody else waits for it. */
  @Test
  void shouldHoldUpNoOtherWhereOneCannotGoOn() {
    // Given
    var broken = scene.pressed();
    scene.happened(broken);
    awaitGot(dispatcher, 1);
    var id = scene.county(broken).get("id");
    EscalationScene.sql("update escalations set body = '{}' where id = '" + id + "'");
    try {
      var other = new EscalationScene(people);
      var theirs = other.lives("police-dispatcher", other.countyPath);
      other.happened(other.pressed());
      awaitGot(theirs, 1);
      // When
      clock.advance(Duration.ofSeconds(15));
      run(begunAnew());
      // Then
      awaitGot(theirs, 2);
    } finally {
      EscalationScene.sql("delete from escalation_record where escalation_id = '" + id + "'");
      EscalationScene.sql("delete from escalations where id = '" + id + "'");
    }
  }
}
