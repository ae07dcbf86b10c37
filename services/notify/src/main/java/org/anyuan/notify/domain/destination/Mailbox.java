package org.anyuan.notify.domain.destination;

import java.util.Locale;
import java.util.regex.Pattern;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;

/** A mailbox, without a name beside it. */
public record Mailbox(String address) implements Destination {
  private static final int LONGEST = 254;
  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";

  /** What every server takes: no quoted parts, no comments, ASCII. */
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?=[^@]{1,64}@)"
              + ("(" + ATOM + "(?:\\." + ATOM + ")*)@")
              + ("((?:" + LABEL + "\\.)+" + LABEL + ")"));

  public static Mailbox of(String field, String text) {
    var shape = SHAPE.matcher(Text.required(field, text, LONGEST));
    if (!shape.matches()) {
      throw new InvalidField(field, "an e-mail address such as duty@example.cn");
    }
    return new Mailbox(shape.group(1) + "@" + shape.group(2).toLowerCase(Locale.ROOT));
  }

  @Override
  public String masked() {
    return address.charAt(0) + "***" + address.substring(address.indexOf('@'));
  }

  @Override
  public String toString() {
    return masked();
  }
}
