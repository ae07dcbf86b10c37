package org.anyuan.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyuan.common.time.MovableClock;
import org.anyuan.common.topic.Topics;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.lead.v1.Agency;
import org.anyuan.proto.lead.v1.LeadEvent;
import org.anyuan.proto.ledger.v1.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A published list goes to desks, is read by each as far as it is theirs, and is acknowledged. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "lead"))
@QuarkusTestResource(KeyFile.class)
class CircularIT {
  private static final String CIRCULARS = "/api/v1/circulars";
  private static final String CITY = "/420000/420100/";

  private MovableClock clock;
  private Scene scene;
  private String station;

  @BeforeEach
  void set() {
    clock = MovableClock.install();
    scene = Scene.set();
    station = "p-" + UUID.randomUUID();
    region(station, scene.path + station + "/");
    region("420100", CITY);
    // Known once a circular to it is refused for its list alone.
    await()
        .atMost(Scene.SOON)
        .untilAsserted(
            () ->
                send(listed(), List.of(to("POLICE", station), to("INSPECTION", "420100")))
                    .statusCode(409)
                    .body("field", equalTo("listId")));
  }

  private static void region(String id, String path) {
    Scene.publish(
        Topics.LEDGER_REGIONS,
        id,
        Region.newBuilder().setRegionId(id).setPath(path).setName("所").setVersion(1).build());
  }

  private RequestSpecification stationPolice() {
    return Scene.as("sta", "police-officer", scene.path + station + "/", null);
  }

  private static RequestSpecification cityInspector() {
    return Scene.as("ins", "inspector", CITY, null);
  }

  private static Map<String, String> to(String agency, String region) {
    return Map.of("agency", agency, "regionId", region);
  }

