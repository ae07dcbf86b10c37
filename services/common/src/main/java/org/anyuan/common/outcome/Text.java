package org.anyuan.common.outcome;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Text from outside: bounded, without control characters, without blanks around. */
public final class Text {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private Text() {}

  public static boolean isId(String value) {
    return ID.matcher(value).matches();
  }

  public static String id(String field, String value) {
    if (value == null || !isId(value)) {
      throw new InvalidField(
          field, "1 to 64 letters, digits, '.', '_' or '-', the first a letter or a digit");
    }
    return value;
  }

  public static UUID uuid(String field, String value) {
    if (value == null || !UUID_TEXT.matcher(value).matches()) {
      throw new InvalidField(field, "a UUID in small letters");
    }
    return UUID.fromString(value);
  }

  public static String required(String field, String value, int most) {
    var text = optional(field, value, most);
    if (text.isEmpty()) {
      throw new InvalidField(field, "required");
    }
    return text;
  }

  /** Absent is empty. */
  public static String optional(String field, String value, int most) {
    var text = Optional.ofNullable(value).orElse("").strip();
    if (text.length() > most) {
      throw new InvalidField(field, "at most " + most + " characters");
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidField(field, "no control characters");
    }
    return text;
  }

  public static <E extends Enum<E>> E oneOf(String field, Class<E> type, String value) {
    try {
      return Enum.valueOf(type, Optional.ofNullable(value).orElse(""));
    } catch (IllegalArgumentException _) {
      throw new InvalidField(field, "one of " + java.util.Arrays.toString(type.getEnumConstants()));
    }
  }
}
