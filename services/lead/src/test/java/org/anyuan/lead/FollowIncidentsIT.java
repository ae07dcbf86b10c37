package org.anyuan.lead;

import static org.anyuan.lead.Scene.LEADS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.time.MovableClock;
import org.anyuan.common.topic.Topics;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.anyuan.proto.incident.v1.IncidentMerged;
import org.anyuan.proto.incident.v1.IncidentOpened;
import org.anyuan.proto.incident.v1.IncidentState;
import org.anyuan.proto.incident.v1.TaskQueued;
import org.anyuan.proto.lead.v1.LeadEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which incident an urgent lead has become, as incident's events say. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "lead"))
@QuarkusTestResource(KeyFile.class)
class FollowIncidentsIT {
  private final String one = UUID.randomUUID().toString();
  private final String two = UUID.randomUUID().toString();
  private MovableClock clock;
  private Scene scene;
  private String lead;

  @BeforeEach
  void anUrgentLead() {
    clock = MovableClock.install();
    scene = Scene.set();
    lead = urgent();
    scene.eventsUntil(event -> event.hasIncidentAsked());
  }

  private String urgent() {
    var body = scene.lead("VIOLENCE", "有人持刀在校门口", List.of());
    body.put("signs", List.of("HAPPENING_NOW", "WEAPON"));
    return scene.taken(scene.teacher(), body);
  }

  private IncidentEvent.Builder event(String incident, String origin) {
    return IncidentEvent.newBuilder()
        .setEventId(UUID.randomUUID().toString())
        .setSchoolId(scene.school)
        .setIncidentId(incident)
        .setDecidedAt(Timestamps.of(Instant.now()))
        .setIncident(
            Incident.newBuilder()
                .setIncidentId(incident)
                .setVersion(1)
                .setState(IncidentState.INCIDENT_STATE_OPEN)
                .addOriginLeadIds(origin));
  }

  private IncidentEvent opened(String incident, String origin) {
    return event(incident, origin).setOpened(IncidentOpened.getDefaultInstance()).build();
  }

  private IncidentEvent merged() {
    var event = event(one, lead).setMerged(IncidentMerged.newBuilder().setIntoIncidentId(two));
    event
        .getIncidentBuilder()
        .setState(IncidentState.INCIDENT_STATE_MERGED)
        .setMergedInto(two)
        .setVersion(2);
    return event.build();
  }

  private void happened(IncidentEvent event) {
    Scene.publish(Topics.INCIDENT_EVENTS, scene.school, event);
  }

  private ValidatableResponse seen(String id) {
    return scene.teacher().get(LEADS + "/" + id).then().statusCode(200);
  }

  private void linked(String id, String incident) {
    await().atMost(Scene.SOON).untilAsserted(() -> seen(id).body("incidentId", equalTo(incident)));
  }

  /** A school's events keep their order: whatever was published before is done then. */
  private void settled() {
    var other = urgent();
    happened(opened(UUID.randomUUID().toString(), other));
    await()
        .atMost(Scene.SOON)
        .untilAsserted(() -> seen(other).body("waits.what", not(hasItem("INCIDENT"))));
  }

  private static List<String> asked(List<LeadEvent> events) {
    return events.stream().filter(LeadEvent::hasIncidentAsked).map(LeadEvent::getLeadId).toList();
  }

  private int version() {
    return seen(lead).extract().path("version");
  }

  @Test
  void shouldLearnItsIncidentAndWaitNoLonger() {
    // Given
    seen(lead).body("waits.what", hasItem("INCIDENT"));
    // When
    var opened = opened(one, lead);
    happened(opened);
    // Then
    linked(lead, one);
    seen(lead).body("waits.what", not(hasItem("INCIDENT")));
    // When: the same again, whatever else happens to it, and the time passes
    var version = version();
    happened(opened);
    happened(opened);
    happened(event(one, lead).setTaskQueued(TaskQueued.getDefaultInstance()).build());
    settled();
    var waiting = urgent();
    clock.advance(Duration.ofSeconds(31));
    // Then: the one that has heard nothing is asked for again
    var all = scene.eventsUntilThey(so -> Collections.frequency(asked(so), waiting) > 1);
    assertThat(asked(all)).containsOnlyOnce(lead);
    assertThat(version()).isEqualTo(version);
  }

  @Test
  void shouldGoWithAnIncidentThatBecomesAPartOfAnother() {
    // Given
    var opened = opened(one, lead);
    happened(opened);
    linked(lead, one);
    // When
    happened(merged());
    // Then
    linked(lead, two);
    // When: what is old comes once more
    happened(opened);
    happened(merged());
    settled();
    // Then
    seen(lead).body("incidentId", equalTo(two));
  }

  @Test
  void shouldGoOnAfterWhatIsNoEventOrOfNoLeadHere() {
    happened(IncidentEvent.getDefaultInstance());
    happened(opened(one, UUID.randomUUID().toString()));
    happened(opened(one, lead));
    linked(lead, one);
  }
}
