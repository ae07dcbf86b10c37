package org.anyuan.lead.domain.search;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The terms, each with the words that mean it. What a text says beyond them is not seen: not by
 * what is kept of it, and not by a query.
 */
public final class Vocabulary {
  private static final String REMARK = "#";
  private static final String SAYS_NOTHING = "-";
  private static final Pattern NOT_PLAIN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Map<String, Term> words = new HashMap<>();
  private final Set<Term> terms = new LinkedHashSet<>();
  private final Set<String> empty = new HashSet<>();
  private final int longest;

  private Vocabulary(List<String> lines) {
    lines.stream().map(String::strip).filter(line -> !line.isEmpty()).forEach(this::read);
    longest =
        words.keySet().stream().mapToInt(String::length).max().orElseThrow(Vocabulary::nothing);
  }

  /** Of its lines, as {@code terms.txt} explains them. */
  public static Vocabulary of(List<String> lines) {
    return new Vocabulary(lines);
  }

  private static IllegalArgumentException nothing() {
    return new IllegalArgumentException("a vocabulary without a term");
  }

  private void read(String line) {
    if (line.startsWith(REMARK)) {
      return;
    }
    if (line.startsWith(SAYS_NOTHING)) {
      empty.addAll(List.of(line.substring(1).strip().split("\\s+", -1)));
      return;
    }
    var all = line.split("\\s+", -1);
    var term = new Term(all[0]);
    terms.add(term);
    for (var word : all) {
      if (words.put(plain(word), term) != null) {
        throw new IllegalArgumentException("the word of two terms: " + word);
      }
    }
  }

  /** Letters and digits alone; wide and narrow forms and capitals make no difference. */
  public static String plain(String text) {
    return NOT_PLAIN.matcher(normal(text)).replaceAll("");
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  public Collection<Term> all() {
    return List.copyOf(terms);
  }

  Optional<Term> find(String word) {
    return Optional.ofNullable(words.get(word));
  }

  boolean saysNothing(String word) {
    return empty.contains(word);
  }

  int longest() {
    return longest;
  }

  /** Every term of which a word stands anywhere in the text. */
  public Set<Term> in(String text) {
    // With its stops: what stands on two sides of one is no word.
    var plain = BLANKS.matcher(normal(text)).replaceAll("");
    var found = new LinkedHashSet<Term>();
    for (var from = 0; from < plain.length(); from++) {
      var most = Math.min(longest, plain.length() - from);
      for (var length = 1; length <= most; length++) {
        find(plain.substring(from, from + length)).ifPresent(found::add);
      }
    }
    return found;
  }
}
