package org.anyuan.response.domain.publication;

import java.util.ArrayList;
import java.util.List;

/**
 * The letters and digits of a text alone: what is compared with what is protected, so that no
 * space, dot or dash between its characters hides a word.
 */
final class Skeleton {
  /** What is so long is no part of something else by chance. */
  private static final int LONG = 7;

  private final String chars;
  private final int[] begin;
  private final int[] end;

  private Skeleton(String chars, List<int[]> at) {
    this.chars = chars;
    this.begin = at.stream().mapToInt(s -> s[0]).toArray();
    this.end = at.stream().mapToInt(s -> s[1]).toArray();
  }

  /** As it is written. */
  static Skeleton written(Plain text) {
    var kept = new StringBuilder();
    var at = new ArrayList<int[]>();
    for (var i = 0; i < text.length(); i++) {
      if (Plain.isLetterOrDigit(text.at(i))) {
        kept.append(text.lower().charAt(i));
        at.add(new int[] {i, i + 1});
      }
    }
    return new Skeleton(kept.toString(), at);
  }

  /** With numbers in Chinese characters as Arabic ones. */
  static Skeleton counted(Plain text) {
    var kept = new StringBuilder();
    var at = new ArrayList<int[]>();
    var i = 0;
    while (i < text.length()) {
      var from = i;
      while (i < text.length() && ChineseNumbers.isPart(text.at(i))) {
        i++;
      }
      if (i > from) {
        var number = ChineseNumbers.arabic(text.text().substring(from, i));
        for (var n = 0; n < number.length(); n++) {
          kept.append(number.charAt(n));
          // Digit by digit they stand where they stood; a value stands where all of it did.
          var same = number.length() == i - from;
          at.add(same ? new int[] {from + n, from + n + 1} : new int[] {from, i});
        }
      } else {
        if (Plain.isLetterOrDigit(text.at(i))) {
          kept.append(text.lower().charAt(i));
          at.add(new int[] {i, i + 1});
        }
        i++;
      }
    }
    return new Skeleton(kept.toString(), at);
  }

  String chars() {
    return chars;
  }

  /** Where the word stands, from and to, in the plain text. */
  List<Spot> find(String word) {
    var found = new ArrayList<Spot>();
    for (var at = chars.indexOf(word); at >= 0; at = chars.indexOf(word, at + 1)) {
      var last = at + word.length() - 1;
      var whole = word.length() >= LONG || (!continues(at - 1, at) && !continues(last, last + 1));
      found.add(new Spot(begin[at], end[last], whole));
    }
    return found;
  }

  /**
   * Where a word stands.
   *
   * @param whole not as a part of a longer number, or of a longer word of an alphabet
   */
  record Spot(int begin, int end, boolean whole) {}

  /** One number, or one word of an alphabet, goes on from the one to the other. */
  private boolean continues(int one, int other) {
    if (one < 0 || other >= chars.length() || begin[other] > end[one]) {
      return false;
    }
    var first = chars.charAt(one);
    var second = chars.charAt(other);
    return (isDigit(first) && isDigit(second)) || (isLatin(first) && isLatin(second));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLatin(char c) {
    return Plain.isAlphabetic(c) && !isDigit(c);
  }
}
