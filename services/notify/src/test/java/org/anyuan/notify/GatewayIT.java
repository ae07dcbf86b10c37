package org.anyuan.notify;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.standardwebhooks.Webhook;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.time.MovableClock;
import org.anyuan.local.testing.StackResource;
import org.anyuan.notify.adapter.out.channel.LocalHttp;
import org.anyuan.notify.application.Deliveries.Kept;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.delivery.DeliveryState;
import org.anyuan.notify.domain.delivery.Stage;
import org.anyuan.proto.notify.v1.AnswerMeans;
import org.anyuan.proto.notify.v1.NotifyEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A gateway at the other end of a socket, whose call-backs come late, doubled, out of order. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "notify"))
@QuarkusTestResource(Providers.class)
class GatewayIT {
  private static final String CALL_BACK = "/api/v1/deliveries/callbacks/gateway";
  private static final Duration POLL = Duration.ofMillis(20);

  @Inject DeliveryScene scene;

  @ConfigProperty(name = Providers.GATEWAY_PORT)
  int port;

  private final RegionPath place = DeliveryScene.place();
  private final PersonId person = new PersonId("p-" + UUID.randomUUID());
  private LocalHttp gateway;
  private MovableClock clock;

  @BeforeEach
  void set() {
    clock = MovableClock.install();
    gateway = new LocalHttp(port);
  }

  @AfterEach
  void close() {
    gateway.close();
  }

  private void reachedBy(String kind) {
    As.person(person.value(), "police-officer", place)
        .body(java.util.Map.of("kind", kind, "phone", "13800001234"))
        .post("/api/v1/recipients/me/addresses")
        .then()
        .statusCode(201);
  }

  /** What the gateway was asked for. */
  private JsonObject told() {
    scene.notice(DeliveryScene.alarm(place), 1, person);
    awaitRequests(1);
    return new JsonObject(gateway.one().body());
  }

  private void awaitRequests(int count) {
    await()
        .atMost(DeliveryScene.SOON)
        .pollInterval(POLL)
        .until(() -> gateway.requests().size() == count);
  }

  private Kept delivery() {
    return scene.of(person).stream()
        .filter(kept -> kept.channel().name().matches("SMS|VOICE"))
        .findFirst()
        .orElseThrow();
  }

  private Stage stage() {
    return delivery().delivery().state().stage();
  }

  private void awaitStage(Stage stage) {
    await().atMost(DeliveryScene.SOON).pollInterval(POLL).until(() -> stage() == stage);
  }

  private static JsonObject said(JsonObject message, String status) {
    return new JsonObject().put("key", message.getString("key")).put("status", status);
  }

  private ValidatableResponse callBack(JsonObject body) {
    return callBack(body.encode(), Providers.CALLBACK_SECRET, clock.instant());
  }

