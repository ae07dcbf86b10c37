package org.anyuan.patrol;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.Message;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.anyuan.local.testing.StackResource;
import org.anyuan.local.testing.TestTokens;
import org.anyuan.proto.common.v1.Position;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.ledger.v1.Region;
import org.anyuan.proto.ledger.v1.RegionLevel;
import org.anyuan.proto.ledger.v1.School;
import org.anyuan.proto.ledger.v1.SchoolType;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A county of its own in the ledger's topics, with as many schools as a test needs. */
public final class GuardWorld {
  public final String city = "city-" + UUID.randomUUID().toString().substring(0, 8);
  public final String county = city + "-c";
  public final String cityPath = "/420000/" + city + "/";
  public final String countyPath = cityPath + county + "/";
  public final List<String> schools = new ArrayList<>();

  /** School i stands i times a hundredth of a degree east of the first. */
  public GuardWorld(int count) {
    var records = new ArrayList<ProducerRecord<String, byte[]>>();
    records.add(message("anyuan.ledger.regions", city, region(city, cityPath)));
    records.add(message("anyuan.ledger.regions", county, region(county, countyPath)));
    for (var i = 0; i < count; i++) {
      var id = "%s-s%03d".formatted(city, i);
      schools.add(id);
      records.add(message("anyuan.ledger.schools", id, school(id, i)));
    }
    send(records);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              var answer =
                  as("administrator").get("/api/v1/posts/establishment?regionId=" + county);
              return answer.statusCode() == 200 && answer.jsonPath().getInt("[0].schools") == count;
            });
  }

  public static double longitude(int school) {
    return 114.3 + school / 100.0;
  }

  private static Region region(String id, String path) {
    return Region.newBuilder()
        .setRegionId(id)
        .setPath(path)
        .setLevel(RegionLevel.REGION_LEVEL_COUNTY)
        .setName("测试区")
        .setVersion(1)
        .build();
  }

  private School school(String id, int number) {
    return School.newBuilder()
        .setRef(
            SchoolRef.newBuilder()
                .setSchoolId(id)
                .setName("测试小学" + number)
                .setRegionPath(countyPath)
                .setCountyRegionId(county)
                .setPosition(
                    Position.newBuilder().setLongitude(longitude(number)).setLatitude(30.55)))
        .setType(SchoolType.SCHOOL_TYPE_PRIMARY)
        .setRegionId(county)
        .setVersion(1)
        .build();
  }

  static ProducerRecord<String, byte[]> message(String topic, String key, Message value) {
    return new ProducerRecord<>(topic, key, value.toByteArray());
  }

  static void send(List<ProducerRecord<String, byte[]>> records) {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", StackResource.broker().bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      var sent = new ArrayList<Future<?>>();
      records.forEach(r -> sent.add(producer.send(r)));
      for (var one : sent) {
        one.get(10, TimeUnit.SECONDS);
      }
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Of the county; an administrator of the city. */
  public RequestSpecification as(String role) {
    return as(role, role, role.equals("administrator") ? cityPath : countyPath, null);
  }

  public RequestSpecification officer(String badge) {
    return as(badge, "police-officer", countyPath, null);
  }

  public RequestSpecification ofSchool(int school) {
    return as("school-officer", "school-officer", countyPath, schools.get(school));
  }

  public static RequestSpecification as(String user, String role, String scope, String school) {
    return given()
        .auth()
        .oauth2(TestTokens.token(user, role, scope, school, Duration.ofHours(1)))
        .contentType(ContentType.JSON);
  }

  public static Map<String, Object> position(int school) {
    return Map.of("longitude", longitude(school), "latitude", 30.55, "datum", "WGS84");
  }

  public Map<String, Object> post(int school) {
    return Map.of("schoolId", schools.get(school), "gate", "东门", "position", position(school));
  }

  /** A post of the county that is set up, with one officer and one guard. */
  public String established(int school) {
    var body = new HashMap<>(post(school));
    body.put("staffing", Map.of("POLICE_OFFICER", 1, "SECURITY_GUARD", 1));
    var id =
        as("police-dispatcher")
            .body(body)
            .post("/api/v1/posts")
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
    officer("060001").post("/api/v1/posts/" + id + "/establish").then().statusCode(200);
    return id;
  }

  /** A term from a day on, with two windows a day and one make-up Sunday. */
  public static Map<String, Object> calendar(String opens) {
    return Map.of(
        "terms", List.of(Map.of("name", "秋季", "opens", opens, "closes", "2027-01-20")),
        "holidays", List.of(Map.of("name", "国庆", "from", "2026-10-01", "to", "2026-10-07")),
        "makeUpDays", List.of(Map.of("day", "2026-09-27", "follows", "WEDNESDAY")),
        "times",
            List.of(
                Map.of(
                    "grades",
                    "1-6",
                    "rushes",
                    List.of(
                        Map.of("peak", "ARRIVAL", "begin", "07:30", "end", "08:10"),
                        Map.of("peak", "DISMISSAL", "begin", "16:30", "end", "17:10")))));
  }

  public String assign(String spot, String role, String label, String from, String to) {
    return assign(spot, role, label, from, to, List.of());
  }

  public String assign(
      String spot, String role, String label, String from, String to, List<String> peaks) {
    var body = new HashMap<String, Object>();
    body.put("spotKind", "POST");
    body.put("spotId", spot);
    body.put("holder", Map.of("role", role, "label", label));
    body.put("from", from);
    body.put("to", to);
    body.put("peaks", peaks);
    return as("police-dispatcher")
        .body(body)
        .post("/api/v1/duties/assignments")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
