package org.anyuan.response.domain.publication;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.anyuan.response.domain.publication.Explained.Part;
import org.anyuan.response.domain.publication.ProtectedFields.Field;

/**
 * The words of an incident's protected fields. A word is protected unless it is ordinary: the
 * vocabulary names nobody, so a caller's "有人受伤" protects nothing.
 */
final class ProtectedWords {
  private static final Pattern NUMBER_OR_WORD = Pattern.compile("[0-9]+|[^0-9]+");
  private static final int SHORT_NUMBER = 2;
  private static final int LONGEST_PART = 6;

  /**
   * One of them, in both ways to write it.
   *
   * @param byChance it may stand across two ordinary words, as 和学 stands in 和学生
   */
  record Word(String written, String counted, Field field, boolean byChance) {
    boolean isLongNumber() {
      return isNumber() && counted.length() > SHORT_NUMBER;
    }

    boolean isNumber() {
      return counted.length() < 7 && counted.chars().allMatch(c -> c >= '0' && c <= '9');
    }
  }

  private final Set<Word> words = new LinkedHashSet<>();
  private final Explained.By by;

  private ProtectedWords(Explained.By by) {
    this.by = by;
  }

  static List<Word> of(ProtectedFields fields, AllowList allowed) {
    // Names of the register are no excuse for what a caller wrote.
    var words =
        new ProtectedWords(new Explained.By(new AllowList(Set.of(), List.of(), allowed.added())));
    for (var field : Field.values()) {
      for (var value : fields.of(field)) {
        words.add(field, value);
      }
    }
    return List.copyOf(words.words);
  }

  private void add(Field field, String value) {
    switch (field) {
      case BUILDING, FLOOR, ROOM -> place(field, value);
      case DEVICE_ID -> whole(field, Plain.of(value));
      case DEVICE_NAME, SCHOOL_NAME -> {
        unlessOrdinary(field, Plain.of(value));
        pieces(field, value);
      }
      case CONTACT -> contact(value);
      case TEXT -> text(Plain.of(value));
    }
  }

  private void place(Field field, String given) {
    var value = Plain.of(given);
    if (Skeleton.counted(value).chars().length() > 1) {
      unlessOrdinary(field, value);
    }
    pieces(field, given);
    for (var piece : split(Skeleton.counted(value).chars())) {
      if (isNumber(piece) || piece.length() == 1) {
        PlaceWords.of(field, piece).forEach(w -> put(field, w, false));
      }
    }
  }

  private void whole(Field field, Plain value) {
    put(field, value, false);
  }

  private void unlessOrdinary(Field field, Plain value) {
    if (!isOrdinary(value)) {
      whole(field, value);
    }
  }

  /** 3号教学楼 is 教学楼, too, and 门卫室报警柱 is 门卫室 and 报警柱. */
  private void pieces(Field field, String value) {
    for (var token : tokens(value)) {
      for (var piece : split(Skeleton.written(Plain.of(token)).chars())) {
        var word = Plain.of(isNumber(piece) ? piece : strip(piece));
        if (word.length() > (isNumber(piece) ? SHORT_NUMBER : 1)) {
          unlessOrdinary(field, word);
          parts(word).forEach(part -> whole(field, part));
        }
      }
    }
  }

  /** All that begin and end where a word does, and are not ordinary throughout. */
  private List<Plain> parts(Plain value) {
    var explained = by.explain(value);
    var bounds = new TreeSet<>(List.of(0, value.length()));
    explained.pieces().stream()
        .filter(piece -> piece.part() != Part.REST)
        .forEach(piece -> bounds.addAll(List.of(piece.begin(), piece.end())));
    var parts = new ArrayList<Plain>();
    for (var from : bounds) {
      for (var to : bounds.tailSet(from + 2)) {
        if (!explained.within(from, to, Part.ORDINARY)) {
          parts.add(part(value, from, to));
        }
      }
    }
    return parts;
  }

  private static String strip(String piece) {
    return piece.replaceAll("^[号第栋幢座]+|[号第]+$", "");
  }

