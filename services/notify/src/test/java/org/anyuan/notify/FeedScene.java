package org.anyuan.notify;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.Message;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.anyuan.proto.common.v1.Place;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.common.v1.Severity;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.anyuan.proto.incident.v1.IncidentOpened;
import org.anyuan.proto.incident.v1.IncidentState;
import org.anyuan.proto.incident.v1.Task;
import org.anyuan.proto.ledger.v1.Region;
import org.anyuan.proto.ledger.v1.School;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A county of its own with a school, beside another county; incidents there, rosters, readers. */
final class FeedScene {
  static final Duration SOON = Duration.ofSeconds(60);
  static final String FEEDS = "/api/v1/feeds";
  static final String SUBSCRIPTIONS = "/api/v1/subscriptions";

  final String city = "city-" + UUID.randomUUID();
  final String region = "r-" + UUID.randomUUID();
  final String other = "r-" + UUID.randomUUID();
  final String path = "/420000/" + city + "/" + region + "/";
  final String otherPath = "/420000/" + city + "/" + other + "/";
  final String school = "s-" + UUID.randomUUID();
  private final String own = "-" + UUID.randomUUID().toString().substring(0, 8);

  static FeedScene set() {
    var scene = new FeedScene();
    scene.publishRegion(scene.city, "/420000/" + scene.city + "/");
    scene.publishRegion(scene.region, scene.path);
    scene.publishRegion(scene.other, scene.otherPath);
    publish(
        Topics.LEDGER_SCHOOLS,
        scene.school,
        School.newBuilder().setRef(scene.ref()).setRegionId(scene.region).setVersion(1).build());
    // Whoever may name a region has been heard of.
    for (var id : List.of(scene.region, scene.other)) {
      await()
          .atMost(SOON)
          .until(
              () ->
                  as("admin", "administrator", "/420000/" + scene.city + "/", null)
                          .get(SUBSCRIPTIONS + "?regionId=" + id)
                          .statusCode()
                      == 200);
    }
    return scene;
  }

  private void publishRegion(String id, String at) {
    publish(
        Topics.LEDGER_REGIONS,
        id,
        Region.newBuilder().setRegionId(id).setPath(at).setName("测试区").setVersion(1).build());
  }

  private SchoolRef ref() {
    return SchoolRef.newBuilder()
        .setSchoolId(school)
        .setName("桃园小学")
        .setRegionPath(path)
        .setCountyRegionId(region)
        .build();
  }

  static RequestSpecification as(String account, String role, String scope, String school) {
    var token = TestTokens.token(account, role, scope, school, Duration.ofHours(1));
    return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
  }

  String account(String name) {
    return name + own;
  }

  RequestSpecification as(String name, String role) {
    return as(account(name), role, path, role.equals("school-officer") ? school : null);
  }

  RequestSpecification police() {
    return as("wang", "police-officer");
  }

  RequestSpecification education() {
    return as("zheng", "education-officer");
  }

  RequestSpecification media() {
    return as("li", "media-officer");
  }

  RequestSpecification head() {
    return as("head", "school-officer");
  }

  RequestSpecification administrator() {
    return as("admin", "administrator");
  }

  /** Just pressed, in a room of a building. */
  Incident.Builder pressed(AlarmKind kind) {
    var id = "i-" + UUID.randomUUID();
    return Incident.newBuilder()
        .setIncidentId(id)
        .setVersion(1)
        .setSchool(ref())
        .setMode(Mode.MODE_ACTUAL)
        .setState(IncidentState.INCIDENT_STATE_OPEN)
        .setSeverity(Severity.SEVERITY_HIGH)
        .addKinds(kind)
        .addPlaces(Place.newBuilder().setBuilding("教学楼").setFloor("三楼").setRoom("302教室").build())
        .addDeviceIds("d-secret-device")
        .setText("有人带刀")
        .addTasks(Task.newBuilder().setTaskId(id + "-task").addAddresseeRegionIds(region))
        .setOpenedAt(Timestamps.of(Instant.now()));
  }

