package org.anyuan.notify;

import static io.restassured.RestAssured.given;
import static org.anyuan.notify.FeedScene.SUBSCRIPTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.time.MovableClock;
import org.anyuan.local.testing.StackResource;
import org.anyuan.notify.application.Recipients.Known;
import org.anyuan.notify.domain.AddressId;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.channel.Address;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.channel.Recipient;
import org.anyuan.proto.common.v1.AlarmKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who reads by a secret, for how long, and never more than they may see themselves. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "notify"))
class SubscriptionsIT {
  @Inject DeliveryScene people;

  @TestHTTPResource("/")
  URI root;

  private MovableClock clock;
  private FeedScene scene;

  @BeforeEach
  void set() {
    clock = MovableClock.install();
    scene = FeedScene.set();
  }

  private JsonPath made() {
    return scene.subscribe(scene.police(), FeedScene.toIncidents("值班室大屏"));
  }

  private static int status(JsonPath subscription) {
    return given().get(subscription.getString("urls.json")).statusCode();
  }

  @Test
  void shouldShowItsSecretOnceAndWhatItsOwnerMaySeeBySecret() {
    // Given
    var incident = scene.pressed(AlarmKind.ALARM_KIND_PANIC);
    scene.happened(incident);
    FeedScene.awaitShown(scene::police, incident);
    // When
    var made = made();
    // Then
    assertThat(made.getString("secret")).hasSize(43);
    scene
        .police()
        .get(SUBSCRIPTIONS + "/" + made.getString("id"))
        .then()
        .statusCode(200)
        .body("secret", nullValue())
        .body("urls", nullValue())
        .body("lane", equalTo("POLICE"));
    assertThat(FeedScene.ids(given(), made.getString("urls.json")))
        .containsExactly(incident.getIncidentId());
    given().get(made.getString("urls.atom")).then().statusCode(200);
    assertThat(
            count(
                "select count(*) from subscriptions where body like '%"
                    + made.getString("secret")
                    + "%'"))
        .isZero();
  }

  @Test
  void shouldEndTheOldSecretAtOnceAndEndForGoodWhenRevoked() {
    var made = made();
    var rotated =
        scene
            .police()
            .post(SUBSCRIPTIONS + "/" + made.getString("id") + "/secret/rotate")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(status(made)).isEqualTo(404);
    assertThat(status(rotated)).isEqualTo(200);
    scene.police().delete(SUBSCRIPTIONS + "/" + made.getString("id")).then().statusCode(204);
    assertThat(status(rotated)).isEqualTo(404);
    scene
        .police()
        .post(SUBSCRIPTIONS + "/" + made.getString("id") + "/secret/rotate")
        .then()
        .statusCode(409);
  }

  @Test
  void shouldAnswerUnknownSecretsAsRevokedOnes() {
    for (var secret : List.of("x", "A".repeat(43), "A".repeat(500))) {
      given().get("/api/v1/feeds/s/" + secret + "/incidents.json").then().statusCode(404);
      given().get("/api/v1/feeds/ical/" + secret + ".ics").then().statusCode(404);
      given().get("/api/v1/feeds/changes/" + secret).then().statusCode(404);
      given().get("/api/v1/feeds/s/" + secret + "/stream").then().statusCode(404);
    }
    var made = made();
    given().get("/api/v1/feeds/ical/" + made.getString("secret") + ".ics").then().statusCode(404);
    given().get("/api/v1/feeds/changes/" + made.getString("secret")).then().statusCode(404);
    scene.police().delete(SUBSCRIPTIONS + "/" + made.getString("id")).then().statusCode(204);
    given().get(made.getString("urls.stream")).then().statusCode(404);
  }

  @Test
  void shouldEndWithItsOwnersRoleOrRegion() {
    // Given
    var made = made();
    assertThat(status(made)).isEqualTo(200);
    // When
    FeedScene.as(scene.account("wang"), "police-officer", scene.otherPath, null)
        .get(SUBSCRIPTIONS)
        .then()
        .statusCode(200);
    // Then
    assertThat(status(made)).isEqualTo(404);
    scene
        .administrator()
        .get(SUBSCRIPTIONS + "/" + made.getString("id"))
        .then()
        .body("why", equalTo("ROLE_CHANGED"));
  }

  @Test
  void shouldShowNothingOnceItsOwnerIsKeptAsSomebodyElse() {
    // Given
    var made = made();
    assertThat(status(made)).isEqualTo(200);
    // When
    keep("wang", "education-officer", Optional.empty());
    // Then
    assertThat(status(made)).isEqualTo(404);
    scene
        .police()
        .body(FeedScene.toIncidents("again"))
        .post(SUBSCRIPTIONS)
        .then()
        .statusCode(409)
        .body("field", equalTo("owner"));
  }