  private void contact(String value) {
    whole(Field.CONTACT, Plain.of(value));
    for (var token : tokens(value)) {
      for (var piece : split(Plain.of(token).text())) {
        var plain = Plain.of(piece);
        var name = plain.length() > 1 && Plain.isHan(plain.at(0));
        if (name) {
          // A name stays one if it is a word as well.
          whole(Field.CONTACT, plain);
        } else if (plain.length() > SHORT_NUMBER) {
          unlessOrdinary(Field.CONTACT, plain);
        }
      }
    }
  }

  private void text(Plain value) {
    for (var span : Shapes.in(value)) {
      whole(Field.TEXT, part(value, span.begin(), span.end()));
    }
    var explained = by.explain(value);
    for (var name : PersonNames.in(value, explained)) {
      put(Field.TEXT, part(value, name.begin(), name.end()), true);
    }
    rests(value).forEach(this::rest);
    names(value);
  }

  /** Runs that nothing explains. */
  private List<Plain> rests(Plain value) {
    return by.explain(value).rests().stream()
        .filter(run -> run[1] - run[0] > 1)
        .map(run -> part(value, run[0], run[1]))
        .toList();
  }

  /** Whole, and in parts of two characters and more. */
  private void rest(Plain run) {
    for (var piece : split(run.text())) {
      if (piece.length() > (isNumber(piece) ? SHORT_NUMBER : 1)) {
        unlessOrdinary(Field.TEXT, Plain.of(piece));
      }
    }
    unlessOrdinary(Field.TEXT, run);
    for (var i = 0; i < run.length() - 1; i++) {
      for (var j = i + 2; j <= Math.min(run.length(), i + LONGEST_PART); j++) {
        if (Plain.isHan(run.at(i)) && Plain.isHan(run.at(j - 1))) {
          put(Field.TEXT, part(run, i, j), true);
        }
      }
    }
  }

  /** A name of which ordinary words hide a part: 王明天. */
  private void names(Plain value) {
    for (var i = 0; i < value.length(); i++) {
      var surname = Plain.isHan(value.at(i)) ? Surnames.length(value, i) : 0;
      for (var end = i + surname + 1; surname > 0 && end <= i + surname + 2; end++) {
        if (end <= value.length() && Plain.isHan(value.at(end - 1))) {
          var name = part(value, i, end);
          if (!isOneOrdinaryWord(name)) {
            put(Field.TEXT, name, true);
          }
        }
      }
    }
  }

  private boolean isOneOrdinaryWord(Plain value) {
    var pieces = by.explain(value).pieces();
    return isOrdinary(value) && pieces.stream().anyMatch(p -> p.length() > 1);
  }

  /** Numbers never are: 301 is a count nowhere in a place or a name. */
  private boolean isOrdinary(Plain value) {
    return by.explain(value).within(0, value.length(), Part.ORDINARY)
        && value.digits().chars().noneMatch(c -> c >= '0' && c <= '9');
  }

  private void put(Field field, Plain value, boolean byChance) {
    var written = Skeleton.written(value).chars();
    var counted = Skeleton.counted(value).chars();
    if (!written.isEmpty()) {
      words.add(new Word(written, counted, field, byChance));
    }
  }

  private void put(Field field, String word, boolean byChance) {
    put(field, Plain.of(word), byChance);
  }

  private static Plain part(Plain value, int from, int to) {
    return Plain.of(value.text().substring(from, to));
  }

  /** As it was given: a blank beside a Chinese character counts here. */
  private static List<String> tokens(String value) {
    var tokens = new ArrayList<String>();
    for (var token : value.split("[^\\p{L}\\p{N}]+", -1)) {
      if (!token.isEmpty()) {
        tokens.add(token);
      }
    }
    return tokens;
  }

  private static List<String> split(String text) {
    return NUMBER_OR_WORD.matcher(text).results().map(r -> r.group()).toList();
  }

  private static boolean isNumber(String piece) {
    return !piece.isEmpty() && piece.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
