package org.anyuan.alarm.domain;

/**
 * Text that is safe to show: Chinese, emoji and all else stays as it is; control characters but
 * line break and tab, halves of surrogate pairs, and marks that turn the direction of writing,
 * which could make a desk show something else than was sent, become U+FFFD.
 */
public final class ReadableText {
  private static final int REPLACEMENT = 0xFFFD;

  private ReadableText() {}

  public static String clean(String text) {
    return text.codePoints().allMatch(ReadableText::readable)
        ? text
        : text.codePoints()
            .map(c -> readable(c) ? c : REPLACEMENT)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  /**
   * At most so many characters, none of them halved: where a device cannot be told that its text is
   * too long, and its alarm counts for more.
   */
  public static String cut(String text, int maxCodePoints) {
    return text.codePointCount(0, text.length()) <= maxCodePoints
        ? text
        : text.substring(0, text.offsetByCodePoints(0, maxCodePoints));
  }

  private static boolean readable(int c) {
    if (c == '\n' || c == '\t') {
      return true;
    }
    var turnsDirection = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    var half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return !Character.isISOControl(c) && !turnsDirection && !half;
  }
}
