package org.anyuan.notify.adapter.in.http.reply;

import org.anyuan.notify.application.reply.AnswerByLink.Found;
import org.anyuan.notify.domain.channel.Content;
import org.anyuan.notify.domain.channel.What;

/** The page of a reply link: small, in both languages, without a script. */
final class AnswerPage {
  static final String MEDIA_TYPE = "text/html; charset=utf-8";

  private AnswerPage() {}

  static String of(Found found) {
    return switch (found) {
      case Found.Open(var content) when isTest(content) ->
          page(content, "收到请按一下。", "Tap it to say that it came.", button("收到 · It came"));
      case Found.Taken(var content) when isTest(content) ->
          page(content, "谢谢，已记录。", "Thank you, that is all.", link(content));
      case Found.AlreadyTaken(var content) when isTest(content) ->
          page(content, "此前已经记录。", "It was written down before.", link(content));
      case Found.Open(var content) ->
          page(content, "签收后由您负责。", "Whoever takes it is in charge.", button("签收 · Take it"));
      case Found.Taken(var content) ->
          page(content, "已签收，由您负责。", "Taken: you are in charge.", link(content));
      case Found.AlreadyTaken(var content) ->
          page(content, "此前已经签收。", "It has been taken already.", link(content));
      case Found.Over() ->
          bare("链接已失效，或事情已经结束。请登录系统查看。", "This link is too old, or it is over. Sign in to see.");
      case Found.Unknown() -> bare("链接无效。", "There is nothing behind this link.");
    };
  }

  static String busy() {
    return bare("请稍后再试。紧急情况请拨打 110。", "Try again in a moment. In an emergency call 110.");
  }

  private static String page(Content content, String zh, String en, String action) {
    var where =
        content.where().isEmpty() ? "" : "<p class=\"where\">" + escaped(content.where()) + "</p>";
    var mode =
        switch (content.mode()) {
          case ACTUAL -> "";
          case EXERCISE -> "<p class=\"mode\">演练 · Exercise</p>";
          case TEST -> "<p class=\"mode\">测试 · Test</p>";
        };
    return html(
        mode + "<h1>" + escaped(content.what().words()) + "</h1>" + where + action + said(zh, en));
  }

  private static String bare(String zh, String en) {
    return html("<h1>安园</h1>" + said(zh, en));
  }

  private static String said(String zh, String en) {
    return "<p>" + zh + "</p><p lang=\"en\">" + en + "</p>";
  }

  /** A tap alone sends it: nothing that only opens the page does. */
  private static String button(String words) {
    return "<form method=\"post\"><button type=\"submit\">" + words + "</button></form>";
  }

  private static boolean isTest(Content content) {
    return content.what() == What.COMMUNICATION_TEST;
  }

  private static String link(Content content) {
    return "<p><a href=\"" + escaped(content.link().toString()) + "\">查看 · Open</a></p>";
  }

  private static String html(String body) {
    return "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\">"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
        + "<meta name=\"robots\" content=\"noindex\"><title>安园</title>"
        + "<link rel=\"stylesheet\" href=\""
        + AnswerRoutes.STYLE
        + "\"></head><body><main>"
        + body
        + "</main></body></html>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
