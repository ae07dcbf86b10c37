package org.anyuan.notify.domain.destination;

import java.util.regex.Pattern;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;

/**
 * A telephone.
 *
 * @param number in the form of E.164
 */
public record Phone(String number) implements Destination {
  private static final int LONGEST_GIVEN = 30;
  private static final Pattern CHINESE_MOBILE = Pattern.compile("(?:\\+?86)?(1[3-9][0-9]{9})");
  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
  private static final int SHOWN_AT_END = 4;
  private static final int HIDDEN = 4;
  private static final int LEAST_AT_BEGIN = 2;

  /** As people write them: a Chinese mobile number without its country, too. */
  public static Phone of(String field, String text) {
    var plain = Text.required(field, text, LONGEST_GIVEN).replaceAll("[ ()-]", "");
    var mobile = CHINESE_MOBILE.matcher(plain);
    if (mobile.matches()) {
      return new Phone("+86" + mobile.group(1));
    }
    if (!E164.matcher(plain).matches()) {
      throw new InvalidField(field, "a Chinese mobile number, or '+' with country and number");
    }
    return new Phone(plain);
  }

  @Override
  public String masked() {
    var begin = Math.max(LEAST_AT_BEGIN, number.length() - SHOWN_AT_END - HIDDEN);
    return number.substring(0, begin) + "****" + number.substring(number.length() - SHOWN_AT_END);
  }

  @Override
  public String toString() {
    return masked();
  }
}