  /** Its next version. */
  static Incident.Builder then(Incident.Builder incident) {
    return incident.setVersion(incident.getVersion() + 1);
  }

  static Incident.Builder confirmedAndMajor(Incident.Builder incident) {
    return then(incident)
        .setState(IncidentState.INCIDENT_STATE_CONFIRMED)
        .setConfirmedAt(Timestamps.of(Instant.now()))
        .setMajorAt(Timestamps.of(Instant.now()));
  }

  void happened(Incident.Builder incident) {
    publish(
        Topics.INCIDENT_EVENTS,
        school,
        IncidentEvent.newBuilder()
            .setEventId(UUID.randomUUID().toString())
            .setSchoolId(school)
            .setIncidentId(incident.getIncidentId())
            .setDecidedAt(Timestamps.of(Instant.now()))
            .setIncident(incident)
            .setOpened(IncidentOpened.getDefaultInstance())
            .build());
  }

  /** What nobody can read. */
  void rubbish() {
    send(new ProducerRecord<>(Topics.INCIDENT_EVENTS, school, new byte[] {(byte) 0xff, 1, 2}));
  }

  private static void publish(String topic, String key, Message value) {
    var event = CloudEvent.of(UUID.randomUUID(), value, "test", Instant.now());
    send(CloudEventHeaders.record(topic, key, event, value));
  }

  private static void send(ProducerRecord<String, byte[]> message) {
    var settings =
        Map.<String, Object>of("bootstrap.servers", StackResource.broker().bootstrapServers());
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      producer.send(message).get(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException("the test's record was not published", e);
    }
  }

  static JsonPath items(RequestSpecification reader, String feed) {
    return reader.get(feed).then().statusCode(200).extract().jsonPath();
  }

  static List<String> ids(RequestSpecification reader, String feed) {
    return items(reader, feed).getList("items._anyuan.id");
  }

  /** Until the reader's feed shows it in this version. */
  static void awaitShown(
      java.util.function.Supplier<RequestSpecification> reader, Incident.Builder incident) {
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              var items = items(reader.get(), FEEDS + "/incidents.json?limit=100");
              List<String> ids = items.getList("items._anyuan.id");
              var at = ids.indexOf(incident.getIncidentId());
              return at >= 0
                  && items.getLong("items[" + at + "]._anyuan.version") >= incident.getVersion();
            });
  }

  /** What the answer of the one who makes a subscription holds. */
  JsonPath subscribe(RequestSpecification by, Map<String, Object> body) {
    return by.body(body).post(SUBSCRIPTIONS).then().statusCode(201).extract().jsonPath();
  }

  static Map<String, Object> toIncidents(String name) {
    var body = new HashMap<String, Object>();
    body.put("kind", "INCIDENTS");
    body.put("name", name);
    return body;
  }

  static Map<String, Object> toRoster(String kind, String roster) {
    return Map.of("kind", kind, "name", "值班日历", "rosterId", roster);
  }

  /** Days of these people in turn, from tomorrow at 08:00. */
  String roster(String lane, String... people) {
    var turns = new ArrayList<List<String>>();
    for (var person : people) {
      turns.add(List.of(account(person)));
    }
    var roster = new HashMap<String, Object>();
    roster.put("name", "值班，一线");
    roster.put("lane", lane);
    roster.put(
        lane.equals("SCHOOL") ? "schoolId" : "regionId", lane.equals("SCHOOL") ? school : region);
    roster.put(
        "plan",
        Map.of(
            "layers",
            List.of(
                Map.of(
                    "name",
                    "first",
                    "turns",
                    turns,
                    "shift",
                    Map.of("count", 1, "unit", "DAYS"),
                    "first",
                    LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString(),
                    "handOver",
                    "08:00"))));
    return administrator()
        .body(roster)
        .post("/api/v1/rosters")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  void override(String roster, Instant from, Instant until, String of, String by) {
    administrator()
        .body(
            Map.of(
                "from", from.toString(),
                "until", until.toString(),
                "of", account(of),
                "by", account(by)))
        .post("/api/v1/rosters/" + roster + "/overrides")
        .then()
        .statusCode(201);
  }
}
