package org.anyuan.response.domain.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.anyuan.response.domain.publication.Explained.Part;
import org.anyuan.response.domain.publication.ProtectedWords.Word;
import org.anyuan.response.domain.publication.Shapes.Span;

/**
 * Looks for what could name a minor, a victim, a room or a device in a statement. By allow-list:
 * what nothing explains is found, whatever it is, and a person decides about it. A word of the
 * incident's own protected fields is found however it is written, and stays forbidden.
 *
 * <p>What it cannot see: a name that is made of ordinary words alone and that the incident does not
 * hold, and a name of the incident in the letters of another script.
 */
public final class NameCheck {
  private final Explained.By by;
  private final List<Word> words;

  public NameCheck(AllowList allowed, ProtectedFields fields) {
    by = new Explained.By(allowed);
    words = ProtectedWords.of(fields, allowed);
  }

  /**
   * One text of a statement.
   *
   * @param field such as {@code zh.body}
   */
  public record Passage(String field, String text) {}

  private record Found(int begin, int end, Why why, String of) {
    boolean holds(Found other) {
      return begin <= other.begin && end >= other.end;
    }
  }

  /** In the order of the texts, and of the words in each. */
  public List<Mention> of(List<Passage> passages) {
    return passages.stream().flatMap(p -> in(p).stream()).toList();
  }

  private List<Mention> in(Passage passage) {
    var text = Plain.of(passage.text());
    var explained = by.explain(text);
    var found = new ArrayList<Found>();
    found.addAll(forbidden(text, explained));
    for (var span : Shapes.in(text)) {
      if (!explained.within(
          span.begin(), span.end(), Part.NAME, Part.FIXED, Part.MOMENT, Part.COUNT, Part.HOTLINE)) {
        found.add(found(span));
      }
    }
    for (var span : PersonNames.in(text, explained)) {
      if (!explained.within(span.begin(), span.end(), Part.NAME, Part.FIXED)) {
        found.add(found(span));
      }
    }
    found.addAll(unknown(explained));
    return once(found).stream()
        .sorted(Comparator.comparingInt(Found::begin).thenComparing(Found::why))
        .map(f -> mention(passage, text, f))
        .toList();
  }

  private static Found found(Span span) {
    return new Found(span.begin(), span.end(), span.why(), "");
  }

  private List<Found> forbidden(Plain text, Explained explained) {
    var found = new ArrayList<Found>();
    var written = Skeleton.written(text);
    var counted = Skeleton.counted(text);
    for (var word : words) {
      var at = new ArrayList<>(written.find(word.written()));
      at.addAll(counted.find(word.counted()));
      for (var spot : at) {
        if (counts(word, explained, spot) && !excused(word, explained, spot.begin(), spot.end())) {
          found.add(new Found(spot.begin(), spot.end(), Why.PROTECTED_FIELD, word.field().name()));
        }
      }
    }
    return found;
  }

  /** In a number that nothing explains, a protected one may hide. */
  private static boolean counts(Word word, Explained explained, Skeleton.Spot spot) {
    return spot.whole()
        || (word.isLongNumber() && explained.within(spot.begin(), spot.end(), Part.REST));
  }

  private static boolean excused(Word word, Explained explained, int begin, int end) {
    // The school's or the region's own name, by the register.
    if (explained.within(begin, end, Part.NAME, Part.HOTLINE)) {
      return true;
    }
    // 301 is a room, but 3:01 is a time.
    if (word.isNumber() && explained.within(begin, end, Part.MOMENT)) {
      return true;
    }
    return word.byChance() && across(explained, begin, end);
  }

  /** Ordinary words of more than one character hold all of it, or a part of it beside others. */
  private static boolean across(Explained explained, int begin, int end) {
    var longer = false;
    for (var i = begin; i < end; i++) {
      var piece = explained.at(i);
      if (piece.part() == Part.REST) {
        return false;
      }
      longer |= piece.length() > 1 && piece.part() != Part.MARK;
    }
    return longer;
  }

  private static List<Found> unknown(Explained explained) {
    return explained.rests().stream()
        .map(run -> new Found(run[0], run[1], Why.UNKNOWN_WORDS, ""))
        .toList();
  }

  /** Of two that say the same the more certain one; what is forbidden is always said. */
  private static List<Found> once(List<Found> found) {
    var kept = new ArrayList<Found>();
    for (var one : new java.util.LinkedHashSet<>(found)) {
      if (found.stream().noneMatch(other -> saysMore(other, one))) {
        kept.add(one);
      }
    }
    // One place is forbidden once, whatever holds it.
    var places = new HashSet<List<Integer>>();
    kept.removeIf(f -> f.why() == Why.PROTECTED_FIELD && !places.add(List.of(f.begin(), f.end())));
    return kept;
  }

  private static boolean saysMore(Found other, Found one) {
    if (!other.holds(one) || other.equals(one)) {
      return false;
    }
    var wider = other.end() - other.begin() > one.end() - one.begin();
    return other.why() == one.why() ? wider : other.why().compareTo(one.why()) < 0;
  }

  private static Mention mention(Passage passage, Plain text, Found found) {
    var begin = text.begin(found.begin());
    var end = text.end(found.end() - 1);
    return new Mention(
        passage.field(), begin, end, passage.text().substring(begin, end), found.why(), found.of());
  }
}
