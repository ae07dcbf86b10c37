package org.anyuan.response.domain.publication;

import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;

/** Text that points at nobody: no number, account or address of a person, and no masked name. */
public final class Anonymous {
  private Anonymous() {}

  public static String required(String field, String value, int most) {
    return checked(field, Text.required(field, value, most));
  }

  public static String optional(String field, String value, int most) {
    return checked(field, Text.optional(field, value, most));
  }

  private static String checked(String field, String text) {
    var plain = Plain.of(text);
    for (var span : Shapes.in(plain)) {
      if (identifies(span.why())) {
        throw new InvalidField(field, "leave out " + said(span.why()) + ": it points at a person");
      }
    }
    if (PersonNames.masked(plain)) {
      throw new InvalidField(field, "leave out the name, a masked one too");
    }
    return text;
  }

  private static boolean identifies(Why why) {
    return switch (why) {
      case ID_NUMBER, PHONE, PLATE, EMAIL, URL, ACCOUNT -> true;
      // A class or a place is what a question may well be about; who names it is not kept.
      case DEVICE, ROOM, PERSON_NAME, UNKNOWN_WORDS, PROTECTED_FIELD -> false;
    };
  }

  private static String said(Why why) {
    return switch (why) {
      case ID_NUMBER -> "the identity number";
      case PHONE -> "the telephone number";
      case PLATE -> "the number plate";
      case EMAIL -> "the e-mail address";
      case URL -> "the address";
      case ACCOUNT -> "the account";
      case DEVICE, ROOM, PERSON_NAME, UNKNOWN_WORDS, PROTECTED_FIELD -> "this";
    };
  }
}
