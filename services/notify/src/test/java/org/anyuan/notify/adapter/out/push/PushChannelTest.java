package org.anyuan.notify.adapter.out.push;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.anyuan.notify.adapter.out.channel.Handed;
import org.anyuan.notify.adapter.out.channel.LocalHttp;
import org.anyuan.notify.application.Channel.Handover;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Told;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a push service on a real socket, and a browser that decrypts. */
class PushChannelTest {
  private static final Vertx VERTX = Vertx.vertx();
  private static final Handover HANDOVER = Handed.over(ChannelKind.WEB_PUSH);

  @TempDir Path folder;
  private final LocalHttp service = new LocalHttp();
  private KeyPair ours;
  private Browser browser;

  @BeforeEach
  void set() throws Exception {
    ours = P256.generate();
    browser = new Browser();
    service.answer(201, "");
  }

  @AfterEach
  void close() {
    service.close();
  }

  @AfterAll
  static void closeAll() {
    VERTX.close();
  }

  private record Settings(Optional<String> keyFile) implements PushSettings {
    @Override
    public String subject() {
      return "mailto:duty@anyuan.example.cn";
    }

    @Override
    public Duration lasts() {
      return Duration.ofMinutes(30);
    }
  }

  private static String pem(String kind, byte[] key) {
    return "-----BEGIN "
        + kind
        + " KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(key)
        + "\n-----END "
        + kind
        + " KEY-----\n";
  }

  private String file(KeyPair secret, KeyPair open) throws Exception {
    var text =
        pem("PRIVATE", secret.getPrivate().getEncoded())
            + pem("PUBLIC", open.getPublic().getEncoded());
    return Files.writeString(folder.resolve("push.pem"), text).toString();
  }

  private PushChannel channel(String file) {
    return new PushChannel(
        Handed.to(browser.subscription(service.url("/push/abc"))),
        Handed.http(VERTX),
        Handed.links(),
        new Settings(Optional.ofNullable(file)),
        Handed.CLOCK);
  }

  @Test
  void shouldBeReadByTheBrowserAlone() throws Exception {
    // When
    var report = Handed.sent(channel(file(ours, ours)), HANDOVER);
    // Then
    assertThat(report.told()).isEqualTo(Told.ACCEPTED);
    var came = service.requests().getFirst();
    assertThat(came.header("Content-Encoding")).isEqualTo("aes128gcm");
    assertThat(came.header("TTL")).isEqualTo("1800");
    assertThat(came.header("Urgency")).isEqualTo("high");
    assertThat(came.header("Topic")).isEqualTo("6f2b0f7e2c1d5a4b9e3f0123456789ab");
    var answer = Handed.links().of(HANDOVER).orElseThrow();
    assertThat(browser.decrypted(came.body().getBytes(ISO_8859_1)))
        .isEqualTo(
            "{\"deliveryId\":\"6f2b0f7e-2c1d-5a4b-9e3f-0123456789ab\",\"title\":\"安园\","
                + "\"body\":\"【安园】火警，桃园小学 教学楼。\",\"url\":\"https://anyuan.example.cn/#/incident/i-1\","
                + "\"tag\":\"6f2b0f7e-2c1d-5a4b-9e3f-0123456789ab\",\"silent\":false,"
                + "\"mode\":\"ACTUAL\",\"answer\":\""
                + answer
                + "\"}");
  }

  @Test
  void shouldSayWhoItIsToThisPushServiceAlone() throws Exception {
    // When
    var channel = channel(file(ours, ours));
    Handed.sent(channel, HANDOVER);
    // Then: vapid t=<token>, k=<key>
    var header = service.requests().getFirst().header("Authorization");
    assertThat(header).startsWith("vapid t=").endsWith(", k=" + channel.publicKey().orElseThrow());
    var token = header.substring("vapid t=".length(), header.indexOf(',')).split("\\.", -1);
    var claims = new JsonObject(new String(Base64.getUrlDecoder().decode(token[1]), UTF_8));
    assertThat(claims.getString("aud")).isEqualTo(service.url("").toString());
    assertThat(claims.getString("sub")).isEqualTo("mailto:duty@anyuan.example.cn");
    assertThat(claims.getLong("exp"))
        .isEqualTo(Handed.NOW.plus(Duration.ofHours(12)).getEpochSecond());
    var verifying = Signature.getInstance("SHA256withECDSAinP1363Format");
    verifying.initVerify(ours.getPublic());
    verifying.update((token[0] + "." + token[1]).getBytes(US_ASCII));
    assertThat(verifying.verify(Base64.getUrlDecoder().decode(token[2]))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "201,ACCEPTED",
    "404,FAILED_FOR_GOOD",
    "410,FAILED_FOR_GOOD",
    "413,FAILED_FOR_GOOD",
    "429,FAILED_FOR_NOW",
    "500,FAILED_FOR_NOW",
    "401,FAILED_FOR_NOW"
  })
  void shouldSayByTheStatusWhatBecameOfIt(int status, Told told) throws Exception {
    service.answer(status, "");
    assertThat(Handed.sent(channel(file(ours, ours)), HANDOVER).told()).isEqualTo(told);
  }

  @Test
  void shouldOfferNothingWithoutAKeyAndRefuseAPairThatIsNone() throws Exception {
    assertThat(channel(null).kinds()).isEmpty();
    assertThat(channel(null).publicKey()).isEmpty();
    var wrong = file(ours, P256.generate());
    assertThatThrownBy(() -> channel(wrong)).isInstanceOf(IllegalStateException.class);
  }
}
