package org.anyuan.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.standardwebhooks.Webhook;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.anyuan.common.region.EventLoops;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.region.Scope;
import org.anyuan.common.region.ScopedTransactions;
import org.anyuan.common.time.MovableClock;
import org.anyuan.local.testing.StackResource;
import org.anyuan.notify.adapter.out.channel.LocalHttp;
import org.anyuan.notify.adapter.out.channel.LocalHttp.Request;
import org.anyuan.notify.adapter.out.key.KeyFiles;
import org.anyuan.notify.application.channel.Sealing;
import org.anyuan.notify.domain.AddressId;
import org.anyuan.notify.domain.delivery.DeliveryId;
import org.anyuan.notify.domain.delivery.Stage;
import org.anyuan.notify.domain.destination.Phone;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways to a person: added, shown masked, sealed in the store, tested, taken away. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "notify"))
@QuarkusTestResource(Providers.class)
class AddressIT {
  private static final String MINE = "/api/v1/recipients/me/addresses";

  @Inject DeliveryScene scene;
  @Inject ScopedTransactions transactions;
  @Inject EventLoops loops;

  @ConfigProperty(name = "anyuan.notify.address-key")
  Path keyFile;

  @ConfigProperty(name = Providers.MAIL_PORT)
  int mailPort;

  private final RegionPath place = DeliveryScene.place();
  private final String person = "p-" + UUID.randomUUID();
  private final LocalHttp receiver = new LocalHttp();
  private MovableClock clock;

