package org.anyuan.lead.domain.review;

import java.util.regex.Pattern;
import org.anyuan.common.outcome.InvalidField;

/**
 * A case number of the police's own system: a letter, twelve digits of the unit, year and month,
 * and four to six digits of the serial. So strict that neither an identity card's number nor a
 * telephone number nor a word fits; what looks like one is told apart, so that whoever tried knows
 * why.
 */
public record CaseNumber(String value) {
  private static final Pattern SHAPE =
      Pattern.compile("[A-Z][0-9]{12}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])[0-9]{4,6}");
  private static final Pattern IDENTITY =
      Pattern.compile(
          "(?<![0-9])[1-9][0-9]{5}(?:18|19|20)?[0-9]{2}(?:0[1-9]|1[0-2])"
              + "(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9X]?(?![0-9])");
  private static final Pattern TELEPHONE =
      Pattern.compile("(?<![0-9])(?:\\+?86)?(?:1[3-9][0-9]{9}|0[0-9]{9,11})(?![0-9])");

  /** One that was filled up so that it fits. */
  private static final Pattern FILLED_UP =
      Pattern.compile(
          "[A-Z][1-9][0-9]{5}(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]+");

  public static CaseNumber of(String field, String text) {
    var plain = text == null ? "" : text.strip();
    if (SHAPE.matcher(plain).matches() && !FILLED_UP.matcher(plain).matches()) {
      return new CaseNumber(plain);
    }
    refusePersonsNumber(field, plain);
    throw new InvalidField(
        field, "a case number: a letter, 12 digits of the unit, year and month, 4 to 6 digits");
  }

  /** Whatever else may stand here: no number by which the country or a telephone knows somebody. */
  static void refusePersonsNumber(String field, String text) {
    var digits = text.replaceAll("[\\s()-]", "");
    if (IDENTITY.matcher(digits).find() || FILLED_UP.matcher(digits).matches()) {
      throw new InvalidField(
          field, "this looks like an identity card's number: no person is kept here");
    }
    if (TELEPHONE.matcher(digits).find()) {
      throw new InvalidField(field, "this looks like a telephone number: no person is kept here");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
