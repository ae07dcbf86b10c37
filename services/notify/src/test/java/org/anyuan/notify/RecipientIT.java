package org.anyuan.notify;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyuan.common.region.RegionPath;
import org.anyuan.local.testing.StackResource;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.junit.jupiter.api.Test;

/** How people are reached, as they and their administrators say it. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "notify"))
class RecipientIT {
  private static final String ME = "/api/v1/recipients/me";

  @Inject DeliveryScene scene;

  private final RegionPath place = DeliveryScene.place();
  private final String region = place.ids().getLast();
  private final String name = "w-" + UUID.randomUUID();

  @Test
  void shouldLetAPersonSayInWhichOrderAndWhenTheyAreReached() {
    // Given
    var me = scene.lives(place, scene.person(ChannelKind.SMS, ChannelKind.VOICE)).value();
    var wishes =
        Map.of(
            "forActual",
            List.of(Map.of("address", "SMS"), Map.of("address", "VOICE", "after", "PT30S")),
            "quiet",
            Map.of("begins", "22:00", "ends", "06:30"),
            "version",
            1);
    // When
    As.person(me, "police-dispatcher", place)
        .body(wishes)
        .put(ME)
        .then()
        .statusCode(200)
        .body("version", equalTo(2));
    // Then
    As.person(me, "police-dispatcher", place)
        .get(ME)
        .then()
        .statusCode(200)
        .body("role", equalTo("police-dispatcher"))
        .body("regionId", equalTo(region))
        .body("forActual.address", contains("SMS", "VOICE"))
        .body("forActual[1].after", equalTo("PT30S"))
        .body("quiet.begins", equalTo("22:00"))
        .body("quiet.zone", equalTo("Asia/Shanghai"))
        .body("addresses.kind", contains("SMS", "VOICE", "SSE"))
        .body("addresses[0].health", equalTo("WELL"));
  }

  @Test
  void shouldAnswerWhoHasSaidNothingYetWithTheirPageAlone() {
    As.person(name, "media-officer", place)
        .get(ME)
        .then()
        .statusCode(200)
        .body("version", equalTo(0))
        .body("addresses.id", contains("page"));
    As.person(name, "media-officer", place)
        .body(Map.of("version", 0))
        .put(ME)
        .then()
        .statusCode(200);
    As.person(name, "media-officer", place).get(ME).then().body("version", equalTo(1));
  }

  @Test
  void shouldNameTheFieldAtFault() {
    var me = scene.lives(place, scene.person(ChannelKind.SMS)).value();
    refused(
        me,
        Map.of("version", 1, "forActual", List.of(Map.of("address", "x"))),
        "forActual[0].address");
    refused(
        me,
        Map.of("version", 1, "forOthers", List.of(Map.of("address", "SMS", "after", "PT2H"))),
        "forOthers[0].after");
    refused(
        me,
        Map.of("version", 1, "forOthers", List.of(Map.of("address", "SMS", "after", "soon"))),
        "forOthers[0].after");
    refused(me, Map.of("version", 1, "quiet", Map.of("begins", "22:00")), "quiet.ends");
    refused(
        me,
        Map.of("version", 1, "quiet", Map.of("begins", "22:00", "ends", "06:00", "zone", "Mars")),
        "quiet.zone");
    refused(me, Map.of(), "version");
  }

  private void refused(String me, Map<String, ?> body, String field) {
    As.person(me, "police-officer", place)
        .body(body)
        .put(ME)
        .then()
        .statusCode(400)
        .body("field", equalTo(field));
  }

  @Test
  void shouldRefuseAChangeOfWhatSomebodyElseChangedMeanwhile() {
    var me = scene.lives(place, scene.person(ChannelKind.SMS)).value();
    As.person(me, "police-officer", place)
        .body(Map.of("version", 0))
        .put(ME)
        .then()
        .statusCode(409)
        .body("field", equalTo("version"));
  }

  @Test
  void shouldLetAnAdministratorKeepThePeopleOfTheRegionAlone() {
    // Given
    LedgerRecords.region(place);
    var body = Map.of("role", "education-officer", "regionId", region, "version", 0);
    // When
    await()
        .atMost(DeliveryScene.SOON)
        .until(
            () ->
                As.person("root", "administrator", place)
                        .body(body)
                        .put("/api/v1/recipients/" + name)
                        .statusCode()
                    == 200);
    // Then
    As.person("root", "administrator", place)
        .get("/api/v1/recipients?role=education-officer&regionId=" + region)
        .then()
        .statusCode(200)
        .body("items.person", contains(name));
    As.person("root", "administrator", DeliveryScene.place())
        .get("/api/v1/recipients")
        .then()
        .body("items.person", not(hasItem(name)));
    As.person("root", "administrator", DeliveryScene.place())
        .get("/api/v1/recipients/" + name)
        .then()
        .statusCode(404);
    As.person("root", "administrator", DeliveryScene.place())
        .body(body)
        .put("/api/v1/recipients/" + name)
        .then()
        .statusCode(400)
        .body("field", equalTo("regionId"));
    // Somebody who is kept elsewhere is neither seen nor overwritten.
    var other = DeliveryScene.place();
    LedgerRecords.region(other);
    var theirs = Map.of("role", "administrator", "regionId", other.ids().getLast(), "version", 0);
    await()
        .atMost(DeliveryScene.SOON)
        .until(
            () ->
                As.person("root", "administrator", other)
                        .body(theirs)
                        .put("/api/v1/recipients/" + name)
                        .statusCode()
                    == 409);
    As.person(name, "education-officer", place)
        .get(ME)
        .then()
        .body("role", equalTo("education-officer"));
  }

  @Test
  void shouldLetASchoolNameWhoHearsOfItsSilentAlarms() {
    // Given
    LedgerRecords.region(place);
    var school = "s-" + UUID.randomUUID();
    LedgerRecords.school(school, place);
    var body =
        Map.of("role", "school-officer", "regionId", region, "schoolId", school, "version", 0);
    await()
        .atMost(DeliveryScene.SOON)
        .until(
            () ->
                As.person("root", "administrator", place)
                        .body(body)
                        .put("/api/v1/recipients/" + name)
                        .statusCode()
                    == 200);
    // When
    As.school("head", "school-officer", place, school)
        .body(Map.of("named", true))
        .put("/api/v1/recipients/" + name + "/silent")
        .then()
        .statusCode(200)
        .body("namedForSilent", equalTo(true));
    // Then: another school of the region does not even see them
    As.school("other", "school-officer", place, "s-other")
        .body(Map.of("named", false))
        .put("/api/v1/recipients/" + name + "/silent")
        .then()
        .statusCode(404);
    As.school("other", "school-officer", place, "s-other")
        .get("/api/v1/recipients")
        .then()
        .statusCode(200)
        .body("items", empty());
  }
}
