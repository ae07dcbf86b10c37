package org.anyuan.response.domain.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.anyuan.response.domain.statement.StatementKind;

/**
 * A publication as official accounts post it (警情通报): what it is called, its headline, its
 * paragraphs, and who speaks on which day (落款).
 */
public record Notice(
    String name, String headline, List<String> paragraphs, String issuer, String day) {
  /** Two characters wide, as a Chinese paragraph begins. */
  private static final String INDENT = "\u3000\u3000";

  private static final int WIDTH = 20;

  public Notice {
    paragraphs = List.copyOf(paragraphs);
  }

  public static Notice of(Published published) {
    return new Notice(
        (published.exercise() ? "【演练】" : "") + name(published),
        published.zh().title(),
        paragraphs(published),
        published.issuer().zh(),
        Times.day(published.at()));
  }

  private static String name(Published published) {
    var name = name(published.kind());
    return switch (published.type()) {
      case ALERT -> name;
      case UPDATE -> name + "(更正)";
      case CANCEL -> name + "(撤回)";
    };
  }

  private static String name(StatementKind kind) {
    return switch (kind) {
      case STATEMENT -> "警情通报";
      case BRIEFING -> "情况通报";
      case SAFETY_INSTRUCTION -> "安全提示";
    };
  }

  private static List<String> paragraphs(Published published) {
    var paragraphs = new ArrayList<String>();
    if (!published.earlier().isEmpty()) {
      var before = Times.read(Language.ZH, published.earlier().getLast().at());
      paragraphs.add(
          published.withdrawn()
              ? "我们于%s发布的本通报现予撤回。原因:%s".formatted(before, published.reason())
              : "本通报更正我们于%s发布的内容,以本次为准。".formatted(before));
    }
    if (!published.withdrawn()) {
      published
          .zh()
          .body()
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .forEach(paragraphs::add);
    }
    return paragraphs;
  }

  public String text() {
    var body = paragraphs.stream().map(p -> INDENT + p).collect(Collectors.joining("\n"));
    return name
        + "\n\n"
        + headline
        + "\n\n"
        + body
        + "\n\n"
        + right(issuer)
        + "\n"
        + right(day)
        + "\n";
  }

  private static String right(String text) {
    return "\u3000".repeat(Math.max(0, WIDTH - text.length())) + text;
  }
}
