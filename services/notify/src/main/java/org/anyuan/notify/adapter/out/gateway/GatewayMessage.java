package org.anyuan.notify.adapter.out.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.anyuan.notify.application.Channel.Handover;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.destination.Phone;

/**
 * What the gateway is sent.
 *
 * @param key the same for what is handed over again; its call-backs name it
 * @param template absent: the text as it is
 * @param speech of a call alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
  "key",
  "channel",
  "to",
  "mode",
  "text",
  "template",
  "parameters",
  "speech",
  "expiresAt"
})
record GatewayMessage(
    String key,
    ChannelKind channel,
    String to,
    Mode mode,
    String text,
    String template,
    Parameters parameters,
    Speech speech,
    Instant expiresAt) {

  /** For a template's places. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonPropertyOrder({"mode", "what", "where", "link", "answer"})
  record Parameters(String mode, String what, String where, URI link, URI answer) {}

  /**
   * What a call says.
   *
   * @param takeKey the key that takes the task; absent where there is nothing to take
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonPropertyOrder({"language", "text", "takeKey"})
  record Speech(String language, String text, String takeKey) {}

  /** The key to press. */
  static final String TAKE = "1";

  static GatewayMessage of(
      Handover handover,
      Phone to,
      Optional<URI> answer,
      Optional<String> template,
      Instant expiresAt) {
    var content = handover.content();
    var call = handover.kind() == ChannelKind.VOICE;
    return new GatewayMessage(
        handover.idempotencyKey(),
        handover.kind(),
        to.number(),
        content.mode(),
        call ? null : content.text() + answer.map(link -> " 签收：" + link).orElse(""),
        template.orElse(null),
        new Parameters(
            prefix(content.mode()),
            content.what().words(),
            content.where(),
            call ? null : content.link(),
            call ? null : answer.orElse(null)),
        call ? speech(handover) : null,
        expiresAt);
  }

  /** Heard once, perhaps half asleep: who calls, whether it is real, what, where, what to do. */
  private static Speech speech(Handover handover) {
    var content = handover.content();
    var words = new StringBuilder("这里是安园。");
    words.append(prefix(content.mode()));
    words.append(content.what().words()).append("。");
    if (!content.where().isEmpty()) {
      words.append(content.where()).append("。");
    }
    words.append(handover.answerable() ? "签收请按 1。" : "请登录系统查看。");
    return new Speech("zh-CN", words.toString(), handover.answerable() ? TAKE : null);
  }

  private static String prefix(Mode mode) {
    return switch (mode) {
      case ACTUAL -> "";
      case EXERCISE -> "演练，演练。";
      case TEST -> "测试。";
    };
  }
}
