package org.anyuan.response.domain.statement;

import java.util.List;
import java.util.Optional;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;
import org.anyuan.response.domain.FactRef;

/**
 * One version of a statement.
 *
 * @param en without it nothing but a safety instruction is published
 * @param facts what it rests on
 * @param namesPlace it says which school it is
 */
public record Content(Lines zh, Optional<Lines> en, List<FactRef> facts, boolean namesPlace) {
  public static final int LONGEST_TITLE = 100;
  public static final int LONGEST_BODY = 4000;
  public static final int MOST_FACTS = 50;

  /** A headline and what stands under it, in one language. */
  public record Lines(String title, String body) {
    public static Lines of(String field, String title, String body) {
      return new Lines(
          Text.required(field + ".title", title, LONGEST_TITLE), paragraphs(field + ".body", body));
    }
  }

  public Content {
    facts = List.copyOf(facts);
    if (facts.size() > MOST_FACTS) {
      throw new InvalidField("facts", "at most " + MOST_FACTS);
    }
    if (facts.stream().map(FactRef::fact).distinct().count() != facts.size()) {
      throw new InvalidField("facts", "each fact once");
    }
  }

  /** Any line of it, in either language, has this in it. */
  public boolean says(String name) {
    return has(zh, name) || en.filter(lines -> has(lines, name)).isPresent();
  }

  private static boolean has(Lines lines, String name) {
    return lines.title().contains(name) || lines.body().contains(name);
  }

  /** Line breaks are the one control character that a text needs. */
  private static String paragraphs(String field, String text) {
    var body = text == null ? "" : text.replace("\r\n", "\n").strip();
    if (body.isEmpty()) {
      throw new InvalidField(field, "required");
    }
    if (body.length() > LONGEST_BODY) {
      throw new InvalidField(field, "at most " + LONGEST_BODY + " characters");
    }
    if (body.chars().anyMatch(c -> c != '\n' && Character.isISOControl(c))) {
      throw new InvalidField(field, "no control characters but line breaks");
    }
    return body;
  }
}
