package org.anyuan.patrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.anyuan.common.time.MovableClock;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.patrol.v1.DispatcherNeeded;
import org.anyuan.proto.patrol.v1.NeedReason;
import org.anyuan.proto.patrol.v1.PatrolEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens when nobody answers; time is advanced. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "patrol"))
class DeadlinesIT {
  private static final Duration ANSWER = Duration.ofSeconds(61);
  private Scene scene;
  private MovableClock clock;

  @BeforeEach
  void set() {
    clock = MovableClock.install();
    scene = Scene.set();
  }

  @Test
  void shouldSendTheNextUnitAndAtLastTellTheDispatcher() throws Exception {
    // Given: four, of whom three are tried
    var first = scene.car(1);
    var second = scene.car(2);
    var third = scene.car(3);
    scene.car(4);
    var incident = scene.opened(AlarmKind.ALARM_KIND_PANIC);
    scene.send(incident, first, true).then().statusCode(201);
    // When
    clock.advance(ANSWER);
    awaitSent(incident, second);
    // Then
    assertThat(scene.dispatches(incident, "ASSIGNED"))
        .singleElement()
        .satisfies(next -> assertThat(next).containsEntry("attempt", 2));
    assertThat(scene.status(first)).isEqualTo("AVAILABLE");
    // When
    clock.advance(ANSWER);
    awaitSent(incident, third);
    clock.advance(ANSWER);
    scene.awaitDispatches(incident, "EXPIRED", 3);
    // Then: nobody is sent any more, and a person is told
    assertThat(scene.dispatches(incident, "ASSIGNED")).isEmpty();
    var needs = needs(incident, 3);
    assertThat(needs)
        .extracting(DispatcherNeeded::getReason)
        .containsOnly(NeedReason.NEED_REASON_UNANSWERED);
    assertThat(needs.getLast().getNextDispatchId()).isEmpty();
  }

  private void awaitSent(String incident, String unit) {
    await()
        .atMost(Scene.SOON)
        .until(
            () ->
                scene.dispatches(incident, "ASSIGNED").stream()
                    .anyMatch(d -> d.get("unitId").equals(unit)));
  }

  private java.util.List<DispatcherNeeded> needs(String incident, int count) {
    try (var topic = new TopicReader("anyuan.patrol.events")) {
      return await()
          .atMost(Scene.SOON)
          .until(
              () ->
                  topic.ofKey(scene.school).stream()
                      .map(DeadlinesIT::event)
                      .filter(PatrolEvent::hasDispatcherNeeded)
                      .map(PatrolEvent::getDispatcherNeeded)
                      .filter(n -> n.getIncidentId().equals(incident))
                      .toList(),
              found -> found.size() >= count);
    }
  }

  private static PatrolEvent event(
      org.apache.kafka.clients.consumer.ConsumerRecord<String, byte[]> message) {
    try {
      return PatrolEvent.parseFrom(message.value());
    } catch (com.google.protobuf.InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void shouldOnlyProposeTheNextUnitWhereNobodySaidMore() {
    var first = scene.car(1);
    var second = scene.car(2);
    var incident = scene.opened(AlarmKind.ALARM_KIND_PANIC);
    scene.send(incident, first, false).then().statusCode(201);
    clock.advance(ANSWER);
    var proposed = scene.awaitDispatches(incident, "PROPOSED", 1);
    assertThat(proposed).extracting(d -> d.get("unitId")).containsExactly(second);
    assertThat(scene.status(second)).isEqualTo("AVAILABLE");
  }

  @Test
  void shouldLeaveAloneWhoeverAnsweredInTime() {
    var unit = scene.car(1);
    var incident = scene.opened(AlarmKind.ALARM_KIND_PANIC);
    var id = scene.send(incident, unit, true).jsonPath().getString("id");
    var late = scene.car(2);
    var other = scene.opened(AlarmKind.ALARM_KIND_FIRE);
    scene.send(other, late, false).then().statusCode(201);
    scene.step(id, "accept", "").statusCode(200);
    clock.advance(ANSWER);
    // The sweep has been there.
    scene.awaitDispatches(other, "EXPIRED", 1);
    assertThat(scene.dispatches(incident, "ACCEPTED")).hasSize(1);
  }

  @Test
  void shouldTellTheDispatcherOfAProposalThatNobodyDecided() {
    scene.car(1);
    var incident = scene.opened(AlarmKind.ALARM_KIND_PANIC);
    scene.awaitDispatches(incident, "PROPOSED", 1);
    clock.advance(Duration.ofMinutes(5).plusSeconds(1));
    scene.awaitDispatches(incident, "EXPIRED", 1);
    assertThat(needs(incident, 1))
        .extracting(DispatcherNeeded::getReason)
        .containsExactly(NeedReason.NEED_REASON_UNDECIDED);
  }
}