  /** Signed by the public library. */
  private static ValidatableResponse callBack(String body, byte[] secret, Instant at) {
    var id = "cb-" + UUID.randomUUID();
    String signature;
    try {
      signature = new Webhook(secret).sign(id, at.getEpochSecond(), body);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return given()
        .contentType(ContentType.JSON)
        .header("webhook-id", id)
        .header("webhook-timestamp", Long.toString(at.getEpochSecond()))
        .header("webhook-signature", signature)
        .body(body.getBytes(UTF_8))
        .post(CALL_BACK)
        .then();
  }

  @Test
  void shouldSendATextMessageAndLearnThatItArrived() {
    // Given
    reachedBy("SMS");
    // When
    var message = told();
    // Then
    assertThat(message.getString("to")).isEqualTo("+8613800001234");
    assertThat(message.getString("text")).contains("紧急报警", "桃园小学 教学楼", "/public/answers/");
    awaitStage(Stage.SENT);
    callBack(said(message, "DELIVERED")).statusCode(204);
    assertThat(stage()).isEqualTo(Stage.DELIVERED);
  }

  @Test
  void shouldComeToTheSameInWhateverOrderCallBacksComeAndHoweverOften() {
    // Given: all of them three times, in an order of chance
    reachedBy("SMS");
    var message = told();
    var all = new ArrayList<JsonObject>();
    for (var status : List.of("ACCEPTED", "SENT", "DELIVERED", "FAILED", "UNDELIVERABLE")) {
      all.addAll(Collections.nCopies(3, said(message, status)));
    }
    var seed = System.nanoTime();
    Collections.shuffle(all, new Random(seed));
    // When: several at a time
    all.stream()
        .map(body -> CompletableFuture.runAsync(() -> callBack(body).statusCode(204)))
        .toList()
        .forEach(CompletableFuture::join);
    // Then: a proof of arrival stands against all that was said besides
    assertThat(stage()).as("seed %s", seed).isEqualTo(Stage.DELIVERED);
    clock.advance(Duration.ofHours(1));
    callBack(said(message, "FAILED")).statusCode(204);
    assertThat(stage()).isEqualTo(Stage.DELIVERED);
  }

  @Test
  void shouldTryAgainUnderAnotherKeyAfterAFailureAndEndWhereThereIsNoSuchNumber() {
    // Given
    reachedBy("SMS");
    var first = told();
    awaitStage(Stage.SENT);
    // When: it failed, later, for now
    callBack(said(first, "FAILED").put("reason", "13800001234 is switched off")).statusCode(204);
    clock.advance(Duration.ofSeconds(5));
    awaitRequests(2);
    var second = new JsonObject(LocalHttp.utf8(gateway.requests().getLast()).body());
    // Then: what is said of the first one now is too late, unless it is a proof
    assertThat(second.getString("key")).isNotEqualTo(first.getString("key"));
    awaitStage(Stage.SENT);
    callBack(said(first, "UNDELIVERABLE")).statusCode(204);
    assertThat(stage()).isEqualTo(Stage.SENT);
    callBack(said(second, "UNDELIVERABLE").put("reason", "no such number +8613800001234"))
        .statusCode(204);
    assertThat(delivery().delivery().state())
        .isInstanceOfSatisfying(
            DeliveryState.FailedForGood.class,
            failed ->
                assertThat(failed.detail()).contains("no such number").doesNotContain("1380"));
    callBack(said(first, "DELIVERED")).statusCode(204);
    assertThat(stage()).isEqualTo(Stage.DELIVERED);
  }

  @Test
  void shouldTakeATaskByTheKeyOfATelephone() {
    // Given
    reachedBy("VOICE");
    var message = told();
    assertThat(message.getJsonObject("speech").getString("text")).contains("签收请按 1");
    // When: another key, then the key, then both again
    callBack(said(message, "DELIVERED").put("pressed", "2")).statusCode(204);
    assertThat(stage()).isEqualTo(Stage.DELIVERED);
    for (var i = 0; i < 3; i++) {
      callBack(said(message, "DELIVERED").put("pressed", "1")).statusCode(204);
    }
    // Then: once, as the person
    assertThat(stage()).isEqualTo(Stage.ACKNOWLEDGED);
    try (var events = new NotifyEvents(place.ids().getLast())) {
      var answered = events.await(NotifyEvent::hasTaskAnswered, 1);
      assertThat(answered.getTaskAnswered().getMeans())
          .isEqualTo(AnswerMeans.ANSWER_MEANS_VOICE_KEY);
      assertThat(answered.getActor().getSubject()).isEqualTo(person.value());
      assertThat(answered.getActor().getRole()).isEqualTo("police-officer");
    }
  }

  @Test
  void shouldHearNobodyButTheGateway() {
    reachedBy("SMS");
    var message = told();
    awaitStage(Stage.SENT);
    var body = said(message, "DELIVERED").encode();
    var now = clock.instant();
    given().contentType(ContentType.JSON).body(body).post(CALL_BACK).then().statusCode(401);
    callBack(body, new byte[32], now).statusCode(401);
    callBack(body, Providers.CALLBACK_SECRET, now.minus(Duration.ofMinutes(6))).statusCode(401);
    callBack(body, Providers.CALLBACK_SECRET, now.plus(Duration.ofMinutes(6))).statusCode(401);
    assertThat(stage()).isEqualTo(Stage.SENT);
    callBack(body, Providers.CALLBACK_SECRET, now).statusCode(204);
  }

  @Test
  void shouldSayWhatIsWrongWithACallBack() {
    var unknown = new JsonObject().put("key", UUID.randomUUID() + ".1").put("status", "SENT");
    callBack(unknown).statusCode(404);
    callBack(unknown.copy().put("status", "LOST")).statusCode(400).body("field", equalTo("status"));
    callBack(unknown.copy().put("key", "x")).statusCode(400).body("field", equalTo("key"));
    callBack(unknown.copy().put("pressed", "call me"))
        .statusCode(400)
        .body("field", equalTo("pressed"));
    callBack("{", Providers.CALLBACK_SECRET, clock.instant()).statusCode(400);
    callBack("[]", Providers.CALLBACK_SECRET, clock.instant()).statusCode(400);
    callBack(unknown.copy().put("reason", "x".repeat(20_000))).statusCode(413);
  }
}
