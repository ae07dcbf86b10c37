package org.anyuan.lead;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.Message;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.anyuan.common.cloudevents.CloudEvent;
import org.anyuan.common.cloudevents.CloudEventHeaders;
import org.anyuan.common.topic.Topics;
import org.anyuan.local.testing.StackResource;
import org.anyuan.local.testing.TestTokens;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.lead.v1.LeadEvent;
import org.anyuan.proto.ledger.v1.Region;
import org.anyuan.proto.ledger.v1.School;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A county of its own with one school. */
final class Scene {
  static final String LEADS = "/api/v1/leads";
  static final Duration SOON = Duration.ofSeconds(60);

  final String region = "r-" + UUID.randomUUID();
  final String path = "/420000/420100/" + region + "/";
  final String school = "s-" + UUID.randomUUID();

  static Scene set() {
    var scene = new Scene();
    publish(
        Topics.LEDGER_REGIONS,
        scene.region,
        Region.newBuilder()
            .setRegionId(scene.region)
            .setPath(scene.path)
            .setName("测试区")
            .setVersion(1)
            .build());
    publish(
        Topics.LEDGER_SCHOOLS,
        scene.school,
        School.newBuilder()
            .setRef(
                SchoolRef.newBuilder()
                    .setSchoolId(scene.school)
                    .setName("桃园小学")
                    .setRegionPath(scene.path)
                    .setCountyRegionId(scene.region))
            .setRegionId(scene.region)
            .setVersion(1)
            .build());
    // Known once a lead of it is no longer refused for its school.
    await()
        .atMost(SOON)
        .until(
            () ->
                !"schoolId"
                    .equals(
                        scene
                            .teacher()
                            .body(scene.lead("OTHER", "", List.of()))
                            .post(LEADS)
                            .jsonPath()
                            .getString("field")));
    return scene;
  }

  RequestSpecification as(String name, String role) {
    return as(name, role, path, null);
  }

  static RequestSpecification as(String name, String role, String scope, String school) {
    var token = TestTokens.token(name, role, scope, school, Duration.ofHours(1));
    return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
  }

  RequestSpecification teacher() {
    return as("tea", "school-officer", path, school);
  }

  RequestSpecification education() {
    return as("edu", "education-officer");
  }

  RequestSpecification police() {
    return as("pol", "police-officer");
  }

  Map<String, Object> lead(String category, String words, List<?> people) {
    var body = new HashMap<String, Object>();
    body.put("schoolId", school);
    body.put("category", category);
    body.put("seenAt", Instant.now().minusSeconds(600).toString());
    body.put("words", words);
    body.put("people", people);
    return body;
  }

  static Map<String, Object> person(String part, String name) {
    return Map.of("part", part, "name", name);
  }

  String taken(RequestSpecification by, Map<String, Object> body) {
    return by.body(body).post(LEADS).then().statusCode(201).extract().path("id");
  }

  static ValidatableResponse step(RequestSpecification by, String id, String step, Object body) {
    return by.body(body).post(LEADS + "/" + id + "/" + step).then();
  }

  /** The school's events until one fits. */
  List<LeadEvent> eventsUntil(Predicate<LeadEvent> wanted) {
    return eventsUntilThey(all -> all.stream().anyMatch(wanted));
  }

  /** The school's events until they are enough. */
  List<LeadEvent> eventsUntilThey(Predicate<List<LeadEvent>> enough) {
    return eventsUntilThey(school, enough);
  }

  /** The region's own events until one fits. */
  List<LeadEvent> regionEventsUntil(Predicate<LeadEvent> wanted) {
    return eventsUntilThey(region, all -> all.stream().anyMatch(wanted));
  }

  private static List<LeadEvent> eventsUntilThey(String key, Predicate<List<LeadEvent>> enough) {
    var settings =
        Map.<String, Object>of(
            "bootstrap.servers", StackResource.broker().bootstrapServers(),
            "group.id", UUID.randomUUID().toString(),
            "auto.offset.reset", "earliest");
    var found = new ArrayList<LeadEvent>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(Topics.LEAD_EVENTS));
      await()
          .atMost(SOON)
          .until(
              () -> {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                  if (key.equals(record.key())) {
                    found.add(LeadEvent.parseFrom(record.value()));
                  }
                }
                return enough.test(found);
              });
    }
    return found;
  }

  static void publish(String topic, String key, Message value) {
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
}