  private AddressId keep(String name, String role, Optional<SchoolId> school) {
    var webhook = Address.of(new AddressId("hook"), ChannelKind.WEBHOOK, true, false);
    var person = new PersonId(scene.account(name));
    var recipient =
        new Recipient(
            person, List.of(webhook), List.of(), List.of(), Optional.empty(), school.isPresent());
    var known = new Known(recipient, role, new RegionPath(scene.path), school, 1);
    people.work(work -> work.recipients().save("recipient.added", known, clock.instant()));
    return webhook.id();
  }

  @Test
  void shouldLapseUnlessItsOwnerLooksAtIt() {
    var made = made();
    clock.advance(Duration.ofDays(80));
    scene.police().get(SUBSCRIPTIONS).then().statusCode(200);
    clock.advance(Duration.ofDays(80));
    assertThat(status(made)).isEqualTo(200);
    clock.advance(Duration.ofDays(11));
    assertThat(status(made)).isEqualTo(404);
  }

  @Test
  void shouldLetAnAdministratorOfTheRegionListAndRevoke() {
    var made = made();
    var id = made.getString("id");
    scene
        .administrator()
        .get(SUBSCRIPTIONS + "?regionId=" + scene.region)
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id))
        .body("items[0].secret", nullValue());
    scene.education().get(SUBSCRIPTIONS + "/" + id).then().statusCode(404);
    scene.education().delete(SUBSCRIPTIONS + "/" + id).then().statusCode(404);
    scene
        .education()
        .get(SUBSCRIPTIONS + "?regionId=" + scene.region)
        .then()
        .statusCode(403)
        .body("field", equalTo("regionId"));
    FeedScene.as("a", "administrator", scene.otherPath, null)
        .delete(SUBSCRIPTIONS + "/" + id)
        .then()
        .statusCode(404);
    scene.administrator().post(SUBSCRIPTIONS + "/" + id + "/secret/rotate").then().statusCode(403);
    scene.administrator().delete(SUBSCRIPTIONS + "/" + id).then().statusCode(204);
    assertThat(status(made)).isEqualTo(404);
  }

  @Test
  void shouldAnswerARepeatWithoutTheSecretAndMakeOneOnly() {
    var key = "key-" + scene.region;
    var first =
        scene
            .police()
            .header("Idempotency-Key", key)
            .body(FeedScene.toIncidents("a"))
            .post(SUBSCRIPTIONS)
            .then()
            .statusCode(201)
            .body("secret", notNullValue())
            .extract()
            .jsonPath();
    scene
        .police()
        .header("Idempotency-Key", key)
        .body(FeedScene.toIncidents("a"))
        .post(SUBSCRIPTIONS)
        .then()
        .statusCode(201)
        .body("id", equalTo(first.getString("id")))
        .body("secret", nullValue());
    assertThat(status(first)).isEqualTo(200);
  }

  @Test
  void shouldBoundHowManySomebodyHas() {
    for (var n = 0; n < 20; n++) {
      made();
    }
    scene
        .police()
        .body(FeedScene.toIncidents("one more"))
        .post(SUBSCRIPTIONS)
        .then()
        .statusCode(409);
  }

  @Test
  void shouldBoundHowOftenOneSecretIsAsked() {
    var made = made();
    var other = made();
    for (var n = 0; n < 60; n++) {
      assertThat(status(made)).isEqualTo(200);
    }
    // Time goes on meanwhile, and gives some back.
    var refused =
        Stream.generate(() -> given().get(made.getString("urls.json")))
            .limit(60)
            .filter(answer -> answer.statusCode() != 200)
            .findFirst()
            .orElseThrow();
    refused.then().statusCode(429).header("Retry-After", notNullValue());
    assertThat(status(other)).isEqualTo(200);
    clock.advance(Duration.ofMinutes(1));
    assertThat(status(made)).isEqualTo(200);
  }

  @Test
  void shouldChangeItsFilterByItsOwnerAndItsVersionAlone() {
    // Given
    var made = made();
    var id = made.getString("id");
    var fire = scene.pressed(AlarmKind.ALARM_KIND_FIRE);
    var panic = scene.pressed(AlarmKind.ALARM_KIND_PANIC);
    scene.happened(fire);
    scene.happened(panic);
    FeedScene.awaitShown(scene::police, panic);
    var body =
        Map.of(
            "name",
            "火警",
            "filter",
            Map.of("kinds", List.of("FIRE"), "regionId", scene.region),
            "version",
            1);
    // When
    scene
        .police()
        .body(body)
        .put(SUBSCRIPTIONS + "/" + id)
        .then()
        .statusCode(200)
        .body("version", equalTo(2))
        .body("filter.kinds[0]", equalTo("FIRE"));
    // Then
    assertThat(FeedScene.ids(given(), made.getString("urls.json")))
        .containsExactly(fire.getIncidentId());
    scene.police().body(body).put(SUBSCRIPTIONS + "/" + id).then().statusCode(409);
    scene
        .administrator()
        .body(Map.of("name", "x", "version", 2))
        .put(SUBSCRIPTIONS + "/" + id)
        .then()
        .statusCode(403);
    scene
        .police()
        .body(Map.of("name", "x", "kind", "ROSTER", "version", 2))
        .put(SUBSCRIPTIONS + "/" + id)
        .then()
        .statusCode(400)
        .body("field", equalTo("kind"));
  }

  @Test
  void shouldNameTheFieldAtFault() {
    assertRefused(Map.of("kind", "INCIDENTS"), "name");
    assertRefused(Map.of("kind", "NEWS", "name", "a"), "kind");
    assertRefused(Map.of("kind", "ROSTER", "name", "a"), "rosterId");
    assertRefused(Map.of("kind", "ROSTER", "name", "a", "rosterId", "none"), "rosterId");
    assertRefused(Map.of("kind", "INCIDENTS", "name", "a", "lane", "SCHOOL"), "lane");
    assertRefused(Map.of("kind", "INCIDENTS", "name", "a", "addressId", "none"), "addressId");
    assertRefused(
        Map.of("kind", "INCIDENTS", "name", "a", "filter", Map.of("kinds", List.of("X"))),
        "filter.kinds");
    assertRefused(
        Map.of("kind", "INCIDENTS", "name", "a", "filter", Map.of("regionId", scene.other)),
        "regionId");
    scene
        .administrator()
        .body(FeedScene.toIncidents("a"))
        .post(SUBSCRIPTIONS)
        .then()
        .statusCode(400)
        .body("field", equalTo("lane"));
  }

  private void assertRefused(Map<String, Object> body, String field) {
    scene
        .police()
        .body(body)
        .post(SUBSCRIPTIONS)
        .then()
        .statusCode(400)
        .body("field", equalTo(field));
  }

  @Test
  void shouldTellTheWebhookOfEachIncidentOnce() {
    // Given
    var hook = keep("wang", "police-officer", Optional.empty());
    var body = FeedScene.toIncidents("系统对接");
    body.put("addressId", hook.value());
    scene.subscribe(scene.police(), body);
    // When
    var one = scene.pressed(AlarmKind.ALARM_KIND_PANIC);
    var other = scene.pressed(AlarmKind.ALARM_KIND_FIRE);
    scene.happened(one);
    scene.happened(other);
    // Then
    var queued =
        "select count(*) from deliveries where channel = 'WEBHOOK' and recipient = '"
            + scene.account("wang")
            + "'";
    await().atMost(FeedScene.SOON).until(() -> count(queued) == 2);
    assertThat(count("select count(*) from subscriptions where pushes and told = 0")).isZero();
  }

  @Test
  void shouldShowSilentAlarmsAtTheSchoolToWhomItHasNamedAlone() {
    // Given
    keep("named", "school-officer", Optional.of(new SchoolId(scene.school)));
    var named = scene.subscribe(scene.as("named", "school-officer"), FeedScene.toIncidents("mine"));
    var head = scene.subscribe(scene.head(), FeedScene.toIncidents("mine"));
    var incident = scene.pressed(AlarmKind.ALARM_KIND_DURESS);
    // When
    scene.happened(incident);
    FeedScene.awaitShown(scene::police, incident);
    // Then
    assertThat(FeedScene.ids(given(), head.getString("urls.json"))).isEmpty();
    var text = given().get(named.getString("urls.json")).asString();
    assertThat(text)
        .contains(incident.getIncidentId(), "有一条待查看的消息")
        .doesNotContain("DURESS", "教学楼", "静默");
  }

  @Test
  void shouldEndAStreamSoonAfterItsSubscription() throws Exception {
    var made = made();
    try (var client = HttpClient.newHttpClient();
        var lines =
            FeedLines.open(client, root.resolve(made.getString("urls.stream")), null, null)) {
      lines.awaitLine("event:reset");
      scene.police().delete(SUBSCRIPTIONS + "/" + made.getString("id")).then().statusCode(204);
      lines.awaitEnd();
      client.shutdownNow();
    }
  }

  private static long count(String sql) {
    try (var database = StackResource.database().superuser("notify");
        var rows = database.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
