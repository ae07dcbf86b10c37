package org.anyuan.response;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.Message;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.anyuan.common.cloudevents.CloudEvent;
import org.anyuan.common.cloudevents.CloudEventHeaders;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.topic.Topics;
import org.anyuan.local.testing.StackResource;
import org.anyuan.local.testing.TestTokens;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.common.v1.Severity;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.IncidentConfirmed;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.anyuan.proto.incident.v1.IncidentState;
import org.anyuan.proto.ledger.v1.Region;
import org.anyuan.proto.ledger.v1.School;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A county of its own with one school, and a person for each duty. */
final class Scene {
  static final Duration SOON = Duration.ofSeconds(60);

  final String city = "city-" + UUID.randomUUID();
  final String region = "r-" + UUID.randomUUID();
  final String cityPath = "/420000/" + city + "/";
  final String path = cityPath + region + "/";
  final String school = "s-" + UUID.randomUUID();

  static Scene set() {
    var scene = new Scene();
    scene.publishRegion(scene.city, scene.cityPath, "测试市");
    scene.publishRegion(scene.region, scene.path, "测试区");
    publish(
        Topics.LEDGER_SCHOOLS,
        scene.school,
        School.newBuilder().setRef(scene.ref()).setRegionId(scene.region).setVersion(1).build());
    var roster =
        Map.of(
            "posts",
            Map.of(
                "COMMANDER", Map.of("holder", "zhao"),
                "LAWFUL_HANDLING_LEAD", Map.of("holder", "qian", "deputies", List.of("sun")),
                "PUBLIC_INFORMATION_LEAD", Map.of("holder", "li"),
                "PUBLIC_ORDER_LEAD", Map.of("holder", "wu")));
    await()
        .atMost(SOON)
        .until(
            () ->
                scene
                        .as("administrator", "administrator")
                        .body(roster)
                        .put("/api/v1/responses/rosters/" + scene.region)
                        .statusCode()
                    == 200);
    return scene;
  }

  private void publishRegion(String id, String at, String name) {
    publish(
        Topics.LEDGER_REGIONS,
        id,
        Region.newBuilder()
            .setRegionId(id)
            .setPath(at)
            .setName(name)
            .setEnglishName("Test")
            .setVersion(1)
            .build());
  }

  private SchoolRef ref() {
    return SchoolRef.newBuilder()
        .setSchoolId(school)
        .setName("桃园小学")
        .setRegionPath(path)
        .setCountyRegionId(region)
        .build();
  }

  RequestSpecification as(String name, String role) {
    return as(name, role, path);
  }

  static RequestSpecification as(String name, String role, String scope) {
    var token = TestTokens.token(name, role, scope, null, Duration.ofHours(1));
    return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
  }

  RequestSpecification commander() {
    return as("zhao", "commission-officer");
  }

  RequestSpecification handling() {
    return as("qian", "police-officer");
  }

  RequestSpecification deputy() {
    return as("sun", "police-officer");
  }

  RequestSpecification information() {
    return as("li", "media-officer");
  }

  RequestSpecification writer() {
    return as("zhou", "media-officer");
  }

  RequestSpecification order() {
    return as("wu", "police-officer");
  }

  RequestSpecification families() {
    return as("zheng", "education-officer");
  }

  RequestSpecification desk() {
    return as("wang", "police-dispatcher");
  }

  Incident.Builder incident() {
    return Incident.newBuilder()
        .setIncidentId("i-" + UUID.randomUUID())
        .setVersion(3)
        .setSchool(ref())
        .setMode(Mode.MODE_ACTUAL)
        .setState(IncidentState.INCIDENT_STATE_CONFIRMED)
        .setSeverity(Severity.SEVERITY_HIGH)
        .addKinds(AlarmKind.ALARM_KIND_OTHER)
        .setOpenedAt(Timestamps.of(Instant.now()))
        .setConfirmedAt(Timestamps.of(Instant.now()))
        .setMajorAt(Timestamps.of(Instant.now()));
  }

  IncidentEvent.Builder event(Incident.Builder incident) {
    return IncidentEvent.newBuilder()
        .setEventId(UUID.randomUUID().toString())
        .setSchoolId(school)
        .setIncidentId(incident.getIncidentId())
        .setDecidedAt(Timestamps.of(Instant.now()))
        .setIncident(incident);
  }

  IncidentEvent.Builder confirmed(Incident.Builder incident) {
    return event(incident).setConfirmed(IncidentConfirmed.getDefaultInstance());
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

  /** The response of an incident that is confirmed and major. */
  String opened() {
    return opened(incident());
  }

  String opened(Incident.Builder incident) {
    happened(confirmed(incident));
    return await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> responseOf(incident.getIncidentId()), id -> id != null);
  }

  /** Null while there is none. */
  String responseOf(String incident) {
    return commander()
        .get("/api/v1/responses?incidentId=" + incident)
        .jsonPath()
        .getString("items[0].id");
  }

  Map<String, Object> fact(String response) {
    var fact =
        desk()
            .body(Map.of("text", "一人轻伤"))
            .post("/api/v1/responses/" + response + "/facts")
            .jsonPath();
    return Map.of("factId", fact.getString("id"), "version", fact.getInt("version"));
  }

  void confirm(String response, Map<String, Object> fact) {
    handling()
        .body(Map.of("version", fact.get("version")))
        .post("/api/v1/responses/%s/facts/%s/confirm".formatted(response, fact.get("factId")))
        .then()
        .statusCode(200);
  }

  void complete(String response, String step, RequestSpecification by) {
    by.body(Map.of("note", "done", "reference", "A-1", "count", 2))
        .post("/api/v1/responses/%s/steps/%s/complete".formatted(response, step))
        .then()
        .statusCode(200);
  }

  static Map<String, Object> content(String title, boolean namesPlace, List<?> facts) {
    var content = new HashMap<String, Object>();
    content.put("zh", Map.of("title", title, "body", "警方正在处置。"));
    content.put("en", Map.of("title", "Notice", "body", "The police are at the scene."));
    content.put("facts", facts);
    content.put("namesPlace", namesPlace);
    return content;
  }

  String draft(String response, String kind, Map<String, Object> content) {
    return writer()
        .body(Map.of("responseId", response, "kind", kind, "content", content))
        .post("/api/v1/statements")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  Response step(RequestSpecification by, String statement, String step, long version) {
    return by.body(Map.of("version", version))
        .post("/api/v1/statements/%s/%s".formatted(statement, step));
  }

  String signed(String response, Map<String, Object> content) {
    var statement = draft(response, "STATEMENT", content);
    step(information(), statement, "review", 1).then().statusCode(200);
    step(handling(), statement, "sign", 1).then().statusCode(200);
    return statement;
  }
}
