package org.anyuan.response.domain.plan;

import java.util.Optional;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;

/** What has to be given for a step to count as done. */
public enum Evidence {
  NONE,
  /** What was done, in words. */
  NOTE,
  /** The number of a document or a case in a system of its own. */
  REFERENCE,
  /** How many, such as families told. */
  COUNT;

  private static final int LONGEST_NOTE = 500;
  private static final int LONGEST_REFERENCE = 100;
  private static final long MOST = 1_000_000;

  /** What was given. */
  public record Given(Optional<String> note, Optional<String> reference, Optional<Long> count) {
    public static final Given NOTHING =
        new Given(Optional.empty(), Optional.empty(), Optional.empty());

    public static Given of(String note, String reference, Long count) {
      if (count != null && (count < 0 || count > MOST)) {
        throw new InvalidField("count", "a whole number from 0 to " + MOST);
      }
      return new Given(
          filled(Text.optional("note", note, LONGEST_NOTE)),
          filled(Text.optional("reference", reference, LONGEST_REFERENCE)),
          Optional.ofNullable(count));
    }

    private static Optional<String> filled(String text) {
      return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
  }

  /** The field that is missing; empty where nothing is. */
  public Optional<String> missingIn(Given given) {
    return switch (this) {
      case NONE -> Optional.empty();
      case NOTE -> given.note().isPresent() ? Optional.empty() : Optional.of("note");
      case REFERENCE -> given.reference().isPresent() ? Optional.empty() : Optional.of("reference");
      case COUNT -> given.count().isPresent() ? Optional.empty() : Optional.of("count");
    };
  }
}
