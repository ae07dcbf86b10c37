package org.anyuan.notify;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.Message;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.anyuan.common.cloudevents.CloudEvent;
import org.anyuan.common.cloudevents.CloudEventHeaders;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.time.MovableClock;
import org.anyuan.common.topic.Topics;
import org.anyuan.local.testing.StackResource;
import org.anyuan.local.testing.TestTokens;
import org.anyuan.notify.application.Registry;
import org.anyuan.notify.domain.RegionId;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.roster.Plan;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.ledger.v1.Region;
import org.anyuan.proto.ledger.v1.School;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A county of its own with a school, and people whom no other test knows. */
final class RosterScene {
  static final Duration SOON = Duration.ofSeconds(60);
  static final String ROSTERS = "/api/v1/rosters";

  final String city = "city-" + UUID.randomUUID();
  final String region = "r-" + UUID.randomUUID();
  final String cityPath = "/420000/" + city + "/";
  final String path = cityPath + region + "/";
  final String school = "s-" + UUID.randomUUID();
  private final String own = "-" + UUID.randomUUID().toString().substring(0, 8);

  static RosterScene set(Registry registry) {
    var scene = new RosterScene();
    scene.publishRegion(scene.city, scene.cityPath, "测试市");
    scene.publishRegion(scene.region, scene.path, "测试区");
    var ref =
        SchoolRef.newBuilder()
            .setSchoolId(scene.school)
            .setName("桃园小学")
            .setRegionPath(scene.path)
            .setCountyRegionId(scene.region);
    publish(
        Topics.LEDGER_SCHOOLS,
        scene.school,
        School.newBuilder().setRef(ref).setRegionId(scene.region).setVersion(1).build());
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(50))
        .until(
            () ->
                registry.path(new RegionId(scene.region)).isPresent()
                    && registry.path(new SchoolId(scene.school)).isPresent());
    return scene;
  }

  /** Noon of the next day: no test depends on the hour at which it runs. */
  static LocalDate noon(MovableClock clock) {
    var day = LocalDate.ofInstant(clock.instant(), Plan.ZONE).plusDays(1);
    var noon = day.atTime(12, 0).atZone(Plan.ZONE).toInstant();
    clock.advance(Duration.between(clock.instant(), noon));
    return day;
  }

  private void publishRegion(String id, String at, String name) {
    var region =
        Region.newBuilder()
            .setRegionId(id)
            .setPath(at)
            .setName(name)
            .setEnglishName("Test")
            .setVersion(1);
    publish(Topics.LEDGER_REGIONS, id, region.build());
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

  /** An account that no other test has. */
  String account(String name) {
    return name + own;
  }

  RegionPath regionPath() {
    return new RegionPath(path);
  }

  RequestSpecification as(String account, String role) {
    return as(account, role, path, null);
  }

  static RequestSpecification as(String account, String role, String scope, String school) {
    var token = TestTokens.token(account, role, scope, school, Duration.ofHours(1));
    return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
  }

  RequestSpecification dispatcher() {
    return as(account("desk"), "police-dispatcher");
  }

  RequestSpecification administrator() {
    return as(account("admin"), "administrator");
  }

  RequestSpecification schoolOfficer() {
    return as(account("head"), "school-officer", path, school);
  }

  /** Names without the test's own ending. */
  Map<String, Object> rotation(String name, String first, String handOver, String... turns) {
    var layer = new HashMap<String, Object>();
    layer.put("name", name);
    layer.put("turns", List.of(turns).stream().map(this::turn).toList());
    layer.put("shift", Map.of("count", 1, "unit", "DAYS"));
    layer.put("first", first);
    layer.put("handOver", handOver);
    return layer;
  }

  private List<String> turn(String people) {
    return List.of(people.split(" ")).stream().map(this::account).toList();
  }

  static Map<String, Object> plan(Map<?, ?>... layers) {
    var plan = new HashMap<String, Object>();
    plan.put("layers", List.of(layers));
    return plan;
  }

  Map<String, Object> roster(Map<String, Object> plan) {
    var roster = new HashMap<String, Object>();
    roster.put("name", "值班");
    roster.put("lane", "POLICE");
    roster.put("regionId", region);
    roster.put("plan", plan);
    return roster;
  }

  /** The id. */
  String made(Map<String, Object> roster) {
    return administrator().body(roster).post(ROSTERS).then().statusCode(201).extract().path("id");
  }

  List<String> onCall(String roster, Instant at) {
    return dispatcher()
        .queryParam("at", at.toString())
        .get(ROSTERS + "/" + roster + "/on-call")
        .then()
        .statusCode(200)
        .extract()
        .path("people.person");
  }
}
