package org.anyuan.response.domain.publication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * A text cut into what the allow-list explains and the rest. Of all ways to cut it, the one that
 * leaves the least unexplained, in the fewest pieces.
 */
final class Explained {
  private static final int UNEXPLAINED = 1000;
  private static final int PIECE = 10;

  enum Part {
    /** Could identify somebody. */
    REST,
    ORDINARY,
    /** By the register. */
    NAME,
    /** Of a template. */
    FIXED,
    /** A date or a time. */
    MOMENT,
    COUNT,
    HOTLINE,
    /** A comma, a line's end. */
    MARK
  }

  /** Of the plain text. */
  record Piece(int begin, int end, Part part) {
    int length() {
      return end - begin;
    }
  }

  private final List<Piece> pieces;
  private final Piece[] at;

  private Explained(int length, List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
    this.at = new Piece[length];
    for (var piece : pieces) {
      for (var i = piece.begin(); i < piece.end(); i++) {
        at[i] = piece;
      }
    }
  }

  List<Piece> pieces() {
    return pieces;
  }

  Piece at(int i) {
    return at[i];
  }

  /** From and to of each run that nothing explains. */
  List<int[]> rests() {
    var runs = new ArrayList<int[]>();
    for (var from = 0; from < at.length; from++) {
      var begin = from;
      while (from < at.length && at[from].part() == Part.REST) {
        from++;
      }
      if (from > begin) {
        runs.add(new int[] {begin, from});
      }
    }
    return runs;
  }

  /** All of it is of these parts. */
  boolean within(int begin, int end, Part... parts) {
    var allowed = List.of(parts);
    for (var i = begin; i < end; i++) {
      if (at[i].part() != Part.MARK && !allowed.contains(at[i].part())) {
        return false;
      }
    }
    return true;
  }

  /** With what one statement may say. */
  static final class By {
    private final WordTree names;
    private final WordTree fixed;
    private final WordTree added;

    By(AllowList allowed) {
      names = WordTree.of(allowed.names());
      fixed = WordTree.of(allowed.fixed());
      var more = new HashSet<>(allowed.added());
      added = WordTree.of(more);
    }

    Explained explain(Plain text) {
      var length = text.length();
      var cost = new int[length + 1];
      var best = new Piece[length];
      for (var i = length - 1; i >= 0; i--) {
        var from = i;
        cost[i] = Integer.MAX_VALUE;
        candidates(
            text,
            i,
            piece -> {
              var total = cost(piece) + cost[piece.end()];
              if (total < cost[from]) {
                cost[from] = total;
                best[from] = piece;
              }
            });
      }
      return new Explained(length, along(best));
    }

    private static List<Piece> along(Piece[] best) {
      var pieces = new ArrayList<Piece>();
      for (var i = 0; i < best.length; i = best[i].end()) {
        pieces.add(best[i]);
      }
      return pieces;
    }

    private static int cost(Piece piece) {
      return switch (piece.part()) {
        case REST -> UNEXPLAINED * piece.length();
        case MARK -> 0;
        // Before a word of the vocabulary that is as long.
        case NAME, FIXED, MOMENT, COUNT, HOTLINE -> PIECE - 1;
        case ORDINARY -> PIECE;
      };
    }

    private void candidates(Plain text, int at, java.util.function.Consumer<Piece> take) {
      names.from(text, at, end -> take.accept(new Piece(at, end, Part.NAME)));
      fixed.from(text, at, end -> take.accept(new Piece(at, end, Part.FIXED)));
      added.from(text, at, end -> take.accept(new Piece(at, end, Part.ORDINARY)));
      for (var found : Moments.from(text, at)) {
        take.accept(new Piece(at, found.end(), part(found.kind())));
      }
      if (!Plain.isLetterOrDigit(text.at(at))) {
        take.accept(new Piece(at, at + 1, Part.MARK));
      } else if (Plain.isAlphabetic(text.at(at))) {
        word(text, at, take);
      } else {
        OrdinaryWords.CHINESE.from(text, at, end -> take.accept(new Piece(at, end, Part.ORDINARY)));
        take.accept(new Piece(at, at + 1, Part.REST));
      }
    }

    private static Part part(Moments.Kind kind) {
      return switch (kind) {
        case MOMENT -> Part.MOMENT;
        case COUNT -> Part.COUNT;
        case HOTLINE -> Part.HOTLINE;
      };
    }

    /** Of an alphabet: whole, or not at all. */
    private static void word(Plain text, int at, java.util.function.Consumer<Piece> take) {
      var end = at + 1;
      while (end < text.length() && (Plain.isAlphabetic(text.at(end)) || isApostrophe(text, end))) {
        end++;
      }
      var word = text.text().substring(at, end).replace('’', '\'');
      var whole = at == 0 || !Plain.isAlphabetic(text.at(at - 1));
      var ordinary =
          whole
              && Character.isLetter(word.charAt(0))
              && OrdinaryWords.isEnglish(word, beginsSentence(text, at));
      take.accept(new Piece(at, end, ordinary ? Part.ORDINARY : Part.REST));
    }

    private static boolean isApostrophe(Plain text, int at) {
      return (text.at(at) == '\'' || text.at(at) == '’')
          && at + 1 < text.length()
          && Character.isLetter(text.at(at + 1))
          && Character.isLetter(text.at(at - 1));
    }

    private static boolean beginsSentence(Plain text, int at) {
      var i = at - 1;
      while (i >= 0 && (text.at(i) == ' ' || text.at(i) == '"' || text.at(i) == '“')) {
        i--;
      }
      return i < 0 || ".!?:;\n。!?:;".indexOf(text.at(i)) >= 0 || Plain.isHan(text.at(i));
    }
  }
}
