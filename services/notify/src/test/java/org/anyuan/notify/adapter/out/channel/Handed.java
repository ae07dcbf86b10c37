package org.anyuan.notify.adapter.out.channel;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.anyuan.notify.application.Channel;
import org.anyuan.notify.application.Channel.Handover;
import org.anyuan.notify.application.reply.AnswerLinks;
import org.anyuan.notify.domain.AddressId;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.channel.Content;
import org.anyuan.notify.domain.channel.What;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Report;
import org.anyuan.notify.domain.delivery.DeliveryId;
import org.anyuan.notify.domain.destination.Destination;

/** One message to hand over, and what a channel needs to do it. */
public final class Handed {
  public static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  public static final DeliveryId DELIVERY =
      DeliveryId.of("id", "6f2b0f7e-2c1d-5a4b-9e3f-0123456789ab");
  public static final SecretKeySpec ANSWERS = new SecretKeySpec(new byte[32], "HmacSHA256");
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

  private Handed() {}

  public static Handover over(ChannelKind kind) {
    return over(kind, Mode.ACTUAL, What.FIRE, "桃园小学 教学楼", true);
  }

  public static Handover over(
      ChannelKind kind, Mode mode, What what, String where, boolean answerable) {
    var content =
        new Content(mode, what, where, URI.create("https://anyuan.example.cn/#/incident/i-1"));
    return new Handover(
        DELIVERY,
        new PersonId("wang"),
        kind,
        new AddressId("a-1"),
        content,
        2,
        DELIVERY + ".2",
        true,
        answerable);
  }

  public static AnswerLinks links() {
    return new AnswerLinks(
        () -> List.of(ANSWERS),
        CLOCK,
        URI.create("https://anyuan.example.cn"),
        Duration.ofHours(24));
  }

  public static Handing to(Destination destination) {
    return new Handing(
        _ -> Uni.createFrom().item(Optional.of(destination)), new SimpleMeterRegistry());
  }

  public static Handing toNowhere() {
    return new Handing(_ -> Uni.createFrom().item(Optional.empty()), new SimpleMeterRegistry());
  }

  public static OutboundHttp http(Vertx vertx) {
    return new OutboundHttp(vertx, true, new HttpClientOptions());
  }

  public static Report sent(Channel channel, Handover handover) {
    return channel.send(handover).await().atMost(LONG_ENOUGH);
  }
}
