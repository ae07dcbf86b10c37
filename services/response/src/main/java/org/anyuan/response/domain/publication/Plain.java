package org.anyuan.response.domain.publication;

import java.text.Normalizer;

/**
 * A text as it is looked at: compatibility forms folded (NFKC), what is invisible left out, no
 * space beside a Chinese character. Each of its characters knows where it stood in the text.
 */
final class Plain {
  private final char[] chars;
  private final int[] begin;
  private final int[] end;
  private final String text;
  private final String lower;
  private final String digits;

  private Plain(char[] chars, int[] begin, int[] end) {
    this.chars = chars;
    this.begin = begin;
    this.end = end;
    this.text = new String(chars);
    var small = new StringBuilder(chars.length);
    var numbers = new StringBuilder(chars.length);
    for (var c : chars) {
      small.append(Character.toLowerCase(c));
      numbers.append(ChineseNumbers.digit(c));
    }
    this.lower = small.toString();
    this.digits = numbers.toString();
  }

  static Plain of(String text) {
    var folded = new Folding(text);
    var at = 0;
    while (at < text.length()) {
      var next = at + Character.charCount(text.codePointAt(at));
      while (next < text.length() && isMark(text.codePointAt(next))) {
        next += Character.charCount(text.codePointAt(next));
      }
      folded.add(at, next);
      at = next;
    }
    return folded.withoutSpaces();
  }

  int length() {
    return chars.length;
  }

  char at(int i) {
    return chars[i];
  }

  /** Where it begins in the text as it was given. */
  int begin(int i) {
    return begin[i];
  }

  int end(int i) {
    return end[i];
  }

  String text() {
    return text;
  }

  /** In small letters, position by position. */
  String lower() {
    return lower;
  }

  /** With each Chinese digit as an Arabic one, position by position. */
  String digits() {
    return digits;
  }

  static boolean isHan(char c) {
    if (c < 0x2e80 || isCommonHan(c)) {
      return c >= 0x2e80;
    }
    // Half of a rare character: names are where those occur.
    return Character.isSurrogate(c) || Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  /** Most of any text, and no other form of anything. */
  private static boolean isCommonHan(int c) {
    return c >= 0x4e00 && c <= 0x9fff;
  }

  static boolean isLetterOrDigit(char c) {
    return Character.isSurrogate(c) || Character.isLetterOrDigit(c);
  }

  /** A letter of an alphabet or an Arabic digit: what words are told apart by spaces in. */
  static boolean isAlphabetic(char c) {
    return Character.isLetterOrDigit(c) && !isHan(c);
  }

  private static boolean isMark(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
      default -> false;
    };
  }

  /** What is there so far. */
  private static final class Folding {
    private final String given;
    private final StringBuilder chars = new StringBuilder();
    private final java.util.ArrayList<int[]> spans = new java.util.ArrayList<>();

    Folding(String given) {
      this.given = given;
    }

    /** One character with the marks that stand on it. */
    void add(int from, int to) {
      var first = given.charAt(from);
      if (to == from + 1 && (isCommonHan(first) || (first > ' ' && first < 0x7f))) {
        chars.append(first);
        spans.add(new int[] {from, to});
        return;
      }
      var folded = Normalizer.normalize(given.substring(from, to), Normalizer.Form.NFKC);
      folded
          .codePoints()
          .filter(c -> !isMark(c))
          .forEach(
              c -> {
                if (c == '\n' || !isInvisible(c)) {
                  var seen = Character.isWhitespace(c) && c != '\n' ? ' ' : c;
                  chars.appendCodePoint(seen);
                  for (var i = 0; i < Character.charCount(seen); i++) {
                    spans.add(new int[] {from, to});
                  }
                }
              });
    }

    private static boolean isInvisible(int c) {
      return switch (Character.getType(c)) {
        case Character.FORMAT, Character.CONTROL -> c != '\t' && c != '\r';
        // Fillers, which are letters by their class.
        default -> c == 0x115f || c == 0x1160 || c == 0x3164 || c == 0xffa0;
      };
    }

    Plain withoutSpaces() {
      var kept = new StringBuilder();
      var at = new java.util.ArrayList<int[]>();
      for (var i = 0; i < chars.length(); i++) {
        if (chars.charAt(i) == ' ' && !keepsSpace(kept, i)) {
          continue;
        }
        kept.append(chars.charAt(i));
        at.add(spans.get(i));
      }
      return new Plain(
          kept.toString().toCharArray(),
          at.stream().mapToInt(s -> s[0]).toArray(),
          at.stream().mapToInt(s -> s[1]).toArray());
    }

    /** Between two words of an alphabet, once. */
    private boolean keepsSpace(StringBuilder kept, int i) {
      if (kept.isEmpty() || kept.charAt(kept.length() - 1) == ' ' || isHan(last(kept))) {
        return false;
      }
      var next = i;
      while (next < chars.length() && chars.charAt(next) == ' ') {
        next++;
      }
      return next < chars.length() && !isHan(chars.charAt(next));
    }

    private static char last(StringBuilder text) {
      return text.charAt(text.length() - 1);
    }
  }
}