  private String listed() {
    clock.advance(Duration.ofSeconds(11));
    return scene
        .police()
        .body(Map.of())
        .post("/api/v1/risks/" + scene.region + "/countings")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String published() {
    var list = listed();
    for (var step : List.of("signatures", "publications")) {
      scene
          .police()
          .body(Map.of("listId", list))
          .post("/api/v1/risks/" + scene.region + "/" + step)
          .then()
          .statusCode(200);
    }
    return list;
  }

  private ValidatableResponse send(String list, List<?> to) {
    return scene
        .education()
        .body(Map.of("listId", list, "to", to, "within", "P3D"))
        .post(CIRCULARS)
        .then();
  }

  private String sent() {
    return send(
            published(),
            List.of(
                to("POLICE", station), to("EDUCATION", scene.region), to("INSPECTION", "420100")))
        .statusCode(201)
        .body("state", equalTo("OPEN"))
        .body("within", equalTo("PT72H"))
        .extract()
        .path("id");
  }

  private static ValidatableResponse acknowledge(RequestSpecification by, String id) {
    return by.body(Map.of()).post(CIRCULARS + "/" + id + "/acknowledgements").then();
  }

  @Test
  void shouldBeAcknowledgedByEachDeskForItself() {
    // Given
    var id = sent();
    stationPolice()
        .get(CIRCULARS + "?box=RECEIVED&state=OPEN")
        .then()
        .statusCode(200)
        .body("items.id", contains(id))
        .body("items[0].mine", equalTo(true))
        .body("items[0].addressees.regionId", contains(station));
    scene.education().get(CIRCULARS + "?box=SENT").then().body("items.id", hasItem(id));
    // When
    acknowledge(stationPolice(), id).statusCode(200).body("mine", equalTo(false));
    acknowledge(stationPolice(), id).statusCode(200);
    acknowledge(cityInspector(), id).statusCode(200).body("state", equalTo("OPEN"));
    // Then: whoever is above does not answer in their stead, nor another agency
    acknowledge(Scene.as("edu9", "education-officer", CITY, null), id).statusCode(404);
    acknowledge(scene.police(), id).statusCode(404);
    scene
        .police()
        .get(CIRCULARS + "/" + id)
        .then()
        .statusCode(200)
        .body("addressees.findAll { it.acknowledgedAt == null }.agency", contains("EDUCATION"));
    acknowledge(scene.education(), id)
        .statusCode(200)
        .body("state", equalTo("ACKNOWLEDGED"))
        .body("chaseAt", nullValue())
        .body("addressees.acknowledgedBy", containsInAnyOrder("sta", "edu", "ins"));
  }

  @Test
  void shouldChaseThoseWhoAreSilentEverFurtherUp() {
    // Given
    var id = sent();
    var sent =
        scene.regionEventsUntil(
            event -> event.hasCircularSent() && event.getCircularSent().getCircularId().equals(id));
    assertThat(sent.getLast().getCircularSent().getAddresseesList()).hasSize(3);
    acknowledge(cityInspector(), id).statusCode(200);
    // When
    clock.advance(Duration.ofDays(3).plusMinutes(1));
    // Then
    var first = chased(id, 1);
    assertThat(first.getCircularChased().getAddresseesList())
        .extracting(to -> to.getAgency() + " " + to.getRegionPath())
        .containsExactlyInAnyOrder(
            Agency.AGENCY_POLICE + " " + scene.path + station + "/",
            Agency.AGENCY_EDUCATION + " " + scene.path);
    // When
    acknowledge(scene.education(), id).statusCode(200);
    clock.advance(Duration.ofDays(1));
    // Then
    assertThat(chased(id, 2).getCircularChased().getAddresseesList())
        .extracting(to -> to.getAgency())
        .containsExactly(Agency.AGENCY_POLICE);
    scene.police().get(CIRCULARS + "/" + id).then().body("chased", equalTo(2));
  }

  private LeadEvent chased(String id, int level) {
    java.util.function.Predicate<LeadEvent> wanted =
        event ->
            event.hasCircularChased()
                && event.getCircularChased().getCircularId().equals(id)
                && event.getCircularChased().getLevel() == level;
    return scene.regionEventsUntil(wanted).stream().filter(wanted).findFirst().orElseThrow();
  }

  @Test
  void shouldShowEachReaderOfItsListWhatIsTheirs() {
    // Given
    var lead = scene.taken(scene.teacher(), scene.lead("ABUSE_AND_SEXUAL_ASSAULT", "x", List.of()));
    var id = sent();
    // When, then: who handles it
    list(scene.police(), id).statusCode(200).body("items[0].of[0].rows.id", contains(lead));
    // Then: the desks that it went to, which do not
    for (var by : List.of(scene.education(), cityInspector(), stationPolice())) {
      list(by, id)
          .statusCode(200)
          .body("items[0].schoolId", equalTo(scene.school))
          .body("items[0].level", notNullValue())
          .body("items[0].points", nullValue())
          .body("items[0].of[0].count", nullValue())
          .body("items[0].of[0].rows", empty());
    }
    // Then: nobody else
    list(Scene.as("far", "police-officer", "/420000/420200/", null), id).statusCode(404);
    list(Scene.as("edu9", "education-officer", scene.path + station + "/", null), id)
        .statusCode(404);
    // Then: not the region's other lists, either
    stationPolice().get("/api/v1/risks/" + scene.region).then().statusCode(404);
  }

  private static ValidatableResponse list(RequestSpecification by, String id) {
    return by.get(CIRCULARS + "/" + id + "/list").then();
  }

  @Test
  void shouldNotBeReadOrAcknowledgedOnceItIsWithdrawn() {
    // Given
    var id = sent();
    stationPolice()
        .body(Map.of())
        .post(CIRCULARS + "/" + id + "/withdrawal")
        .then()
        .statusCode(404);
    // When
    scene
        .police()
        .body(Map.of())
        .post(CIRCULARS + "/" + id + "/withdrawal")
        .then()
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"));
    // Then
    acknowledge(stationPolice(), id).statusCode(409).body("field", equalTo("state"));
    list(stationPolice(), id).statusCode(404);
    stationPolice()
        .get(CIRCULARS + "?state=OPEN")
        .then()
        .statusCode(200)
        .body("items.id", not(hasItem(id)));
  }

  @Test
  void shouldBeSentOnceAndToItsOwnAlone() {
    // Given
    var list = published();
    var key = UUID.randomUUID().toString();
    var body = Map.of("listId", list, "to", List.of(to("POLICE", station)), "within", "PT1H");
    // When
    var one = keyed(key).body(body).post(CIRCULARS).then().statusCode(201).extract().path("id");
    var two = keyed(key).body(body).post(CIRCULARS).then().statusCode(201).extract().path("id");
    // Then
    assertThat(two).isEqualTo(one);
    var other = Scene.set();
    send(list, List.of(to("POLICE", other.region)))
        .statusCode(400)
        .body("field", equalTo("to[0].regionId"));
    send(list, List.of(to("SCHOOL", scene.region)))
        .statusCode(400)
        .body("field", equalTo("to[0].agency"));
    send(list, List.of()).statusCode(400).body("field", equalTo("to"));
    send(UUID.randomUUID().toString(), List.of(to("POLICE", station)))
        .statusCode(400)
        .body("field", equalTo("listId"));
    scene
        .police()
        .body(Map.of("listId", list, "to", List.of(to("POLICE", station)), "within", "P90D"))
        .post(CIRCULARS)
        .then()
        .statusCode(400)
        .body("field", equalTo("within"));
    scene.police().get(CIRCULARS + "?box=SENT&limit=1").then().body("items", hasSize(1));
  }

  private RequestSpecification keyed(String key) {
    return scene.police().header("Idempotency-Key", key);
  }
}
