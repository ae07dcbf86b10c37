package org.anyuan.lead.domain.duplicate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.IntersectionSimilarity;

/**
 * How alike two texts are, by pairs of characters: Chinese has no blanks between its words, and
 * needs no dictionary so. Wide and narrow forms, capitals and punctuation make no difference.
 */
final class Words {
  private static final IntersectionSimilarity<String> PAIRS =
      new IntersectionSimilarity<>(Words::pairs);

  private Words() {}

  /** From 0 to 1 (Sørensen and Dice), the same either way round. */
  static double alike(String one, String other) {
    var result = PAIRS.apply(one, other);
    var all = result.getSizeA() + result.getSizeB();
    return all == 0 ? 0 : 2.0 * result.getIntersection() / all;
  }

  private static List<String> pairs(CharSequence text) {
    var plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .codePoints()
            .filter(Character::isLetterOrDigit)
            .toArray();
    var pairs = new ArrayList<String>();
    if (plain.length == 1) {
      pairs.add(new String(plain, 0, 1));
    }
    for (var i = 0; i + 1 < plain.length; i++) {
      pairs.add(new String(plain, i, 2));
    }
    return pairs;
  }
}
