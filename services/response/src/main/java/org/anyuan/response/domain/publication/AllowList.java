package org.anyuan.response.domain.publication;

import java.util.List;
import java.util.Set;

/**
 * What a statement may say beyond the ordinary words.
 *
 * @param names of the region, of official bodies, and of the school where it may be named: said of
 *     no incident but by the register
 * @param fixed a template's own words, between what is filled in
 * @param added words that a plan holds to be ordinary
 */
public record AllowList(Set<String> names, List<String> fixed, Set<String> added) {
  public static final AllowList ORDINARY = new AllowList(Set.of(), List.of(), Set.of());

  public AllowList {
    names = Set.copyOf(names);
    fixed = List.copyOf(fixed);
    added = Set.copyOf(added);
  }
}
