package org.anyuan.response.domain.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.anyuan.response.domain.publication.Explained.Part;
import org.anyuan.response.domain.publication.Shapes.Span;

/** What has the form of a person's name. */
final class PersonNames {
  private static final int LONGEST_GIVEN_NAME = 2;

  /** Whatever follows is a name, even one that is made of ordinary words. */
  private static final Pattern INTRODUCED =
      Pattern.compile(
          "(?:姓名|名叫|名字叫|叫做|化名|姓名是|姓名为)[::是为]?(\\p{IsHan}{2,4})"
              + "|(?i:named|name is|called) (?<english>[A-Z][a-z]+(?: [A-Z][a-z]+)*)");

  private static final Pattern MASK = Pattern.compile("[某xX×*✕]{1,3}[甲乙丙丁]?");

  private PersonNames() {}

  static List<Span> in(Plain text, Explained explained) {
    var found = new ArrayList<Span>();
    var introduced = INTRODUCED.matcher(text.text());
    while (introduced.find()) {
      var group = introduced.start(1) >= 0 ? 1 : 2;
      found.add(span(introduced.start(group), introduced.end(group)));
    }
    for (var i = 0; i < text.length(); i++) {
      var surname = Plain.isHan(text.at(i)) ? Surnames.length(text, i) : 0;
      if (surname > 0) {
        masked(text, i, i + surname, found);
        chinese(text, explained, i, i + surname, found);
      } else if (Character.isUpperCase(text.at(i)) && !WordTree.isInside(text, i)) {
        i = english(text, explained, i, found);
      }
    }
    return found;
  }

  /** 李某, 李某某, 张X: there is a person behind it. */
  static boolean masked(Plain text) {
    var found = new ArrayList<Span>();
    for (var i = 0; i < text.length(); i++) {
      var surname = Plain.isHan(text.at(i)) ? Surnames.length(text, i) : 0;
      if (surname > 0) {
        masked(text, i, i + surname, found);
      }
    }
    return !found.isEmpty();
  }

  private static Span span(int begin, int end) {
    return new Span(begin, end, Why.PERSON_NAME);
  }

  /** 李某, 李某某, 李X. */
  private static void masked(Plain text, int begin, int given, List<Span> found) {
    var mask = MASK.matcher(text.text()).region(given, text.length());
    if (mask.lookingAt()) {
      found.add(span(begin, mask.end()));
    }
  }

  /** A surname that no word explains, or that stands alone beside what none explains. */
  private static void chinese(
      Plain text, Explained explained, int begin, int given, List<Span> found) {
    if (given >= text.length() || !Plain.isHan(text.at(given))) {
      return;
    }
    var rest = isRest(explained, begin);
    var next = explained.at(given);
    var alone = isSingle(explained, begin) && given == begin + 1;
    if (rest || (alone && (next.part() == Part.REST || isSingle(explained, given)))) {
      var end = given + 1;
      while (end < text.length()
          && end < given + LONGEST_GIVEN_NAME
          && Plain.isHan(text.at(end))
          && (isRest(explained, end) || explained.at(end).equals(explained.at(end - 1)))) {
        end++;
      }
      found.add(span(begin, end));
    }
  }

  private static boolean isRest(Explained explained, int at) {
    return explained.at(at).part() == Part.REST;
  }

  private static boolean isSingle(Explained explained, int at) {
    var piece = explained.at(at);
    return piece.part() == Part.ORDINARY && piece.length() == 1;
  }

  /** Words with a capital where none is ordinary; returns the last position of them. */
  private static int english(Plain text, Explained explained, int begin, List<Span> found) {
    if (!isRest(explained, begin)) {
      return explained.at(begin).end() - 1;
    }
    var end = explained.at(begin).end();
    while (end + 1 < text.length()
        && " -.".indexOf(text.at(end)) >= 0
        && Character.isUpperCase(text.at(end + 1))
        && isRest(explained, end + 1)) {
      end = explained.at(end + 1).end();
    }
    var words = text.text().substring(begin, end);
    if (words.length() > 1 && words.chars().noneMatch(Character::isDigit)) {
      found.add(span(begin, end));
    }
    return end - 1;
  }
}
