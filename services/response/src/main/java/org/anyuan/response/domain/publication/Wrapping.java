package org.anyuan.response.domain.publication;

import java.util.ArrayList;
import java.util.List;

/** Lines of a width: a Chinese character is one wide, a letter a little more than half of that. */
final class Wrapping {
  private static final double LETTER = 0.58;

  /** Stands at no line's begin (避头). */
  private static final String NEVER_FIRST = ",。、;:!?)》】」』”’…%,.;:!?)]}";

  /** Stands at no line's end (避尾). */
  private static final String NEVER_LAST = "(《【「『“‘([{";

  private Wrapping() {}

  static List<String> lines(String paragraph, double width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var piece : pieces(paragraph, width)) {
      if (width(line) + width(piece) > width && !line.isEmpty()) {
        if (NEVER_FIRST.indexOf(piece.charAt(0)) >= 0) {
          // Hangs over the edge, which leaves room for one.
          lines.add(line.append(piece.charAt(0)).toString());
          line.setLength(0);
          line.append(piece.substring(1).stripLeading());
          continue;
        }
        var carried = carried(line);
        lines.add(line.substring(0, line.length() - carried.length()).stripTrailing());
        line.setLength(0);
        line.append(carried);
        if (piece.isBlank()) {
          continue;
        }
      }
      line.append(piece);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  /** What must not end a line begins the next one. */
  private static String carried(StringBuilder line) {
    var from = line.length();
    while (from > 1 && NEVER_LAST.indexOf(line.charAt(from - 1)) >= 0) {
      from--;
    }
    return line.substring(from);
  }

  /** Chinese characters one by one, words of an alphabet whole unless a line is too short. */
  private static List<String> pieces(String paragraph, double width) {
    var pieces = new ArrayList<String>();
    var word = new StringBuilder();
    paragraph
        .codePoints()
        .forEach(
            c -> {
              var letter = c > ' ' && c < 0x2000;
              if (!letter || width(word) + LETTER > width) {
                flush(word, pieces);
              }
              word.appendCodePoint(c);
              if (!letter) {
                flush(word, pieces);
              }
            });
    flush(word, pieces);
    return pieces;
  }

  private static void flush(StringBuilder word, List<String> pieces) {
    if (!word.isEmpty()) {
      pieces.add(word.toString());
      word.setLength(0);
    }
  }

  static double width(CharSequence text) {
    return text.codePoints().mapToDouble(c -> c < 0x2000 ? LETTER : 1).sum();
  }
}
