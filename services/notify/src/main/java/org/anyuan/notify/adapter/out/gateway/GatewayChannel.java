package org.anyuan.notify.adapter.out.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.secret.WebhookSignature;
import org.anyuan.notify.adapter.out.channel.Handing;
import org.anyuan.notify.adapter.out.channel.HttpAnswer;
import org.anyuan.notify.adapter.out.channel.HttpPost;
import org.anyuan.notify.adapter.out.channel.OutboundHttp;
import org.anyuan.notify.adapter.out.channel.Said;
import org.anyuan.notify.application.Channel;
import org.anyuan.notify.application.channel.GatewayKeys;
import org.anyuan.notify.application.channel.GatewaySettings;
import org.anyuan.notify.application.reply.AnswerLinks;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Report;
import org.anyuan.notify.domain.destination.Phone;

/** Text messages and calls: taken now by the gateway, what became of them by its call-backs. */
@ApplicationScoped
class GatewayChannel implements Channel {
  private static final String PATH = "/messages";

  /** These refuse the message. Any other status is about us or the gateway, and may pass. */
  private static final Set<Integer> REFUSED = Set.of(400, 413, 422);

  private final Handing handing;
  private final OutboundHttp http;
  private final AnswerLinks answers;
  private final GatewaySettings settings;
  private final GatewayKeys keys;
  private final Clock clock;
  private final Optional<URI> messages;
  private final StoredJson json = new StoredJson();

  GatewayChannel(
      Handing handing,
      OutboundHttp http,
      AnswerLinks answers,
      GatewaySettings settings,
      GatewayKeys keys,
      Clock clock) {
    this.handing = handing;
    this.http = http;
    this.answers = answers;
    this.settings = settings;
    this.keys = keys;
    this.clock = clock;
    this.messages =
        settings
            .url()
            .filter(_ -> !keys.ours().isEmpty())
            .map(url -> URI.create(url.toString().replaceFirst("/+$", "") + PATH));
  }

  @Override
  public Set<ChannelKind> kinds() {
    return messages.isPresent() ? Set.of(ChannelKind.SMS, ChannelKind.VOICE) : Set.of();
  }

  @Override
  public Uni<Report> send(Handover handover) {
    return handing.to(
        handover,
        Phone.class,
        to -> http.post(post(handover, to)).map(answer -> said(handover, answer)));
  }

  private HttpPost post(Handover handover, Phone to) {
    var now = clock.instant();
    var message =
        GatewayMessage.of(
            handover,
            to,
            answers.of(handover),
            Optional.ofNullable(settings.templates().get(handover.content().what())),
            now.plus(settings.lasts()).truncatedTo(ChronoUnit.SECONDS));
    var body = json.text(message).getBytes(UTF_8);
    var signature =
        WebhookSignature.by(keys.ours().getFirst(), handover.idempotencyKey(), now, body);
    return new HttpPost(
        messages.orElseThrow(),
        Map.of(
            "Content-Type", "application/json",
            "webhook-id", signature.id(),
            "webhook-timestamp", signature.timestamp(),
            "webhook-signature", signature.header()),
        Buffer.buffer(body),
        Handing.exchange(handover),
        true);
  }

  private static Report said(Handover handover, HttpAnswer answer) {
    if (answer.ok()) {
      return Said.accepted(handover);
    }
    return REFUSED.contains(answer.status()) ? answer.failure(handover) : answer.passing(handover);
  }
}
