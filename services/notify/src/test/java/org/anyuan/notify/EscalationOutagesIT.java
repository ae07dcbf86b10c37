package org.anyuan.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.anyuan.common.time.MovableClock;
import org.anyuan.local.testing.StackResource;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.notify.v1.EscalationState;
import org.anyuan.proto.notify.v1.NotifyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The broker and the database go away and come back: nobody is left out, nobody told twice. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "notify"))
class EscalationOutagesIT {
  @Inject DeliveryScene people;

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

  private Incident.Builder incident() {
    var incident = scene.pressed();
    incident.getTasksBuilder(0).clearAddresseeRegionIds().addAddresseeRegionIds(scene.county);
    return incident;
  }

  @Test
  void shouldTellOfAPressOnceTheDatabaseIsBack() {
    var incident = incident();
    StackResource.database().stop();
    try {
      scene.happened(incident);
    } finally {
      StackResource.database().start();
    }
    awaitGot(1);
    assertThat(scene.county(incident)).containsEntry("notices", 1);
  }

  @Test
  void shouldGoOnWhereTheDatabaseDiedBetweenTwoSteps() {
    // Given
    var incident = incident();
    scene.happened(incident);
    awaitGot(1);
    // When
    StackResource.database().kill();
    try {
      clock.advance(Duration.ofSeconds(15));
    } finally {
      StackResource.database().start();
    }
    // Then
    awaitGot(2);
    await()
        .atMost(EscalationScene.SOON)
        .untilAsserted(() -> assertThat(scene.county(incident)).containsEntry("notices", 2));
  }

  @Test
  void shouldGoOnWhileTheBrokerIsAwayAndSayItOnceWhenItIsBack() {
    // Given
    var incident = incident();
    scene.happened(incident);
    awaitGot(1);
    // When
    StackResource.broker().stop();
    try {
      clock.advance(Duration.ofSeconds(15));
      awaitGot(2);
    } finally {
      StackResource.broker().start();
    }
    scene.happened(EscalationScene.closed(incident));
    scene.awaitState(incident, "CLOSED");
    // Then
    var id = scene.county(incident).get("id");
    try (var events = new NotifyEvents(scene.school)) {
      for (var state :
          List.of(
              EscalationState.ESCALATION_STATE_WAITING, EscalationState.ESCALATION_STATE_CLOSED)) {
        var event = events.await(e -> isOf(e, id, state), 1);
        assertThat(event.getIncidentId()).isEqualTo(incident.getIncidentId());
      }
      // The second step was decided while the broker was away.
      assertThat(events.await(e -> isOf(e, id, EscalationState.ESCALATION_STATE_WAITING), 2))
          .extracting(e -> e.getEscalationChanged().getNotices())
          .isEqualTo(2);
    }
  }

  private static boolean isOf(NotifyEvent event, Object id, EscalationState state) {
    return event.getEscalationChanged().getEscalationId().equals(id)
        && event.getEscalationChanged().getState() == state;
  }
}
