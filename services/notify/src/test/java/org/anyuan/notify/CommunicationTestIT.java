package org.anyuan.notify;

import static org.anyuan.notify.RosterScene.ROSTERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.common.time.MovableClock;
import org.anyuan.local.testing.StackResource;
import org.anyuan.notify.application.Deliveries.Means;
import org.anyuan.notify.application.Recipients.Known;
import org.anyuan.notify.application.Registry;
import org.anyuan.notify.application.reply.AnswerTask;
import org.anyuan.notify.domain.AddressId;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.channel.Address;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.channel.Recipient;
import org.anyuan.notify.domain.channel.What;
import org.anyuan.notify.domain.roster.Plan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A roster's channels are tested against a receiver at the other end of a socket. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "notify"))
class CommunicationTestIT {
  @Inject Registry registry;
  @Inject DeliveryScene people;
  @Inject AnswerTask task;

  private final Receiver receiver = new Receiver();
  private RosterScene scene;
  private MovableClock clock;
  private LocalDate today;
  private PersonId keeper;
  private PersonId ada;
  private PersonId bob;
  private String id;

  @BeforeEach
  void set() {
    clock = MovableClock.install();
    today = RosterScene.noon(clock);
    scene = RosterScene.set(registry);
    DeliveryScene.channels(receiver, ChannelKind.SMS, ChannelKind.VOICE);
    keeper = lives("police-dispatcher", people.person(ChannelKind.SMS));
    ada = lives("police-officer", people.person(ChannelKind.SMS, ChannelKind.VOICE));
    bob = lives("police-officer", people.person(ChannelKind.SMS));
    id = made(List.of(ada.value(), bob.value()));
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  private PersonId lives(String role, Recipient recipient) {
    people.work(
        work ->
            work.recipients()
                .save(
                    "recipient.added",
                    new Known(recipient, role, scene.regionPath(), Optional.empty(), 1),
                    clock.instant()));
    return recipient.person();
  }

  /** All of them together, always. */
  private String made(List<String> turn) {
    var layer = scene.rotation("days", today.minusDays(1).toString(), "08:00", "x");
    layer.put("turns", List.of(turn));
    return scene.made(scene.roster(RosterScene.plan(layer)));
  }

  private String path() {
    return ROSTERS + "/" + id + "/communication-tests";
  }

  private String ordered() {
    return scene
        .dispatcher()
        .body(Map.of())
        .post(path())
        .then()
        .statusCode(201)
        .body("state", equalTo("OPEN"))
        .extract()
        .path("id");
  }

  private Response get(String test) {
    return scene.dispatcher().get(path() + "/" + test);
  }

  private Response awaitSent(String test) {
    await()
        .atMost(RosterScene.SOON)
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              var now = get(test).jsonPath();
              return now.getList("asked").size() + now.getList("unreachable").size() > 0;
            });
    return get(test);
  }

  private void awaitClosed(String test) {
    await()
        .atMost(RosterScene.SOON)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> get(test).path("state").equals("CLOSED"));
  }

  private RequestSpecification as(PersonId person) {
    return RosterScene.as(person.value(), "police-officer", scene.path + "station/", null);
  }

  private long told(PersonId person, What what) {
    return people.of(person).stream().filter(kept -> kept.content().what() == what).count();
  }

  private void awaitReceived(PersonId person, int count) {
    await()
        .atMost(RosterScene.SOON)
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(() -> assertThat(receiver.to(person.value())).hasSize(count));
  }

  @Test
  void shouldSayWhoAnsweredOverWhatAndInWhatTime() {
    // Given
    var test = ordered();
    awaitSent(test)
        .then()
        .body("asked.person", containsInAnyOrder(ada.value(), bob.value()))
        .body(
            "asked.find { it.person == '%s' }.channels.channel".formatted(ada.value()),
            containsInAnyOrder("SMS", "VOICE", "SSE"));
    awaitReceived(ada, 2);
    assertThat(receiver.to(ada.value()))
        .allSatisfy(got -> assertThat(got.text()).contains("【测试】", "通信测试"));
    // When: ada by the message, bob on the page
    clock.advance(Duration.ofSeconds(40));
    var message =
        people.of(ada).stream()
            .filter(kept -> kept.channel() == ChannelKind.VOICE)
            .findFirst()
            .orElseThrow();
    var tap = task.answer(message.id(), message.delivery().attempts(), Means.LINK);
    assertThat(tap.await().atMost(RosterScene.SOON).first()).isTrue();
    clock.advance(Duration.ofSeconds(50));
    as(bob).post(path() + "/" + test + "/answers").then().statusCode(200);
    // Then: nobody is left, so it is over before its time
    awaitClosed(test);
    var ofAda = "asked.find { it.person == '%s' }.".formatted(ada.value());
    var ofBob = "asked.find { it.person == '%s' }.".formatted(bob.value());
    var result = get(test).then().body(ofAda + "over", equalTo("VOICE")).extract().jsonPath();
    assertThat(result.getString(ofBob + "over")).isEqualTo("PAGE");
    assertThat(result.getInt(ofAda + "secondsToAnswer")).isBetween(40, 80);
    assertThat(result.getInt(ofBob + "secondsToAnswer")).isBetween(90, 130);
    assertThat(told(keeper, What.TEST_UNANSWERED)).isZero();
    // The first answer counts.
    as(ada).post(path() + "/" + test + "/answers").then().body(ofAda + "over", equalTo("VOICE"));
  }

  @Test
  void shouldTellTheKeepersOnceWhoeverDidNotAnswerInTime() {
    // Given
    var test = ordered();
    awaitSent(test);
    as(bob).post(path() + "/" + test + "/answers").then().statusCode(200);
    // When
    clock.advance(Duration.ofMinutes(15));
    // Then
    awaitClosed(test);
    assertThat(told(keeper, What.TEST_UNANSWERED)).isEqualTo(1);
    as(ada).post(path() + "/" + test + "/answers").then().statusCode(409);
    as(new PersonId(scene.account("eva")))
        .post(path() + "/" + test + "/answers")
        .then()
        .statusCode(404);
    scene
        .as(scene.account("eva"), "police-officer")
        .post(path() + "/" + test + "/answers")
        .then()
        .statusCode(403);
    scene.dispatcher().get(path()).then().body("items.id", contains(test));
  }

  @Test
  void shouldUseNothingThatIsNotMarkedForExercises() {
    // Given: an SMS that is, a call that is not; and somebody with nothing that is
    var cai = new PersonId("p-" + UUID.randomUUID());
    var sms = Address.of(new AddressId("SMS"), ChannelKind.SMS, true, false);
    var voice = Address.of(new AddressId("VOICE"), ChannelKind.VOICE, false, false);
    lives("police-officer", Recipient.unknown(cai).with(List.of(sms, voice)));
    var dan = new PersonId("p-" + UUID.randomUUID());
    lives("police-officer", Recipient.unknown(dan).with(List.of(voice)));
    var eva = "p-" + UUID.randomUUID();
    id = made(List.of(cai.value(), dan.value(), eva));
    // When
    var test = ordered();
    // Then
    var ofCai = "asked.find { it.person == '%s' }.".formatted(cai.value());
    var ofDan = "asked.find { it.person == '%s' }.".formatted(dan.value());
    awaitSent(test)
        .then()
        .body(ofCai + "channels.channel", contains("SMS", "SSE"))
        // The page that everybody has.
        .body(ofDan + "channels.channel", contains("SSE"))
        .body("unreachable", contains(eva));
    awaitReceived(cai, 1);
    assertThat(receiver.to(cai.value())).allSatisfy(got -> assertThat(got.kind()).isEqualTo("SMS"));
    as(cai).post(path() + "/" + test + "/answers").then().statusCode(200);
    as(dan).post(path() + "/" + test + "/answers").then().statusCode(200);
    awaitClosed(test);
    // Whom nothing would reach is a fault of its own.
    assertThat(told(keeper, What.TEST_UNANSWERED)).isEqualTo(1);
    assertThat(people.of(dan))
        .allSatisfy(kept -> assertThat(kept.channel()).isEqualTo(ChannelKind.SSE));
  }

  @Test
  void shouldTestEveryWeekByItselfAndOnceForAllThatWereMissed() {
    // Given
    var monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    var next = monday.atTime(10, 0).atZone(Plan.ZONE).toInstant();
    var plan = Map.of("weekly", Map.of("day", "MONDAY", "time", "10:00"), "whom", "ALL");
    scene
        .dispatcher()
        .body(plan)
        .put(path() + "/plan")
        .then()
        .statusCode(200)
        .body("nextAt", equalTo(next.toString()))
        .body("answerWithin", equalTo("PT15M"));
    scene.dispatcher().get(path()).then().body("items", hasSize(0));
    // When, then
    clock.advance(Duration.between(clock.instant(), next.plusSeconds(5)));
    awaitTests(1);
    // When: nobody looked for two weeks
    clock.advance(Duration.ofDays(15));
    awaitTests(2);
    String newest = scene.dispatcher().get(path()).path("items[0].startedAt");
    assertThat(Instant.parse(newest)).isAfter(next.plus(Duration.ofDays(14)));
    // When
    scene.dispatcher().delete(path() + "/plan").then().statusCode(204);
    // Then
    scene.dispatcher().get(path() + "/plan").then().statusCode(404);
    scene.dispatcher().delete(path() + "/plan").then().statusCode(404);
  }

  private void awaitTests(int count) {
    await()
        .atMost(RosterScene.SOON)
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(() -> scene.dispatcher().get(path()).then().body("items", hasSize(count)));
  }

  @Test
  void shouldSayWhatIsWrongWithAnOrder() {
    assertProblem(Map.of("answerWithin", "PT10S"), 400, "answerWithin");
    assertProblem(Map.of("answerWithin", "soon"), 400, "answerWithin");
    assertProblem(Map.of("whom", "NOBODY"), 400, "whom");
    var plan = path() + "/plan";
    scene
        .dispatcher()
        .body(Map.of())
        .put(plan)
        .then()
        .statusCode(400)
        .body("field", equalTo("weekly"));
    scene
        .dispatcher()
        .body(Map.of("weekly", Map.of("day", "MONDAY", "time", "25:00")))
        .put(plan)
        .then()
        .statusCode(400)
        .body("field", equalTo("weekly.time"));
    scene
        .dispatcher()
        .body(Map.of("once", clock.instant().minusSeconds(60).toString()))
        .put(plan)
        .then()
        .statusCode(400)
        .body("field", equalTo("once"));
    scene.as("e", "education-officer").body(Map.of()).post(path()).then().statusCode(404);
    RosterScene.as("x", "administrator", "/420000/elsewhere/", null)
        .get(path())
        .then()
        .statusCode(404);
  }

  private void assertProblem(Map<String, Object> body, int status, String field) {
    scene
        .dispatcher()
        .body(body)
        .post(path())
        .then()
        .statusCode(status)
        .body("field", equalTo(field));
  }

  @Test
  void shouldOrderOnceUnderItsKey() {
    var key = UUID.randomUUID().toString();
    var order = Map.of("whom", "ALL", "answerWithin", "PT5M");
    var first = scene.dispatcher().header("Idempotency-Key", key).body(order).post(path());
    var again = scene.dispatcher().header("Idempotency-Key", key).body(order).post(path());
    first.then().statusCode(201);
    again.then().statusCode(201).body("id", equalTo(first.path("id")));
    awaitSent(first.path("id"));
    awaitReceived(bob, 1);
  }
}
