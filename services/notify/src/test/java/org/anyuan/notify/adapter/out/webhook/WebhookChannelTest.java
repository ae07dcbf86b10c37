package org.anyuan.notify.adapter.out.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.anyuan.notify.adapter.out.channel.Handed;
import org.anyuan.notify.adapter.out.channel.LocalHttp;
import org.anyuan.notify.application.Channel.Handover;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.channel.What;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Report;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Told;
import org.anyuan.notify.domain.destination.Endpoint;
import org.anyuan.notify.domain.destination.WebhookSecret;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A receiver that is built on the public Standard Webhooks library, over real sockets. */
class WebhookChannelTest {
  private static final Vertx VERTX = Vertx.vertx();
  private static final WebhookSecret FIRST = WebhookSecret.of(bytes(1));
  private static final WebhookSecret SECOND = WebhookSecret.of(bytes(2));
  private static final Handover HANDOVER = Handed.over(ChannelKind.WEBHOOK);

  private final LocalHttp receiver = new LocalHttp();
  private final Endpoint endpoint = new Endpoint(receiver.url("/hook?of=duty"), List.of(FIRST));

  @AfterEach
  void close() {
    receiver.close();
  }

  @AfterAll
  static void closeAll() {
    VERTX.close();
  }

  private static byte[] bytes(int value) {
    var bytes = new byte[32];
    java.util.Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  /** By the real clock: the library refuses what is not of now. */
  private static WebhookChannel channel(Endpoint to, Clock clock) {
    return new WebhookChannel(Handed.to(to), Handed.http(VERTX), Handed.links(), clock);
  }

  private Report sent() {
    return Handed.sent(channel(endpoint, Clock.systemUTC()), HANDOVER);
  }

  @Test
  void shouldBeTakenByTheLibraryAndCountAsDelivered() throws Exception {
    // When
    var report = sent();
    // Then
    assertThat(report.told()).isEqualTo(Told.DELIVERED);
    assertThat(report.attempt()).isEqualTo(2);
    var came = receiver.one();
    assertThat(came.target()).hasToString("/hook?of=duty");
    assertThat(came.header("webhook-id")).isEqualTo(Handed.DELIVERY.toString());
    assertThat(came.header("content-type")).isEqualTo("application/json");
    new Webhook(FIRST.shown()).verify(came.body(), lower(came.headers()));
    var other = new Webhook(SECOND.shown());
    assertThatThrownBy(() -> other.verify(came.body(), lower(came.headers())))
        .isInstanceOf(WebhookVerificationException.class);
  }

  @Test
  void shouldSignWithBothSecretsUntilTheOverlapIsOver() throws Exception {
    // Given: a secret changed a moment ago
    var clock = Clock.systemUTC();
    var rotated = endpoint.rotated(SECOND, clock.instant());
    // When
    Handed.sent(channel(rotated, clock), HANDOVER);
    var late = Clock.offset(clock, Endpoint.OVERLAP.plusSeconds(1));
    Handed.sent(channel(rotated, late), HANDOVER);
    // Then: whoever has either of them takes it; a day later the new one alone
    var during = LocalHttp.utf8(receiver.requests().getFirst());
    new Webhook(FIRST.shown()).verify(during.body(), lower(during.headers()));
    new Webhook(SECOND.shown()).verify(during.body(), lower(during.headers()));
    assertThat(during.header("webhook-signature").split(" ", -1)).hasSize(2);
    assertThat(receiver.requests().getLast().header("webhook-signature").split(" ", -1)).hasSize(1);
  }

  @Test
  void shouldHoldWhatHappensAndWhereAndNothingElse() {
    // When
    Handed.sent(channel(endpoint, Handed.CLOCK), HANDOVER);
    // Then
    var answer = Handed.links().of(HANDOVER).orElseThrow();
    assertThat(receiver.one().body())
        .isEqualTo(
            "{\"type\":\"anyuan.notify.message.v1\",\"timestamp\":\"2026-11-26T10:00:00Z\",\"data\":{"
                + "\"deliveryId\":\"6f2b0f7e-2c1d-5a4b-9e3f-0123456789ab\",\"attempt\":2,"
                + "\"mode\":\"ACTUAL\",\"what\":\"FIRE\",\"words\":\"火警\",\"where\":\"桃园小学 教学楼\","
                + "\"link\":\"https://anyuan.example.cn/#/incident/i-1\",\"answer\":\""
                + answer
                + "\",\"sound\":true}}");
    assertThat(answer.toString()).startsWith("https://anyuan.example.cn/public/answers/");
  }

  @Test
  void shouldLeaveOutTheLinkWhereNothingIsToBeTaken() {
    var update = Handed.over(ChannelKind.WEBHOOK, Mode.EXERCISE, What.ALARM, "桃园小学", false);
    Handed.sent(channel(endpoint, Handed.CLOCK), update);
    assertThat(receiver.one().body()).contains("\"mode\":\"EXERCISE\"").doesNotContain("answer");
  }

  @ParameterizedTest
  @CsvSource({
    "200,DELIVERED", "204,DELIVERED", "410,FAILED_FOR_GOOD", "404,FAILED_FOR_NOW",
    "401,FAILED_FOR_NOW", "429,FAILED_FOR_NOW", "500,FAILED_FOR_NOW", "503,FAILED_FOR_NOW",
    "302,FAILED_FOR_NOW"
  })
  void shouldSayByTheStatusWhatBecameOfIt(int status, Told told) {
    receiver.answer(status, Map.of("Location", receiver.url("/elsewhere").toString()));
    assertThat(sent().told()).isEqualTo(told);
    // No redirect was followed.
    assertThat(receiver.requests()).hasSize(1);
  }

  @Test
  void shouldLeaveAReceiverAloneForAsLongAsItAsks() {
    receiver.answer(503, Map.of("Retry-After", "120"));
    assertThat(sent().notBefore()).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void shouldSayThatNothingListensThere() {
    receiver.close();
    var report = sent();
    assertThat(report.told()).isEqualTo(Told.FAILED_FOR_NOW);
    assertThat(report.detail()).startsWith("no connection");
  }

  @Test
  void shouldEndForGoodWhereTheAddressIsGone() {
    var channel =
        new WebhookChannel(
            Handed.toNowhere(), Handed.http(VERTX), Handed.links(), Clock.systemUTC());
    var report = Handed.sent(channel, HANDOVER);
    assertThat(report.told()).isEqualTo(Told.FAILED_FOR_GOOD);
    assertThat(receiver.requests()).isEmpty();
  }

  private static Map<String, List<String>> lower(Map<String, List<String>> headers) {
    return headers.entrySet().stream()
        .collect(
            java.util.stream.Collectors.toMap(
                header -> header.getKey().toLowerCase(java.util.Locale.ROOT), Map.Entry::getValue));
  }
}
