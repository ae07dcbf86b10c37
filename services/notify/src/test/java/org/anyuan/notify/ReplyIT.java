package org.anyuan.notify;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.time.MovableClock;
import org.anyuan.local.testing.StackResource;
import org.anyuan.notify.DeliveryScene.Alarm;
import org.anyuan.notify.adapter.out.channel.LocalHttp;
import org.anyuan.notify.application.Escalations;
import org.anyuan.notify.domain.AlarmKind;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.RegionId;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.Severity;
import org.anyuan.notify.domain.delivery.Stage;
import org.anyuan.notify.domain.escalation.Acknowledgements;
import org.anyuan.notify.domain.escalation.Decided;
import org.anyuan.notify.domain.escalation.Escalation;
import org.anyuan.notify.domain.escalation.EscalationId;
import org.anyuan.notify.domain.escalation.EscalationState;
import org.anyuan.notify.domain.escalation.Help;
import org.anyuan.notify.domain.escalation.KnownIncident;
import org.anyuan.notify.domain.escalation.Level;
import org.anyuan.notify.domain.escalation.Policy;
import org.anyuan.proto.notify.v1.AnswerMeans;
import org.anyuan.proto.notify.v1.NotifyEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the link in a text message to the event by which the incident hears of it. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "notify"))
@QuarkusTestResource(Providers.class)
class ReplyIT {
  @Inject DeliveryScene scene;

  @ConfigProperty(name = Providers.GATEWAY_PORT)
  int port;

  private final RegionPath place = DeliveryScene.place();
  private final PersonId person = new PersonId("p-" + UUID.randomUUID());
  private final Alarm alarm = DeliveryScene.alarm(place);
  private LocalHttp gateway;
  private MovableClock clock;

  @BeforeEach
  void set() {
    clock = MovableClock.install();
    gateway = new LocalHttp(port);
    As.person(person.value(), "police-officer", place)
        .body(Map.of("kind", "SMS", "phone", "13800001234"))
        .post("/api/v1/recipients/me/addresses")
        .then()
        .statusCode(201);
  }

  @AfterEach
  void close() {
    gateway.close();
  }

