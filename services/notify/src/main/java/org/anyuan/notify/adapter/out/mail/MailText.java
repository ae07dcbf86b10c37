package org.anyuan.notify.adapter.out.mail;

import io.vertx.core.MultiMap;
import io.vertx.ext.mail.MailMessage;
import java.net.URI;
import java.util.Optional;
import org.anyuan.notify.application.Channel.Handover;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.destination.Mailbox;

/** A message as an e-mail. Its subject shows on locked screens: it says nothing of what happens. */
final class MailText {
  private MailText() {}

  static MailMessage of(Handover handover, Mailbox to, Optional<URI> answer, String from) {
    var headers =
        MultiMap.caseInsensitiveMultiMap()
            .add("Message-ID", "<" + handover.idempotencyKey() + "@" + domain(from) + ">")
            // RFC 3834: no holiday notice answers it.
            .add("Auto-Submitted", "auto-generated")
            .add("X-Auto-Response-Suppress", "All");
    return new MailMessage()
        .setFrom(from)
        .setTo(to.address())
        .setSubject(subject(handover.content().mode()))
        .setText(text(handover, answer))
        .setHtml(html(handover, answer))
        .setHeaders(headers);
  }

  static String subject(Mode mode) {
    return switch (mode) {
      case ACTUAL -> "【安园】有一条需要您查看的消息 · A message for you";
      case EXERCISE -> "【安园】【演练】有一条需要您查看的消息 · Exercise: a message for you";
      case TEST -> "【安园】【测试】有一条需要您查看的消息 · Test: a message for you";
    };
  }

  static String text(Handover handover, Optional<URI> answer) {
    return handover.content().text()
        + "\n"
        + answer.map(link -> "\n签收（打开后点按钮）· Take it (open, then tap): " + link + "\n").orElse("");
  }

  static String html(Handover handover, Optional<URI> answer) {
    var content = handover.content();
    var words =
        content.text().substring(0, content.text().length() - content.link().toString().length());
    return "<!DOCTYPE html><html lang=\"zh\"><body><p>"
        + escaped(words)
        + "</p><p>"
        + link(content.link(), "查看 · Open")
        + "</p>"
        + answer.map(l -> "<p>" + link(l, "签收 · Take it") + "</p>").orElse("")
        + "</body></html>";
  }

  private static String link(URI to, String words) {
    return "<a href=\"" + escaped(to.toString()) + "\">" + words + "</a>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String domain(String from) {
    return from.substring(from.lastIndexOf('@') + 1).replace(">", "");
  }
}
