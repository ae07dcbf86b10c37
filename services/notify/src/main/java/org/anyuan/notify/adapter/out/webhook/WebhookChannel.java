package org.anyuan.notify.adapter.out.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.secret.WebhookSignature;
import org.anyuan.notify.adapter.out.channel.Handing;
import org.anyuan.notify.adapter.out.channel.HttpAnswer;
import org.anyuan.notify.adapter.out.channel.HttpPost;
import org.anyuan.notify.adapter.out.channel.OutboundHttp;
import org.anyuan.notify.adapter.out.channel.Said;
import org.anyuan.notify.application.Channel;
import org.anyuan.notify.application.reply.AnswerLinks;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Report;
import org.anyuan.notify.domain.destination.Endpoint;

/**
 * A POST, signed with each secret that counts. The id stays the same however often a message is
 * sent, so that a receiver that had it already can tell: for the same reason a time-out is a
 * failure like another, and the next attempt comes early.
 */
@ApplicationScoped
class WebhookChannel implements Channel {
  private static final int GONE = 410;

  private final Handing handing;
  private final OutboundHttp http;
  private final AnswerLinks answers;
  private final Clock clock;
  private final StoredJson json = new StoredJson();

  WebhookChannel(Handing handing, OutboundHttp http, AnswerLinks answers, Clock clock) {
    this.handing = handing;
    this.http = http;
    this.answers = answers;
    this.clock = clock;
  }

  @Override
  public Set<ChannelKind> kinds() {
    return Set.of(ChannelKind.WEBHOOK);
  }

  @Override
  public Uni<Report> send(Handover handover) {
    return handing.to(
        handover,
        Endpoint.class,
        to ->
            http.post(post(handover, to))
                .map(answer -> said(handover, answer))
                .onFailure()
                .recoverWithItem(failure -> Said.failedForNow(handover, unanswered(failure))));
  }

  private HttpPost post(Handover handover, Endpoint to) {
    var now = clock.instant();
    var body =
        json.text(WebhookMessage.of(handover, answers.of(handover).orElse(null), now))
            .getBytes(UTF_8);
    var id = handover.delivery().toString();
    var signatures =
        to.counting(now).stream()
            .map(secret -> WebhookSignature.by(WebhookSignature.key(secret.bytes()), id, now, body))
            .toList();
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Type", "application/json");
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", signatures.getFirst().timestamp());
    headers.put(
        "webhook-signature",
        signatures.stream().map(WebhookSignature::header).collect(Collectors.joining(" ")));
    return new HttpPost(
        to.url(), Map.copyOf(headers), Buffer.buffer(body), Handing.exchange(handover), false);
  }

  private static Report said(Handover handover, HttpAnswer answer) {
    if (answer.ok()) {
      return Said.delivered(handover);
    }
    // A receiver that was put up wrongly answers 404 as well: only this one says "never again".
    return answer.status() == GONE
        ? Said.failedForGood(handover, "answered 410")
        : answer.passing(handover);
  }

  private static String unanswered(Throwable failure) {
    return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
  }
}
