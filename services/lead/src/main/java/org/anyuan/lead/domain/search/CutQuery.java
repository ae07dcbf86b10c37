package org.anyuan.lead.domain.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Cuts a query into known words, from its beginning the longest that fits each time: Chinese has no
 * blanks between its words. What is no known word stays together as it stands.
 */
public final class CutQuery {
  private final Vocabulary vocabulary;
  private final Names names;
  private final Set<Term> terms = new LinkedHashSet<>();
  private final Set<String> schools = new LinkedHashSet<>();
  private final Set<String> regions = new LinkedHashSet<>();
  private final Set<String> unknown = new LinkedHashSet<>();

  private CutQuery(Vocabulary vocabulary, Names names) {
    this.vocabulary = vocabulary;
    this.names = names;
  }

  public static Cut of(String query, Vocabulary vocabulary, Names names) {
    var cutting = new CutQuery(vocabulary, names);
    for (var part : query.split("[\\s,.;:!?，。、；：！？]+", -1)) {
      cutting.cut(Vocabulary.plain(part));
    }
    return new Cut(
        cutting.terms,
        new ArrayList<>(cutting.schools),
        new ArrayList<>(cutting.regions),
        new ArrayList<>(cutting.unknown));
  }

  private void cut(String part) {
    var strange = new StringBuilder();
    var at = 0;
    while (at < part.length()) {
      var length = known(part, at);
      if (length == 0) {
        strange.append(part.charAt(at));
        at++;
      } else {
        at += length;
        end(strange);
      }
    }
    end(strange);
  }

  private void end(StringBuilder strange) {
    if (!strange.isEmpty()) {
      unknown.add(strange.toString());
      strange.setLength(0);
    }
  }

  /** How long the known word is that begins there; 0 where none does. */
  private int known(String part, int at) {
    var most = Math.min(Math.max(vocabulary.longest(), names.longest()), part.length() - at);
    for (var length = most; length > 0; length--) {
      if (take(part.substring(at, at + length))) {
        return length;
      }
    }
    return 0;
  }

  private boolean take(String word) {
    if (names.isSchool(word)) {
      schools.add(word);
      return true;
    }
    if (names.isRegion(word)) {
      regions.add(word);
      return true;
    }
    var term = vocabulary.find(word);
    term.ifPresent(terms::add);
    return term.isPresent() || vocabulary.saysNothing(word);
  }
}
