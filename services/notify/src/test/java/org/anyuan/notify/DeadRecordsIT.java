package org.anyuan.notify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.topic.Topics;
import org.anyuan.local.testing.StackResource;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.common.v1.Severity;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.anyuan.proto.incident.v1.IncidentState;
import org.anyuan.proto.lead.v1.LeadErased;
import org.anyuan.proto.lead.v1.LeadEvent;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** What this service could not read is kept with its reason, and read again when told. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "notify"))
class DeadRecordsIT {
  private static final String ALL = "/api/v1/deliveries/dead-records";
  private static final String TOPIC = "anyuan.incident.events.notify.dlq";

  @Inject DeliveryScene scene;

  private final RegionPath place = DeliveryScene.place();
  private final String key = "s-" + UUID.randomUUID();

  private RequestSpecification administrator() {
    return As.person("root", "administrator", RegionPath.ALL);
  }

  private static void put(String topic, String key, byte[] value) throws Exception {
    var settings =
        Map.<String, Object>of("bootstrap.servers", StackResource.broker().bootstrapServers());
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(topic, key, value)).get(10, TimeUnit.SECONDS);
    }
  }

  private String awaitId(String of, String key) {
    return await()
        .atMost(DeliveryScene.SOON)
        .until(
            () ->
                administrator()
                    .get(ALL)
                    .jsonPath()
                    .getString(
                        "items.find { it.key == '" + key + "' && it.of == '" + of + "' }.id"),
            id -> id != null);
  }

  private void replay(String id) {
    administrator().post(ALL + "/" + id + "/replay").then().statusCode(204);
  }

  @Test
  void shouldListWhatEachGroupCouldNotReadAndReadItForThatOneAlone() throws Exception {
    // Given: of leads one that says nothing new, of incidents one for whoever is told and for feeds
    var incident = "i-" + UUID.randomUUID();
    put("anyuan.incident.events.notify-feeds.dlq", key, event(incident).toByteArray());
    put(Topics.LEAD_EVENTS, key, "no protobuf".getBytes(UTF_8));
    put("anyuan.lead.events.notify-leads.dlq", key + "-mended", erased().toByteArray());
    // Then
    administrator()
        .post(ALL + "/" + awaitId("LEADS", key) + "/replay")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:anyuan:problem:still-poison"));
    replay(awaitId("LEADS", key + "-mended"));
    replay(awaitId("FEEDS", key));
    var known = scene.work(work -> work.knownIncidents().find(new IncidentId(incident)));
    assertThat(known).isEmpty();
    // When: page by page, each once
    var ids = new ArrayList<String>();
    Optional<String> cursor = Optional.empty();
    do {
      var request = administrator().queryParam("limit", 1);
      cursor.ifPresent(from -> request.queryParam("cursor", from));
      var page = request.get(ALL).jsonPath();
      ids.addAll(page.getList("items.id", String.class));
      cursor = Optional.ofNullable(page.getString("nextCursor"));
    } while (cursor.isPresent());
    // Then
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids).anyMatch(id -> id.startsWith("LEADS.")).anyMatch(id -> id.startsWith("FEEDS."));
  }

  private static LeadEvent erased() {
    return LeadEvent.newBuilder()
        .setEventId(UUID.randomUUID().toString())
        .setLeadErased(LeadErased.getDefaultInstance())
        .build();
  }

  @Test
  void shouldPutAsideWhatCannotBeReadAndSayThatItStillCannot() throws Exception {
    put(Topics.INCIDENT_EVENTS, key, "no protobuf".getBytes(UTF_8));
    var id = awaitId("INCIDENTS", key);
    administrator()
        .post(ALL + "/" + id + "/replay")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:anyuan:problem:still-poison"));
  }

  @Test
  void shouldFollowAnEventThatIsReadAgain() throws Exception {
    // Given: set aside for a reason that is gone
    var incident = "i-" + UUID.randomUUID();
    put(TOPIC, key, event(incident).toByteArray());
    // When
    replay(awaitId("INCIDENTS", key));
    // Then
    var known = scene.work(work -> work.knownIncidents().find(new IncidentId(incident)));
    assertThat(known).isPresent();
  }

  @Test
  void shouldPutAsideWhatTheStoreRefusesAndGoOnWithThePressBehindIt() {
    // Given: a row that is not as it was written
    var desk = new EscalationScene(scene);
    var refused = desk.pressed();
    desk.happened(refused);
    await().atMost(DeliveryScene.SOON).until(() -> !desk.county(refused).isEmpty());
    var row = " where incident_id = '" + refused.getIncidentId() + "'";
    EscalationScene.sql("update escalations set version = version + 1000" + row);
    // When
    desk.happened(EscalationScene.closed(refused));
    var next = desk.pressed();
    desk.happened(next);
    // Then
    await().atMost(DeliveryScene.SOON).until(() -> !desk.county(next).isEmpty());
    var id = awaitId("INCIDENTS", desk.school);
    // When: the row is mended
    EscalationScene.sql("update escalations set version = version - 1000" + row);
    replay(id);
    // Then
    assertThat(desk.county(refused)).containsEntry("state", "CLOSED");
  }

  private IncidentEvent event(String incident) {
    var school =
        SchoolRef.newBuilder()
            .setSchoolId(key)
            .setName("桃园小学")
            .setRegionPath(place.value())
            .setCountyRegionId(place.ids().getLast());
    return IncidentEvent.newBuilder()
        .setEventId(UUID.randomUUID().toString())
        .setSchoolId(key)
        .setIncidentId(incident)
        .setDecidedAt(Timestamps.of(Instant.now()))
        .setIncident(
            Incident.newBuilder()
                .setIncidentId(incident)
                .setVersion(1)
                .setSchool(school)
                .setMode(Mode.MODE_EXERCISE)
                .setState(IncidentState.INCIDENT_STATE_CONFIRMED)
                .setSeverity(Severity.SEVERITY_LOW)
                .addKinds(AlarmKind.ALARM_KIND_OTHER)
                .setOpenedAt(Timestamps.of(Instant.now())))
        .build();
  }

  @Test
  void shouldRefuseWhatIsNotThere() {
    administrator().post(ALL + "/INCIDENTS.0.999999/replay").then().statusCode(404);
    administrator().post(ALL + "/x/replay").then().statusCode(400).body("field", equalTo("id"));
  }
}
