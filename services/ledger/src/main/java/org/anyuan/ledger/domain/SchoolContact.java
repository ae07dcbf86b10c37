package org.anyuan.ledger.domain;

import java.util.regex.Pattern;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;

/**
 * Somebody whom the police call back at a school.
 *
 * @param role what they are there, such as 值班校领导
 */
public record SchoolContact(String role, String name, String phone) {
  /** A number as it is dialled; blanks and hyphens are for the reader. */
  public static final String PHONE = "\\+?[0-9][0-9 -]{1,22}[0-9]";

  private static final Pattern DIALLED = Pattern.compile(PHONE);

  public static SchoolContact of(String field, String role, String name, String phone) {
    var dialled = Text.required(field + ".phone", phone, 24);
    if (!DIALLED.matcher(dialled).matches()) {
      throw new InvalidField(
          field + ".phone", "3 to 24 digits, blanks or hyphens, a + before them where needed");
    }
    return new SchoolContact(
        Text.required(field + ".role", role, 50),
        Text.required(field + ".name", name, 50),
        dialled);
  }
}
