package org.anyuan.notify;

import static org.anyuan.notify.RosterScene.ROSTERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyuan.common.time.MovableClock;
import org.anyuan.local.testing.StackResource;
import org.anyuan.notify.application.Registry;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.channel.What;
import org.anyuan.notify.domain.roster.Plan;
import org.anyuan.proto.notify.v1.SwapState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people exchange duties; each of them has to consent. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "notify"))
class SwapIT {
  @Inject Registry registry;
  @Inject DeliveryScene people;

  private RosterScene scene;
  private MovableClock clock;
  private LocalDate today;
  private String id;
  private PersonId ada;
  private PersonId bob;

  @BeforeEach
  void set() {
    clock = MovableClock.install();
    today = RosterScene.noon(clock);
    scene = RosterScene.set(registry);
    ada = people.lives(scene.regionPath(), people.person(ChannelKind.SMS));
    bob = people.lives(scene.regionPath(), people.person(ChannelKind.SMS));
    var layer = scene.rotation("days", today.minusDays(8).toString(), "08:00", "x");
    layer.put("turns", List.of(List.of(ada.value()), List.of(bob.value())));
    id = scene.made(scene.roster(RosterScene.plan(layer)));
  }

  private Instant at(int days, int hour) {
    return today.plusDays(days).atTime(hour, 0).atZone(Plan.ZONE).toInstant();
  }

  /** From a station below: the roster is the county's. */
  private RequestSpecification as(PersonId person) {
    return RosterScene.as(person.value(), "police-officer", scene.path + "station/", null);
  }

  private static Map<String, String> given(PersonId who, Instant from, Instant until) {
    return Map.of("person", who.value(), "from", from.toString(), "until", until.toString());
  }

  /** Ada gives the day after tomorrow, bob the one after. */
  private Map<String, Object> body() {
    return new HashMap<>(
        Map.of(
            "one", given(ada, at(2, 8), at(3, 8)),
            "other", given(bob, at(3, 8), at(4, 8))));
  }

  private String proposed() {
    return as(ada).body(body()).post(path()).then().statusCode(201).extract().path("id");
  }

  private String path() {
    return ROSTERS + "/" + id + "/swaps";
  }

  private Response step(PersonId by, String swap, String step) {
    return as(by).post(path() + "/" + swap + "/" + step);
  }

  private static void assertProblem(Response answer, int status, String field) {
    answer.then().statusCode(status).body("field", equalTo(field));
  }

  private void awaitTold(PersonId person, What... whats) {
    await()
        .atMost(DeliveryScene.SOON)
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(
            () ->
                assertThat(people.of(person).stream().map(kept -> kept.content().what()))
                    .containsExactlyInAnyOrder(whats));
  }

  @Test
  void shouldExchangeTheDutiesWhenBothHaveAgreed() {
    // Given
    var swap = proposed();
    awaitTold(bob, What.SWAP_PROPOSED);
    assertThat(scene.onCall(id, at(2, 9))).containsExactly(ada.value());
    // When
    step(bob, swap, "agree").then().statusCode(200).body("state", equalTo("ACCEPTED"));
    // Then
    assertThat(scene.onCall(id, at(2, 9))).containsExactly(bob.value());
    assertThat(scene.onCall(id, at(3, 9))).containsExactly(ada.value());
    scene
        .dispatcher()
        .queryParam("at", at(2, 9).toString())
        .get(ROSTERS + "/" + id + "/on-call")
        .then()
        .body("people[0].by", equalTo("SWAP"));
    awaitTold(ada, What.SWAP_ANSWERED);
    awaitTold(bob, What.SWAP_PROPOSED, What.SWAP_ANSWERED);
    step(bob, swap, "agree").then().statusCode(200).body("version", equalTo(2));
    assertProblem(step(bob, swap, "refuse"), 409, "state");
    try (var events = new NotifyEvents(scene.region)) {
      var changed = events.await(e -> e.hasSwapChanged(), 2).getSwapChanged();
      assertThat(changed.getState()).isEqualTo(SwapState.SWAP_STATE_ACCEPTED);
      assertThat(changed.getRosterId()).isEqualTo(id);
    }
    // Half of it is not taken back.
    scene
        .dispatcher()
        .get(ROSTERS + "/" + id)
        .then()
        .body("overrides.origin", contains("SWAP", "SWAP"));
    String half = scene.dispatcher().get(ROSTERS + "/" + id).path("overrides[0].id");
    assertProblem(
        scene.dispatcher().delete(ROSTERS + "/" + id + "/overrides/" + half), 409, "override");
  }

