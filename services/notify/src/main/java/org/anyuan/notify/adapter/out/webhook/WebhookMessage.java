package org.anyuan.notify.adapter.out.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.net.URI;
import java.time.Instant;
import org.anyuan.notify.application.Channel.Handover;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.channel.What;

/** What a system is sent. */
@JsonPropertyOrder({"type", "timestamp", "data"})
record WebhookMessage(String type, Instant timestamp, Data data) {
  static final String TYPE = "anyuan.notify.message.v1";

  /**
   * The message.
   *
   * @param answer absent where nothing is to be taken
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonPropertyOrder({
    "deliveryId",
    "attempt",
    "mode",
    "what",
    "words",
    "where",
    "link",
    "answer",
    "sound"
  })
  record Data(
      String deliveryId,
      int attempt,
      Mode mode,
      What what,
      String words,
      String where,
      URI link,
      URI answer,
      boolean sound) {}

  static WebhookMessage of(Handover handover, URI answer, Instant now) {
    var content = handover.content();
    return new WebhookMessage(
        TYPE,
        now,
        new Data(
            handover.delivery().toString(),
            handover.attempt(),
            content.mode(),
            content.what(),
            content.what().words(),
            content.where(),
            content.link(),
            answer,
            handover.sound()));
  }
}
