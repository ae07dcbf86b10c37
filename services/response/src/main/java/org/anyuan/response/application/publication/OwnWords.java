package org.anyuan.response.application.publication;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anyuan.response.domain.statement.Template;

/** What templates say by themselves: not what is filled in, and not what is left open in 【】. */
public final class OwnWords {
  private static final Pattern FILLED_IN = Pattern.compile("\\{[a-z]+\\}|【[^】]*】");

  /** Less could be a part of anything. */
  private static final int SHORTEST = 4;

  private OwnWords() {}

  public static List<String> of(List<Template> templates) {
    return templates.stream()
        .flatMap(t -> Stream.of(t.zh(), t.en()))
        .flatMap(lines -> Stream.of(lines.title(), lines.body()))
        .flatMap(text -> Arrays.stream(FILLED_IN.split(text, -1)))
        .map(String::strip)
        .filter(piece -> piece.length() >= SHORTEST)
        .distinct()
        .toList();
  }
}
