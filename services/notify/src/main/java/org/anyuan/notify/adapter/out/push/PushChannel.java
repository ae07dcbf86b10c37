package org.anyuan.notify.adapter.out.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anyuan.notify.adapter.out.channel.Handing;
import org.anyuan.notify.adapter.out.channel.HttpAnswer;
import org.anyuan.notify.adapter.out.channel.HttpPost;
import org.anyuan.notify.adapter.out.channel.OutboundHttp;
import org.anyuan.notify.adapter.out.channel.Said;
import org.anyuan.notify.application.Channel;
import org.anyuan.notify.application.channel.PushKey;
import org.anyuan.notify.application.reply.AnswerLinks;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Report;
import org.anyuan.notify.domain.destination.Subscription;

/** Browsers, by the push service that each of them has. */
@ApplicationScoped
class PushChannel implements Channel, PushKey {
  /** The subscription is over, or it is not for us; or the message is larger than any may be. */
  private static final Set<Integer> REFUSED = Set.of(400, 403, 404, 410, 413);

  /** RFC 8030: at most 32 letters of base64 for addresses. */
  private static final int TOPIC = 32;

  private final Handing handing;
  private final OutboundHttp http;
  private final AnswerLinks answers;
  private final PushSettings settings;
  private final Clock clock;
  private final Optional<VapidKey> key;

  PushChannel(
      Handing handing, OutboundHttp http, AnswerLinks answers, PushSettings settings, Clock clock) {
    this.handing = handing;
    this.http = http;
    this.answers = answers;
    this.settings = settings;
    this.clock = clock;
    this.key =
        settings
            .keyFile()
            .filter(file -> !file.isBlank())
            .map(file -> read(Path.of(file), settings.subject()));
  }

  private static VapidKey read(Path file, String subject) {
    try {
      return VapidKey.read(file, subject);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("the key of Web Push cannot be read", e);
    }
  }

  @Override
  public Optional<String> publicKey() {
    return key.map(VapidKey::publicKey);
  }

  @Override
  public Set<ChannelKind> kinds() {
    return key.isPresent() ? Set.of(ChannelKind.WEB_PUSH) : Set.of();
  }

  @Override
  public Uni<Report> send(Handover handover) {
    return handing.to(
        handover,
        Subscription.class,
        to ->
            Uni.createFrom()
                .item(() -> post(handover, to))
                .chain(http::post)
                .map(answer -> said(handover, answer)));
  }

  private HttpPost post(Handover handover, Subscription to) {
    try {
      return new HttpPost(
          to.endpoint(),
          Map.of(
              "Authorization",
              key.orElseThrow().authorization(to.endpoint(), clock.instant()),
              "Content-Encoding",
              "aes128gcm",
              "Content-Type",
              "application/octet-stream",
              "TTL",
              Long.toString(settings.lasts().toSeconds()),
              "Urgency",
              "high",
              // What is handed over again takes the place of what a browser has not fetched yet.
              "Topic",
              handover.delivery().toString().replace("-", "").substring(0, TOPIC)),
          Buffer.buffer(
              PushEncryption.encrypt(payload(handover, answers.of(handover)).getBytes(UTF_8), to)),
          Handing.exchange(handover),
          false);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("not encrypted", e);
    }
  }

  /** What the worker of the page shows. */
  static String payload(Handover handover, Optional<URI> answer) {
    var content = handover.content();
    var words = content.text();
    var payload =
        new JsonObject()
            .put("deliveryId", handover.delivery().toString())
            .put("title", "安园")
            .put("body", words.substring(0, words.length() - content.link().toString().length()))
            .put("url", content.link().toString())
            .put("tag", handover.delivery().toString())
            .put("silent", !handover.sound())
            .put("mode", content.mode().name());
    answer.ifPresent(link -> payload.put("answer", link.toString()));
    return payload.encode();
  }

  private static Report said(Handover handover, HttpAnswer answer) {
    if (answer.ok()) {
      return Said.accepted(handover);
    }
    return REFUSED.contains(answer.status()) ? answer.failure(handover) : answer.passing(handover);
  }
}
