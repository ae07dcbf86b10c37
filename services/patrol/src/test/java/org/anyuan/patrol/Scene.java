package org.anyuan.patrol;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.Message;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.anyuan.common.cloudevents.CloudEvent;
import org.anyuan.common.cloudevents.CloudEventHeaders;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.topic.Topics;
import org.anyuan.local.testing.StackResource;
import org.anyuan.local.testing.TestTokens;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.common.v1.Position;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.common.v1.Severity;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.IncidentClosed;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.anyuan.proto.incident.v1.IncidentOpened;
import org.anyuan.proto.incident.v1.IncidentState;
import org.anyuan.proto.ledger.v1.Region;
import org.anyuan.proto.ledger.v1.School;
import org.anyuan.proto.ledger.v1.SchoolType;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A county of its own with one school, further from every other test's than units are looked for.
 */
final class Scene {
  private static final AtomicInteger NEXT = new AtomicInteger();
  static final Duration SOON = Duration.ofSeconds(60);

  final double longitude = 75 + NEXT.getAndIncrement() * 0.7;
  final double latitude = 30.55;
  final String region = "r-" + UUID.randomUUID();
  final String path = "/420000/" + region + "/";
  final String school = "s-" + UUID.randomUUID();

  static Scene set() {
    var scene = new Scene();
    publish(
        Topics.LEDGER_REGIONS,
        scene.region,
        Region.newBuilder()
            .setRegionId(scene.region)
            .setParentId("420000")
            .setPath(scene.path)
            .setName("测试区")
            .setVersion(1)
            .build());
    publish(
        Topics.LEDGER_SCHOOLS,
        scene.school,
        School.newBuilder()
            .setRef(scene.ref())
            .setType(SchoolType.SCHOOL_TYPE_PRIMARY)
            .setRegionId(scene.region)
            .setVersion(1)
            .build());
    await()
        .atMost(SOON)
        .until(
            () ->
                scene
                        .as("administrator")
                        .body(Map.of("staff", 2, "officers", 1, "open", false))
                        .put("/api/v1/units/police-rooms/" + scene.school)
                        .statusCode()
                    == 200);
    return scene;
  }

  private SchoolRef ref() {
    return SchoolRef.newBuilder()
        .setSchoolId(school)
        .setName("测试·实验小学")
        .setRegionPath(path)
        .setCountyRegionId(region)
        .setPosition(Position.newBuilder().setLongitude(longitude).setLatitude(latitude))
        .build();
  }

  RequestSpecification as(String role) {
    return given()
        .header("Authorization", TestTokens.bearer(role, path, null))
        .contentType(ContentType.JSON);
  }

  RequestSpecification dispatcher() {
    return as("police-dispatcher");
  }

  RequestSpecification schoolOfficer() {
    return given()
        .header("Authorization", TestTokens.bearer("school-officer", path, school))
        .contentType(ContentType.JSON);
  }

  /** By a badge number. */
  RequestSpecification officer(String badge) {
    var token = TestTokens.token(badge, "police-officer", path, null, Duration.ofHours(1));
    return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
  }

  Map<String, Object> unit(String id, String kind, double kilometresNorth) {
    var unit = new HashMap<String, Object>();
    unit.put("id", id);
    unit.put("callSign", "巡" + id.substring(0, 6));
    unit.put("kind", kind);
    unit.put("agency", "测试分局");
    unit.put("regionId", region);
    unit.put("headcount", 2);
    unit.put("equipment", List.of("PATROL_CAR"));
    unit.put(
        "station",
        Map.of("longitude", longitude, "latitude", latitude + kilometresNorth / 111.195));
    return unit;
  }

  /** Registered and on duty. */
  String car(double kilometresNorth) {
    var id = "u-" + UUID.randomUUID();
    dispatcher()
        .body(unit(id, "POLICE", kilometresNorth))
        .post("/api/v1/units")
        .then()
        .statusCode(201);
    dispatcher().post("/api/v1/units/" + id + "/on-duty").then().statusCode(200);
    return id;
  }

  Incident.Builder incident(AlarmKind kind) {
    return Incident.newBuilder()
        .setIncidentId("i-" + UUID.randomUUID())
        .setVersion(1)
        .setSchool(ref())
        .setMode(Mode.MODE_ACTUAL)
        .setState(IncidentState.INCIDENT_STATE_OPEN)
        .setSeverity(Severity.SEVERITY_LOW)
        .addKinds(kind)
        .setOpenedAt(Timestamps.of(Instant.now()));
  }

  /** Known to the service afterwards. */
  String opened(Incident.Builder incident) {
    var id = incident.getIncidentId();
    happened(event(incident).setOpened(IncidentOpened.getDefaultInstance()));
    await()
        .atMost(SOON)
        .until(
            () ->
                dispatcher().get("/api/v1/dispatches/recommendations?incidentId=" + id).statusCode()
                    == 200);
    return id;
  }

  String opened(AlarmKind kind) {
    return opened(incident(kind));
  }

  void closed(Incident.Builder incident) {
    var over =
        incident
            .setState(IncidentState.INCIDENT_STATE_CLOSED)
            .setVersion(incident.getVersion() + 1);
    happened(event(over).setClosed(IncidentClosed.getDefaultInstance()));
  }

  IncidentEvent.Builder event(Incident.Builder incident) {
    return IncidentEvent.newBuilder()
        .setEventId(UUID.randomUUID().toString())
        .setSchoolId(school)
        .setIncidentId(incident.getIncidentId())
        .setDecidedAt(Timestamps.of(Instant.now()))
        .setIncident(incident);
  }

  void happened(IncidentEvent.Builder event) {
    publish(Topics.INCIDENT_EVENTS, school, event.build());
  }

  private static void publish(String topic, String key, Message value) {
    var settings =
        Map.<String, Object>of("bootstrap.servers", StackResource.broker().bootstrapServers());
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      var event = CloudEvent.of(UUID.randomUUID(), value, "test", Instant.now());
      producer.send(CloudEventHeaders.record(topic, key, event, value)).get(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException("the test's record was not published", e);
    }
  }

  /** The dispatches of an incident, once there are so many in the state. */
  List<Map<String, Object>> awaitDispatches(String incident, String state, int count) {
    return await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> dispatches(incident, state), found -> found.size() >= count);
  }

  List<Map<String, Object>> dispatches(String incident, String state) {
    List<Map<String, Object>> all =
        dispatcher().get("/api/v1/dispatches?incidentId=" + incident).jsonPath().getList("items");
    return all.stream().filter(d -> d.get("state").equals(state)).toList();
  }

  io.restassured.response.Response send(String incident, String unit, boolean sendNext) {
    return dispatcher()
        .body(Map.of("incidentId", incident, "unitId", unit, "sendNext", sendNext))
        .post("/api/v1/dispatches");
  }

  io.restassured.response.ValidatableResponse step(String dispatch, String step, String body) {
    return dispatcher().body(body).post("/api/v1/dispatches/" + dispatch + "/" + step).then();
  }

  String status(String unit) {
    return dispatcher().get("/api/v1/units/" + unit).jsonPath().getString("status");
  }
}
