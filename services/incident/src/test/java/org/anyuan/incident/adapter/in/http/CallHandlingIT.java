package org.anyuan.incident.adapter.in.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anyuan.incident.adapter.testing.CallReceiver.hanging;
import static org.anyuan.incident.adapter.testing.CallReceiver.redirect;
import static org.anyuan.incident.adapter.testing.CallReceiver.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.anyuan.common.secret.WebhookSignature;
import org.anyuan.incident.adapter.testing.CallReceiver;
import org.anyuan.incident.adapter.testing.CallsProfile;
import org.anyuan.incident.adapter.testing.Log;
import org.anyuan.incident.adapter.testing.Rows;
import org.anyuan.incident.adapter.testing.Samples;
import org.anyuan.local.testing.StackResource;
import org.anyuan.local.testing.TestTokens;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.common.v1.SchoolRef;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Incidents to a call-handling system that fails, is slow, repeats itself, and back. */
@QuarkusTest
@TestProfile(CallsProfile.class)
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "incident"))
class CallHandlingIT {
  private static final Duration SOON = Duration.ofSeconds(40);
  private static final String REPORTS = "/api/v1/call-handling/420106/reports";
  private static final SecretKeySpec KEY = key(CallsProfile.SECRET);
  private static final SecretKeySpec OLD_KEY = key(CallsProfile.OLD_SECRET);

  private final String dispatcher = TestTokens.bearer("police-dispatcher", Samples.COUNTY);
  private Log log;
  private CallReceiver receiver;

  @BeforeEach
  void open() {
    log = new Log();
    receiver =
        new CallReceiver(
            URI.create(ConfigProvider.getConfig().getValue(CallsProfile.URL, String.class)));
  }

  @AfterEach
  void close() {
    receiver.close();
    log.close();
  }