  @BeforeEach
  void set() {
    clock = MovableClock.install();
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  private RequestSpecification me() {
    return As.person(person, "police-officer", place);
  }

  private ValidatableResponse add(Map<String, Object> body) {
    return me().body(body).post(MINE).then();
  }

  private Map<String, Object> webhook() {
    return Map.of("kind", "WEBHOOK", "url", receiver.url("/hook/secret-path").toString());
  }

  @Test
  void shouldShowAWayToItsPersonMasked() {
    // When
    var added =
        add(Map.of("kind", "SMS", "phone", "138 0000 1234", "forExercises", true))
            .statusCode(201)
            .body("masked", equalTo("+86138****1234"))
            .body("forExercises", equalTo(true))
            .body("soundless", equalTo(false))
            .body("health.failuresInRow", equalTo(0))
            .body("secret", nullValue());
    // Then: it is with the person, before the page
    String id = added.extract().path("id");
    added.header("Location", equalTo("/api/v1/recipients/" + person + "/addresses/" + id));
    me().get(added.extract().header("Location")).then().body("masked", equalTo("+86138****1234"));
    me().get(MINE)
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("offered", hasItems("SMS", "VOICE", "EMAIL", "WEBHOOK", "WECOM_ROBOT", "WEB_PUSH"));
    me().get("/api/v1/recipients/me")
        .then()
        .body("addresses.kind", contains("SMS", "SSE"))
        .body("addresses.id", contains(id, "page"));
  }

  @Test
  void shouldKeepNothingReadableInTheStore() {
    // Given
    add(Map.of("kind", "SMS", "phone", "13912345678")).statusCode(201);
    add(Map.of("kind", "EMAIL", "mail", "wang.xiaoming@station.example.cn")).statusCode(201);
    String secret = add(webhook()).statusCode(201).extract().path("secret");
    // When: whatever the database holds of them
    var sealed =
        all("select * from addresses where person = '" + person + "'")
            + all("select * from recipients where person = '" + person + "'")
            + all("select * from audit_trail where subject = 'recipient/" + person + "'")
            + all("select * from requests where caller = '" + person + "'");
    // Then
    assertThat(sealed)
        .contains("+86139****5678", "w***@station.example.cn")
        .doesNotContain("13912345678", "xiaoming", "secret-path", secret.substring(6));
  }

  private String all(String sql) {
    return loops
        .run(
            transactions.in(
                Scope.SYSTEM,
                session ->
                    session
                        .createNativeQuery(
                            "select cast(to_json(x) as text) from (" + sql + ") x", String.class)
                        .getResultList()))
        .await()
        .atMost(Duration.ofSeconds(20))
        .toString();
  }

  @Test
  void shouldMakeOneOfARequestThatIsRepeated() {
    var body = webhook();
    var first = me().header("Idempotency-Key", "k-1").body(body).post(MINE).then().statusCode(201);
    var again = me().header("Idempotency-Key", "k-1").body(body).post(MINE).then();
    again
        .statusCode(201)
        .body("id", equalTo(first.extract().path("id")))
        .body("secret", nullValue());
    var other = Map.of("kind", "SMS", "phone", "13800001234");
    me().header("Idempotency-Key", "k-1").body(other).post(MINE).then().statusCode(409);
    me().get(MINE).then().body("items", hasSize(1));
  }

  @Test
  void shouldBeTheBusinessOfItsPersonAndOfAnAdministratorAlone() {
    String id = add(Map.of("kind", "SMS", "phone", "13800001234")).extract().path("id");
    var theirs = "/api/v1/recipients/" + person + "/addresses";
    Supplier<RequestSpecification> colleague = () -> As.person("c-1", "police-officer", place);
    colleague.get().get(theirs).then().statusCode(200).body("items", hasSize(0));
    colleague.get().get(theirs + "/" + id).then().statusCode(404);
    colleague.get().delete(theirs + "/" + id).then().statusCode(404);
    colleague
        .get()
        .body(Map.of("kind", "SMS", "phone", "13800009999"))
        .post(theirs)
        .then()
        .statusCode(404);
    var elsewhere = As.person("a", "administrator", DeliveryScene.place());
    elsewhere.get(theirs + "/" + id).then().statusCode(404);
    Supplier<RequestSpecification> administrator = () -> As.person("a", "administrator", place);
    administrator
        .get()
        .get(theirs)
        .then()
        .statusCode(200)
        .body("items.masked", contains("+86138****1234"));
    administrator
        .get()
        .body(Map.of("kind", "VOICE", "phone", "13800001234"))
        .post(theirs)
        .then()
        .statusCode(201);
    administrator.get().delete(theirs + "/" + id).then().statusCode(204);
    me().get(MINE).then().body("items.kind", contains("VOICE"));
  }

  @Test
  void shouldChangeWhatAWayIsUsedForAndTakeItAwayWithItsWishes() {
    // Given
    String id = add(Map.of("kind", "SMS", "phone", "13800001234")).extract().path("id");
    var one = MINE + "/" + id;
    me().body(Map.of("forExercises", true, "soundless", true))
        .put(one)
        .then()
        .statusCode(200)
        .body("soundless", equalTo(true));
    int version = me().get("/api/v1/recipients/me").path("version");
    var wishes = new HashMap<String, Object>();
    wishes.put("forActual", List.of(Map.of("address", id, "after", "PT0S")));
    wishes.put("forOthers", List.of());
    wishes.put("version", version);
    me().body(wishes).put("/api/v1/recipients/me").then().statusCode(200);
    // When
    me().delete(one).then().statusCode(204);
    // Then
    me().get(one).then().statusCode(404);
    me().get("/api/v1/recipients/me")
        .then()
        .body("addresses.id", contains("page"))
        .body("forActual", hasSize(0));
    var gone = scene.work(work -> work.addresses().destination(new AddressId(id)));
    assertThat(gone).isEmpty();
  }

  @Test
  void shouldTestJustThisWayOnceAMinute() throws Exception {
    // Given
    var added = add(webhook()).statusCode(201).body("secret", startsWith("whsec_")).extract();
    String secret = added.path("secret");
    var test = MINE + "/" + added.path("id") + "/test";
    // When
    String delivery = me().post(test).then().statusCode(202).extract().path("deliveryId");
    // Then: it came, signed by the secret that was shown
    awaitStage(delivery, Stage.DELIVERED);
    var came = receiver.one();
    assertThat(came.body()).contains("\"mode\":\"TEST\"", "COMMUNICATION_TEST", delivery);
    new Webhook(secret).verify(came.body(), lower(came));
    // and again only in the next minute
    me().post(test).then().statusCode(429).header("Retry-After", notNullValue());
    clock.advance(Duration.ofMinutes(1));
    me().post(test).then().statusCode(202);
  }

  @Test
  void shouldTestAMailboxOverAMailServer() throws Exception {
    // Given
    var server = new GreenMail(new ServerSetup(mailPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      String id =
          add(Map.of("kind", "EMAIL", "mail", "wang@station.example.cn")).extract().path("id");
      // When
      String delivery = me().post(MINE + "/" + id + "/test").path("deliveryId");
      // Then
      awaitStage(delivery, Stage.SENT);
      assertThat(server.getReceivedMessages()).hasSize(1);
      assertThat(server.getReceivedMessages()[0].getMessageID())
          .isEqualTo("<" + delivery + ".1@anyuan.example.cn>");
    } finally {
      server.stop();
    }
  }

  @Test
  void shouldSignWithBothSecretsAfterOneIsChanged() throws Exception {
    // Given
    var added = add(webhook()).extract();
    String first = added.path("secret");
    var one = MINE + "/" + added.path("id");
    // When
    String second =
        me().post(one + "/secrets/rotate")
            .then()
            .statusCode(200)
            .body("previousSecretUntil", notNullValue())
            .extract()
            .path("secret");
    String delivery = me().post(one + "/test").path("deliveryId");
    // Then
    assertThat(second).startsWith("whsec_").isNotEqualTo(first);
    awaitStage(delivery, Stage.DELIVERED);
    var came = receiver.one();
    new Webhook(first).verify(came.body(), lower(came));
    new Webhook(second).verify(came.body(), lower(came));
    String phone = add(Map.of("kind", "SMS", "phone", "13800001234")).extract().path("id");
    me().post(MINE + "/" + phone + "/secrets/rotate")
        .then()
        .statusCode(409)
        .body("field", equalTo("kind"));
  }

  @Test
  void shouldSealAnewUnderTheCurrentKey(@TempDir Path folder) {
    // Given: sealed under a key before which the deployment's is put
    var old = KeyFiles.line();
    QuarkusMock.installMockForType(KeyFiles.sealing(folder, old, current()), Sealing.class);
    String id =
        add(Map.of("kind", "SMS", "phone", "13800001234")).statusCode(201).extract().path("id");
    QuarkusMock.installMockForType(KeyFiles.sealing(folder, current(), old), Sealing.class);
    // When
    int sealed = scene.work(work -> work.addresses().sealAnew(100));
    // Then: the old one can be taken out
    assertThat(sealed).isEqualTo(1);
    QuarkusMock.installMockForType(KeyFiles.sealing(folder, current()), Sealing.class);
    var opened = scene.work(work -> work.addresses().destination(new AddressId(id)));
    assertThat(opened.orElseThrow()).isEqualTo(new Phone("+8613800001234"));
  }

  private String current() {
    try {
      return Files.readString(keyFile).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SMS|phone|12345|phone",
        "VOICE|phone||phone",
        "EMAIL|mail|wang@|mail",
        "EMAIL|mail|a@b.cn, c@d.cn|mail",
        "WEBHOOK|url|ftp://example.org/|url",
        "WEBHOOK|url|https://user:word@example.org/|url",
        "WECOM_ROBOT|robotKey|short|robotKey",
        "DINGTALK_ROBOT|robotKey|0123456789abcdef0123|robotSecret",
        "WEB_PUSH|phone|1|subscription",
        "SSE|phone|1|kind",
        "PIGEON|phone|1|kind"
      })
  void shouldNameTheFieldThatIsWrong(String kind, String field, String value, String at) {
    var body = new HashMap<String, Object>();
    body.put("kind", kind);
    body.put(field, value);
    add(body).statusCode(400).body("field", equalTo(at));
    me().get(MINE).then().body("items", hasSize(0));
  }

  @Test
  void shouldTellBrowsersTheKeyToSubscribeUnder() {
    String key =
        me().get("/api/v1/recipients/push-key").then().statusCode(200).extract().path("publicKey");
    assertThat(java.util.Base64.getUrlDecoder().decode(key)).hasSize(65);
    add(Map.of(
            "kind",
            "WEB_PUSH",
            "subscription",
            Map.of(
                "endpoint",
                receiver.url("/push/1").toString(),
                "keys",
                Map.of("p256dh", key, "auth", "BTBZMqHH6r4Tts7J_aSIgg"))))
        .statusCode(201)
        .body("masked", containsString("127.0.0.1"));
  }

  private void awaitStage(String delivery, Stage stage) {
    await()
        .atMost(DeliveryScene.SOON)
        .pollInterval(Duration.ofMillis(20))
        .until(
            () ->
                scene
                        .work(work -> work.deliveries().find(DeliveryId.of("id", delivery)))
                        .orElseThrow()
                        .delivery()
                        .state()
                        .stage()
                    == stage);
  }

  private static Map<String, List<String>> lower(Request request) {
    return request.headers().entrySet().stream()
        .collect(Collectors.toMap(h -> h.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
  }
}