  @Test
  void shouldChangeNothingWhenOneRefusesOrTheOtherTakesItBack() {
    // Given
    var refused = proposed();
    var cancelled = proposed();
    // When
    step(bob, refused, "refuse").then().statusCode(200).body("state", equalTo("REFUSED"));
    assertProblem(step(bob, cancelled, "cancel"), 403, "id");
    step(ada, cancelled, "cancel").then().statusCode(200).body("state", equalTo("CANCELLED"));
    // Then
    assertThat(scene.onCall(id, at(2, 9))).containsExactly(ada.value());
    assertProblem(step(bob, cancelled, "agree"), 409, "state");
    as(bob)
        .get(ROSTERS + "/swaps?state=REFUSED")
        .then()
        .body("items.id", contains(refused))
        .body("items[0].refusedBy", equalTo(bob.value()));
    as(bob).get(ROSTERS + "/swaps?state=PROPOSED").then().body("items", empty());
    as(new PersonId("somebody-else")).get(ROSTERS + "/swaps").then().body("items", empty());
  }

  @Test
  void shouldEndByItselfWhenNobodyAnswersInTime() {
    // Given
    var body = body();
    body.put("answerBy", clock.instant().plus(Duration.ofHours(2)).toString());
    String swap = as(ada).body(body).post(path()).then().statusCode(201).extract().path("id");
    // When
    clock.advance(Duration.ofHours(3));
    // Then
    await()
        .atMost(RosterScene.SOON)
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(
            () ->
                as(ada)
                    .get(ROSTERS + "/swaps")
                    .then()
                    .body("items.find { it.id == '" + swap + "' }.state", equalTo("EXPIRED")));
    assertProblem(step(bob, swap, "agree"), 409, "state");
    awaitTold(ada, What.SWAP_ANSWERED);
  }

  @Test
  void shouldNeedBothWhereTheDeskProposes() {
    // Given
    String swap =
        scene.dispatcher().body(body()).post(path()).then().statusCode(201).extract().path("id");
    awaitTold(ada, What.SWAP_PROPOSED);
    awaitTold(bob, What.SWAP_PROPOSED);
    // When, then
    step(ada, swap, "agree").then().statusCode(200).body("state", equalTo("PROPOSED"));
    assertThat(scene.onCall(id, at(2, 9))).containsExactly(ada.value());
    step(bob, swap, "agree").then().statusCode(200).body("state", equalTo("ACCEPTED"));
    assertThat(scene.onCall(id, at(2, 9))).containsExactly(bob.value());
  }

  @Test
  void shouldRefuseWhatIsNotTheirsToGive() {
    // Given
    var swap = proposed();
    var other = as(new PersonId("somebody-else"));
    // When, then
    other.post(path() + "/" + swap + "/agree").then().statusCode(404);
    assertProblem(
        scene.as(scene.account("z"), "police-officer").post(path() + "/" + swap + "/agree"),
        403,
        "id");
    assertProblem(
        scene.as(scene.account("z"), "police-officer").body(body()).post(path()),
        403,
        "one.person");
    var wrong = body();
    wrong.put("one", given(ada, at(3, 8), at(4, 8)));
    assertProblem(as(ada).body(wrong).post(path()), 409, "other");
    wrong = body();
    wrong.put("answerBy", at(2, 9).toString());
    assertProblem(as(ada).body(wrong).post(path()), 400, "answerBy");
    wrong = body();
    wrong.remove("other");
    assertProblem(as(ada).body(wrong).post(path()), 400, "other");
    wrong.put("other", given(bob, at(3, 8), at(3, 8)));
    assertProblem(as(ada).body(wrong).post(path()), 400, "other.until");
    // When: what bob gives is no longer his
    scene
        .dispatcher()
        .body(
            Map.of(
                "from",
                at(3, 8).toString(),
                "until",
                at(3, 9).toString(),
                "of",
                bob.value(),
                "by",
                scene.account("eva")))
        .post(ROSTERS + "/" + id + "/overrides")
        .then()
        .statusCode(201);
    // Then
    assertProblem(step(bob, swap, "agree"), 409, "state");
  }

  @Test
  void shouldProposeOnceUnderItsKey() {
    var key = UUID.randomUUID().toString();
    var first = as(ada).header("Idempotency-Key", key).body(body()).post(path());
    var again = as(ada).header("Idempotency-Key", key).body(body()).post(path());
    first.then().statusCode(201);
    again.then().statusCode(201).body("id", equalTo(first.path("id")));
    scene.dispatcher().get(path()).then().body("items.id", contains((String) first.path("id")));
  }
}