  @Test
  void shouldHandOverSignedAndTakeBackTheNumber() {
    // Given
    var id = incident();
    receiver.answer(id, status(200, "{\"number\":\"J20260001\"}"));
    // When
    handOver(id).statusCode(200).body("callCase.state", equalTo("PENDING"));
    // Then
    becomes(id, "ACCEPTED").body("callCase.number", equalTo("J20260001"));
    var sent = receiver.received(id).getFirst();
    assertThat(sent.isOf(KEY)).isTrue();
    assertThat(sent.signature().isWithin(Duration.ofMinutes(1), Instant.now())).isTrue();
    assertThat(sent.json().at("/data/places/0/room").asText()).isEqualTo("secret-room");
    assertThat(sent.json().at("/data/reportTo").asText()).isEqualTo(REPORTS);
    assertThat(sent.body()).doesNotContain("device-");
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                timeline(dispatcher, id)
                    .body("items.type", hasItem("CALL_HANDOVER_ASKED"))
                    .body("items.type", hasItem("CALL_REPORTED"))
                    .body("items.details.number", hasItem("J20260001")));
    assertThat(Rows.one("select actor from audit_trail where subject = ?", "incident/" + id))
        .isEqualTo("police-dispatcher");
    timeline(TestTokens.bearer("education-officer", Samples.COUNTY), id)
        .body("items.type", not(hasItem(containsString("CALL_"))));
    as(TestTokens.bearer("education-officer", Samples.COUNTY))
        .get("/api/v1/incidents/{id}", id)
        .then()
        .statusCode(200)
        .body("callCase", nullValue());
  }

  @Test
  void shouldTryAgainUnderTheSameIdAndHearTheNumberLater() {
    // Given
    var id = incident();
    receiver.answer(id, status(503, ""), status(429, ""), status(204, ""));
    // When
    handOver(id).statusCode(200);
    // Then
    becomes(id, "SENT");
    var all = receiver.received(id);
    assertThat(all).hasSize(3);
    assertThat(all.stream().map(r -> r.signature().id()).distinct()).hasSize(1);
    assertThat(all).allMatch(r -> r.isOf(KEY));
    // When it answers, twice, under its old secret
    var message = "{\"incidentId\":\"" + id + "\",\"number\":\"J7\",\"status\":\"DISPATCHED\"}";
    var said = WebhookSignature.by(OLD_KEY, "msg_" + id, Instant.now(), message.getBytes(UTF_8));
    report(said, message).statusCode(202);
    report(said, message).statusCode(202);
    report("{\"incidentId\":\"" + id + "\",\"status\":\"RECEIVED\",\"unknown\":[1]}")
        .statusCode(202);
    // Then
    becomes(id, "ACCEPTED")
        .body("callCase.number", equalTo("J7"))
        .body("callCase.status", equalTo("DISPATCHED"));
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                timeline(dispatcher, id)
                    .body("items.findAll { it.type == 'CALL_REPORTED' }", hasSize(2))
                    .body("items.details.late", hasItem(true)));
  }

  @Test
  void shouldShowWhatFailedUntilItIsHandedOverAgain() {
    // Given
    var id = incident();
    receiver.answer(
        id, status(500, ""), status(500, ""), status(500, ""), status(200, "{\"number\":\"J8\"}"));
    handOver(id).statusCode(200);
    // When
    becomes(id, "FAILED").body("callCase.detail", equalTo("it answered 500"));
    // Then
    assertThat(receiver.received(id)).hasSize(3);
    await().atMost(SOON).untilAsserted(() -> assertThat(failed(dispatcher)).contains(id));
    assertThat(failed(TestTokens.bearer("police-dispatcher", Samples.OTHER_COUNTY)))
        .doesNotContain(id);
    as(dispatcher)
        .get("/api/v1/incidents/{id}/call-handling", id)
        .then()
        .statusCode(200)
        .body("systemId", equalTo("420106"))
        .body("handovers", hasSize(1))
        .body("handovers[0].attempts", equalTo(3))
        .body("handovers[0].failure", equalTo("it answered 500"));
    // When
    handOver(id).statusCode(200).body("callCase.state", equalTo("PENDING"));
    // Then
    becomes(id, "ACCEPTED");
    await().atMost(SOON).untilAsserted(() -> assertThat(failed(dispatcher)).doesNotContain(id));
    handOver(id).statusCode(409);
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of("an answer of 400", status(400, "no"), "it answered 400"),
        Arguments.of("a redirect", redirect("/elsewhere"), "it answered 302"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void shouldAskOnceAndFollowNobody(String what, CallReceiver.Answer answer, String reason) {
    // Given
    var id = incident();
    receiver.answer(id, answer);
    // When
    handOver(id).statusCode(200);
    // Then
    becomes(id, "FAILED").body("callCase.detail", equalTo(reason));
    assertThat(receiver.received(id)).hasSize(1);
    assertThat(receiver.strayed()).isEmpty();
  }

  static Stream<Arguments> nuisances() {
    return Stream.of(
        Arguments.of("a body that does not end in time", hanging()),
        Arguments.of("a body that is too long", status(200, " ".repeat(1_000_000))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nuisances")
  void shouldNotWaitForEver(String what, CallReceiver.Answer nuisance) {
    // Given
    var id = incident();
    receiver.answer(id, nuisance, status(200, "{\"number\":\"J9\"}"));
    // When
    handOver(id).statusCode(200);
    // Then
    becomes(id, "ACCEPTED").body("callCase.number", equalTo("J9"));
    assertThat(receiver.received(id)).hasSize(2);
  }

  @Test
  void shouldTakeNoNumberThatIsNone() {
    // Given
    var id = incident();
    receiver.answer(id, status(200, "{\"number\":\"<script>alert(1)</script>\"}"));
    // When
    handOver(id).statusCode(200);
    // Then
    becomes(id, "SENT").body("callCase.number", nullValue());
  }

  @Test
  void shouldHearNobodyWhoDoesNotSignItNow() {
    // Given
    var id = incident();
    receiver.answer(id, status(200, ""));
    handOver(id).statusCode(200);
    becomes(id, "SENT");
    var body = "{\"incidentId\":\"" + id + "\",\"number\":\"J10\"}";
    var bytes = body.getBytes(UTF_8);
    var now = Instant.now();
    var stranger = WebhookSignature.key("a secret that nobody gave to anybody".getBytes(UTF_8));
    // When, then
    report(WebhookSignature.by(stranger, "m1", now, bytes), body)
        .statusCode(401)
        .body("type", containsString("signature-invalid"));
    report(WebhookSignature.by(KEY, "m2", now.minusSeconds(301), bytes), body)
        .statusCode(401)
        .body("type", containsString("timestamp-out-of-range"));
    report(WebhookSignature.by(KEY, "m3", now, bytes), body + " ").statusCode(401);
    as(dispatcher).body(body).post(REPORTS).then().statusCode(401);
    signed(WebhookSignature.by(KEY, "m4", now, bytes), body)
        .post("/api/v1/call-handling/420502/reports")
        .then()
        .statusCode(401);
    becomes(id, "SENT").body("callCase.number", nullValue());
  }

  static Stream<Arguments> wrong() {
    var id = Samples.id();
    return Stream.of(
        Arguments.of(404, "", "{\"incidentId\":\"" + id + "\",\"number\":\"J1\"}"),
        Arguments.of(400, "number", "{\"incidentId\":\"" + id + "\"}"),
        Arguments.of(400, "number", "{\"incidentId\":\"" + id + "\",\"number\":\"-\"}"),
        Arguments.of(
            400, "number", "{\"incidentId\":\"" + id + "\",\"number\":\"" + "1".repeat(65) + "\"}"),
        Arguments.of(400, "incidentId", "{\"incidentId\":\"1\",\"number\":\"J1\"}"),
        Arguments.of(400, "status", "{\"incidentId\":\"" + id + "\",\"status\":\"LOST\"}"),
        Arguments.of(
            400,
            "text",
            "{\"incidentId\":\""
                + id
                + "\",\"number\":\"J1\",\"text\":\""
                + "字".repeat(201)
                + "\"}"),
        Arguments.of(400, "", "nonsense"),
        Arguments.of(400, "", ""),
        Arguments.of(413, "", " ".repeat(17_000)));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void shouldNameWhatIsWrongWithAReport(int status, String field, String body) {
    var answer = report(body).statusCode(status);
    if (!field.isEmpty()) {
      answer.body("field", equalTo(field));
    }
  }

  @Test
  void shouldHearOfNoIncidentThatWasNotHandedToTheSystem() {
    report("{\"incidentId\":\"" + incident() + "\",\"number\":\"J1\"}").statusCode(404);
  }

  @Test
  void shouldSendNoExerciseAndNothingWhereTheSystemIsSetWrongly() {
    // Given
    var exercise = incident(Samples.school(), Mode.MODE_EXERCISE, dispatcher);
    var other = TestTokens.bearer("police-dispatcher", Samples.OTHER_COUNTY);
    var elsewhere =
        incident(Samples.school(Samples.OTHER_COUNTY, "420502"), Mode.MODE_ACTUAL, other);
    // When, then
    handOver(exercise).statusCode(409).body("type", containsString("no-call-handling"));
    as(dispatcher)
        .get("/api/v1/incidents/{id}/call-handling", exercise)
        .then()
        .statusCode(200)
        .body("systemId", nullValue());
    as(other)
        .header("Idempotency-Key", Samples.id())
        .post("/api/v1/incidents/{id}/call-handling/handovers", elsewhere)
        .then()
        .statusCode(409);
  }

  @Test
  void shouldStopSendingOnceTheNumberWasTypedIn() {
    // Given
    var id = incident();
    receiver.answer(id, status(500, ""));
    handOver(id).statusCode(200);
    becomes(id, "FAILED");
    // When
    type(id, "武公接警〔2026〕12号").statusCode(200).body("callCase.state", equalTo("ACCEPTED"));
    // Then
    await().atMost(SOON).untilAsserted(() -> assertThat(failed(dispatcher)).doesNotContain(id));
    type(id, "武公接警〔2026〕12号").statusCode(400).body("field", equalTo("number"));
    type(id, "<b>").statusCode(400).body("field", equalTo("number"));
    timeline(dispatcher, id).body("items.type", hasItem("CALL_NUMBER_RECORDED"));
  }

  @Test
  void shouldRecordWhoWasToldOfAFire() {
    // Given
    var id = incident();
    var body =
        "{\"agency\":\"FIRE_119\",\"channel\":\"PHONE\",\"reference\":\"F-1\",\"note\":\"烟\"}";
    var key = Samples.id();
    // When, then the same again is one
    for (var i = 0; i < 2; i++) {
      refer(id, key, body)
          .statusCode(200)
          .body("referrals", hasSize(1))
          .body("referrals[0].agency", equalTo("FIRE_119"))
          .body("referrals[0].reference", equalTo("F-1"));
    }
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                timeline(dispatcher, id)
                    .body("items.findAll { it.type == 'REFERRED' }", hasSize(1))
                    .body("items.details.note", hasItem("烟")));
    refer(id, Samples.id(), "{\"agency\":\"FIRE_120\",\"channel\":\"PHONE\"}").statusCode(400);
    refer(id, Samples.id(), "{\"agency\":\"FIRE_119\"}")
        .statusCode(400)
        .body("field", equalTo("channel"));
  }

  private ValidatableResponse handOver(String id) {
    return as(dispatcher)
        .header("Idempotency-Key", Samples.id())
        .post("/api/v1/incidents/{id}/call-handling/handovers", id)
        .then();
  }

  private ValidatableResponse type(String id, String number) {
    return as(dispatcher)
        .header("Idempotency-Key", Samples.id())
        .body("{\"number\":\"" + number + "\"}")
        .post("/api/v1/incidents/{id}/call-handling/number", id)
        .then();
  }

  private ValidatableResponse refer(String id, String key, String body) {
    return as(dispatcher)
        .header("Idempotency-Key", key)
        .body(body)
        .post("/api/v1/incidents/{id}/referrals", id)
        .then();
  }

  private static ValidatableResponse report(String body) {
    return report(
        WebhookSignature.by(KEY, "msg_" + Samples.id(), Instant.now(), body.getBytes(UTF_8)), body);
  }

  private static ValidatableResponse report(WebhookSignature by, String body) {
    return signed(by, body).post(REPORTS).then();
  }

  private static RequestSpecification signed(WebhookSignature by, String body) {
    return given()
        .contentType("application/json")
        .header("webhook-id", by.id())
        .header("webhook-timestamp", by.timestamp())
        .header("webhook-signature", by.header())
        .body(body.getBytes(UTF_8));
  }

  private ValidatableResponse becomes(String id, String state) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                as(dispatcher)
                    .get("/api/v1/incidents/{id}", id)
                    .then()
                    .statusCode(200)
                    .body("callCase.state", equalTo(state)));
    return as(dispatcher).get("/api/v1/incidents/{id}", id).then();
  }

  private static ValidatableResponse timeline(String bearer, String id) {
    return as(bearer).get("/api/v1/incidents/{id}/timeline?limit=200", id).then().statusCode(200);
  }

  private static List<String> failed(String bearer) {
    return as(bearer)
        .get("/api/v1/call-handling/handovers?state=FAILED&limit=200")
        .then()
        .statusCode(200)
        .extract()
        .path("items.incidentId");
  }

  private String incident() {
    return incident(Samples.school(), Mode.MODE_ACTUAL, dispatcher);
  }

  private String incident(SchoolRef school, Mode mode, String reader) {
    var press = Samples.press(school, AlarmKind.ALARM_KIND_FIRE).toBuilder().setMode(mode).build();
    log.press(press);
    return await()
        .atMost(SOON)
        .until(
            () ->
                as(reader)
                    .get("/api/v1/incidents?signalId={id}", press.getSignalId())
                    .then()
                    .extract()
                    .<String>path("items[0]?.incidentId"),
            Objects::nonNull);
  }

  private static RequestSpecification as(String bearer) {
    return given().contentType("application/json").header("Authorization", bearer);
  }

  private static SecretKeySpec key(String text) {
    return WebhookSignature.key(Base64.getDecoder().decode(text.substring("whsec_".length())));
  }
}