  /** The path of the link that the person was sent. */
  private String link() {
    scene.notice(alarm, 1, person);
    await()
        .atMost(DeliveryScene.SOON)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> gateway.requests().size() == 1);
    var parameters = new JsonObject(gateway.one().body()).getJsonObject("parameters");
    return URI.create(parameters.getString("answer")).getPath();
  }

  private Stage stage() {
    return scene.of(person).stream()
        .filter(kept -> kept.channel().name().equals("SMS"))
        .findFirst()
        .orElseThrow()
        .delivery()
        .state()
        .stage();
  }

  private void awaitSent() {
    await()
        .atMost(DeliveryScene.SOON)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> stage() == Stage.SENT);
  }

  @Test
  void shouldTakeNothingByLooking() {
    // Given
    var link = link();
    awaitSent();
    // When: a preview, a scanner, a browser that reads ahead
    given()
        .get(link)
        .then()
        .statusCode(200)
        .body(containsString("紧急报警"))
        .body(containsString("桃园小学 教学楼"))
        .body(containsString("<form method=\"post\">"))
        .body(not(containsString("<script")))
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .header("Referrer-Policy", equalTo("no-referrer"))
        .header("Cache-Control", equalTo("no-store"));
    given().head(link).then().statusCode(200);
    given().header("Purpose", "prefetch").get(link).then().statusCode(200);
    given().put(link).then().statusCode(405);
    given().options(link).then().statusCode(405);
    // Then
    assertThat(stage()).isEqualTo(Stage.SENT);
    given().get("/public/answers/style.css").then().statusCode(200);
  }

  @Test
  void shouldTakeTheTaskByATapOnceAsThePerson() {
    // Given
    var link = link();
    awaitSent();
    // When
    given().post(link).then().statusCode(200).body(containsString("已签收"));
    // Then
    assertThat(stage()).isEqualTo(Stage.ACKNOWLEDGED);
    given().post(link).then().statusCode(409).body(containsString("此前已经签收"));
    given().get(link).then().statusCode(200).body(containsString("此前已经签收"));
    try (var events = new NotifyEvents(place.ids().getLast())) {
      var answered = events.await(NotifyEvent::hasTaskAnswered, 1);
      assertThat(answered.getTaskAnswered().getTaskId()).isEqualTo(alarm.task().value());
      assertThat(answered.getTaskAnswered().getMeans()).isEqualTo(AnswerMeans.ANSWER_MEANS_LINK);
      assertThat(answered.getIncidentId()).isEqualTo(alarm.incident().value());
      assertThat(answered.getActor().getSubject()).isEqualTo(person.value());
      assertThat(answered.getActor().getRole()).isEqualTo("police-officer");
      assertThat(answered.getActor().getScopePath()).isEqualTo(place.value());
    }
  }

  @Test
  void shouldCountOneOfManyTapsAtOnce() {
    var link = link();
    awaitSent();
    var answers =
        IntStream.range(0, 8)
            .mapToObj(_ -> CompletableFuture.supplyAsync(() -> given().post(link).statusCode()))
            .toList();
    assertThat(answers.stream().map(CompletableFuture::join).toList())
        .containsOnlyOnce(200)
        .containsOnly(200, 409);
  }

  @Test
  void shouldKnowNoLinkButItsOwn() {
    var link = link();
    var last = link.charAt(link.length() - 1);
    var forged = link.substring(0, 30) + (link.charAt(30) == 'A' ? 'B' : 'A') + link.substring(31);
    given().get(forged).then().statusCode(404).body(containsString("链接无效"));
    given().post(forged).then().statusCode(404);
    given().post(link + last).then().statusCode(404);
    given().post("/public/answers/").then().statusCode(404);
    assertThat(stage()).isNotEqualTo(Stage.ACKNOWLEDGED);
  }

  @Test
  void shouldEndAfterADay() {
    var link = link();
    awaitSent();
    clock.advance(Duration.ofHours(25));
    given().get(link).then().statusCode(410).body(containsString("链接已失效"));
    given().post(link).then().statusCode(410);
    assertThat(stage()).isEqualTo(Stage.SENT);
  }

  @Test
  void shouldSayThatTheTaskIsOver() {
    // Given: the escalation that had the message sent is closed
    var link = link();
    awaitSent();
    closed();
    // When, then
    given().get(link).then().statusCode(410);
    given().post(link).then().statusCode(410);
    assertThat(stage()).isEqualTo(Stage.SENT);
  }

  private void closed() {
    var incident =
        new KnownIncident(
            alarm.incident(),
            new SchoolId("s-1"),
            "桃园小学",
            place,
            new RegionId(place.ids().getLast()),
            Mode.ACTUAL,
            Severity.HIGH,
            List.of(AlarmKind.PANIC),
            "",
            Help.RECEIVED,
            true,
            List.of(),
            1);
    scene.work(work -> work.knownIncidents().keep(List.of(incident), clock.instant()));
    var about =
        new Escalation.About(
            alarm.task(), alarm.incident(), new SchoolId("s-1"), Lane.POLICE, place, Mode.ACTUAL);
    var escalation =
        new Escalation(
            EscalationId.of("id", alarm.escalation()),
            about,
            new Level(Severity.HIGH, 1),
            Policy.usual(Lane.POLICE),
            Acknowledgements.NONE,
            1,
            new EscalationState.Closed(clock.instant()),
            1);
    var done = new Escalations.Done(new Decided(escalation, List.of()), List.of());
    scene.work(work -> work.escalations().save(List.of(done), clock.instant()));
    var found = scene.work(work -> work.escalations().find(escalation.id()));
    assertThat(found.orElseThrow().over()).isTrue();
  }

  @Test
  void shouldNotBeOpenedWithoutEnd() {
    var link = link();
    var answers =
        IntStream.range(0, 40).mapToObj(_ -> given().get(link).statusCode()).distinct().toList();
    assertThat(answers).containsExactly(200, 429);
    clock.advance(Duration.ofMinutes(2));
    given().get(link).then().statusCode(200);
  }
}
