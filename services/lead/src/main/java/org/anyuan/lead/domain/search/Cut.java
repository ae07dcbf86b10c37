package org.anyuan.lead.domain.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A query, in what is known of it and what is not.
 *
 * @param unknown what is in no vocabulary: nothing is found by it
 */
public record Cut(
    Set<Term> terms, List<String> schools, List<String> regions, List<String> unknown) {
  public Cut {
    terms = Set.copyOf(terms);
    schools = List.copyOf(schools);
    regions = List.copyOf(regions);
    unknown = List.copyOf(unknown);
  }

  /** What is looked for. */
  public List<String> known() {
    var known = new ArrayList<String>(schools);
    known.addAll(regions);
    terms.stream().map(Term::name).sorted().forEach(known::add);
    return known;
  }

  public boolean knowsNothing() {
    return terms.isEmpty() && schools.isEmpty() && regions.isEmpty();
  }
}
