package org.anyuan.notify.adapter.out.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import org.anyuan.common.secret.WebhookSignature;
import org.anyuan.notify.adapter.out.channel.Handed;
import org.anyuan.notify.adapter.out.channel.LocalHttp;
import org.anyuan.notify.application.Channel.Handover;
import org.anyuan.notify.application.channel.GatewayKeys;
import org.anyuan.notify.application.channel.GatewaySettings;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.channel.What;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Report;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Told;
import org.anyuan.notify.domain.destination.Phone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayChannelTest {
  private static final Vertx VERTX = Vertx.vertx();
  private static final byte[] SECRET = new byte[32];
  private static final Handover SMS = Handed.over(ChannelKind.SMS);

  private final LocalHttp gateway = new LocalHttp();

  @AfterEach
  void close() {
    gateway.close();
  }

  @AfterAll
  static void closeAll() {
    VERTX.close();
  }

  private record Settings(Optional<URI> url, Map<What, String> templates)
      implements GatewaySettings {
    @Override
    public Optional<String> secretFile() {
      return Optional.empty();
    }

    @Override
    public Optional<String> callbackSecretFile() {
      return Optional.empty();
    }

    @Override
    public Duration window() {
      return Duration.ofMinutes(5);
    }

    @Override
    public Duration lasts() {
      return Duration.ofMinutes(15);
    }
  }

  private record Keys(List<SecretKeySpec> ours) implements GatewayKeys {
    @Override
    public List<SecretKeySpec> theirs() {
      return ours;
    }
  }

  private GatewayChannel channel(Clock clock, Map<What, String> templates) {
    return new GatewayChannel(
        Handed.to(new Phone("+8613800001234")),
        Handed.http(VERTX),
        Handed.links(),
        new Settings(Optional.of(gateway.url("/v1")), templates),
        new Keys(List.of(WebhookSignature.key(SECRET))),
        clock);
  }

  private Report sent(Handover handover) {
    return Handed.sent(channel(Handed.CLOCK, Map.of()), handover);
  }

  @Test
  void shouldBeSignedAsThePublicLibraryVerifies() throws Exception {
    // When
    var report = Handed.sent(channel(Clock.systemUTC(), Map.of()), SMS);
    // Then
    assertThat(report.told()).isEqualTo(Told.ACCEPTED);
    var came = gateway.one();
    assertThat(came.target()).hasToString("/v1/messages");
    assertThat(came.header("webhook-id")).isEqualTo(SMS.idempotencyKey());
    var headers =
        came.headers().entrySet().stream()
            .collect(
                Collectors.toMap(h -> h.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    new Webhook(SECRET).verify(came.body(), headers);
  }

  @Test
  void shouldAskForATextMessageByItsTemplate() {
    // When
    Handed.sent(channel(Handed.CLOCK, Map.of(What.FIRE, "SMS_4711")), SMS);
    // Then
    var answer = Handed.links().of(SMS).orElseThrow();
    assertThat(gateway.one().body())
        .isEqualTo(
            "{\"key\":\"6f2b0f7e-2c1d-5a4b-9e3f-0123456789ab.2\",\"channel\":\"SMS\","
                + "\"to\":\"+8613800001234\",\"mode\":\"ACTUAL\",\"text\":\"【安园】火警，桃园小学 教学楼。"
                + "https://anyuan.example.cn/#/incident/i-1 签收："
                + answer
                + "\",\"template\":\"SMS_4711\",\"parameters\":{\"mode\":\"\",\"what\":\"火警\","
                + "\"where\":\"桃园小学 教学楼\",\"link\":\"https://anyuan.example.cn/#/incident/i-1\","
                + "\"answer\":\""
                + answer
                + "\"},\"expiresAt\":\"2026-11-26T10:15:00Z\"}");
  }

  @Test
  void shouldAskForACallThatSaysWhichKeyTakesIt() {
    sent(Handed.over(ChannelKind.VOICE));
    assertThat(gateway.one().body())
        .isEqualTo(
            "{\"key\":\"6f2b0f7e-2c1d-5a4b-9e3f-0123456789ab.2\",\"channel\":\"VOICE\","
                + "\"to\":\"+8613800001234\",\"mode\":\"ACTUAL\",\"parameters\":{\"mode\":\"\","
                + "\"what\":\"火警\",\"where\":\"桃园小学 教学楼\"},\"speech\":{\"language\":\"zh-CN\","
                + "\"text\":\"这里是安园。火警。桃园小学 教学楼。签收请按 1。\",\"takeKey\":\"1\"},"
                + "\"expiresAt\":\"2026-11-26T10:15:00Z\"}");
  }

  @Test
  void shouldSayOfAnExerciseThatItIsOneBeforeAllElse() {
    sent(Handed.over(ChannelKind.VOICE, Mode.EXERCISE, What.ALARM, "", false));
    assertThat(gateway.one().body())
        .contains("\"text\":\"这里是安园。演练，演练。紧急报警。请登录系统查看。\"")
        .doesNotContain("takeKey");
  }

  @Test
  void shouldSayTheSameUnderTheSameKeyWhenItIsHandedOverAgain() {
    sent(SMS);
    sent(SMS);
    assertThat(gateway.requests().getFirst().body()).isEqualTo(gateway.requests().getLast().body());
  }

  @ParameterizedTest
  @CsvSource({
    "200,ACCEPTED", "202,ACCEPTED", "400,FAILED_FOR_GOOD", "422,FAILED_FOR_GOOD",
    "401,FAILED_FOR_NOW", "403,FAILED_FOR_NOW", "404,FAILED_FOR_NOW", "429,FAILED_FOR_NOW",
    "500,FAILED_FOR_NOW"
  })
  void shouldSayByTheStatusWhatBecameOfIt(int status, Told told) {
    gateway.answer(status, "");
    assertThat(sent(SMS).told()).isEqualTo(told);
  }

  @Test
  void shouldOfferNothingWithoutAnAddressOrASecret() {
    var keys = new Keys(List.of(WebhookSignature.key(SECRET)));
    var none = new Settings(Optional.empty(), Map.of());
    var there = new Settings(Optional.of(gateway.url("")), Map.of());
    assertThat(kinds(none, keys)).isEmpty();
    assertThat(kinds(there, new Keys(List.of()))).isEmpty();
    assertThat(kinds(there, keys)).containsExactlyInAnyOrder(ChannelKind.SMS, ChannelKind.VOICE);
  }

  private static java.util.Set<ChannelKind> kinds(GatewaySettings settings, GatewayKeys keys) {
    return new GatewayChannel(
            Handed.toNowhere(), Handed.http(VERTX), Handed.links(), settings, keys, Handed.CLOCK)
        .kinds();
  }
}
