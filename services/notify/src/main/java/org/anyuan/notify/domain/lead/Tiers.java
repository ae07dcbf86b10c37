package org.anyuan.notify.domain.lead;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.escalation.Target;

/**
 * The people of a desk, and above them those of each superior region, the nearest first. A region
 * in which nobody is leaves it to the one above.
 */
public record Tiers(List<Set<PersonId>> all) {
  public Tiers {
    all = all.stream().filter(tier -> !tier.isEmpty()).map(Set::copyOf).toList();
  }

  /** Where its people are looked for: its own region, and all above it. */
  public static List<RegionPath> regions(RegionPath from) {
    return Stream.iterate(0, levels -> Target.above(from, levels).isPresent(), levels -> levels + 1)
        .map(levels -> Target.above(from, levels).orElseThrow())
        .toList();
  }

  /** Of a desk, by who holds a role where. */
  public static Tiers of(
      Desk desk,
      BiFunction<String, RegionPath, Set<PersonId>> inRegion,
      BiFunction<String, SchoolId, Set<PersonId>> atSchool) {
    var tiers = new ArrayList<Set<PersonId>>();
    desk.school()
        .filter(school -> desk.agency() == Agency.SCHOOL)
        .ifPresent(school -> tiers.add(holders(desk.agency(), school, atSchool)));
    regions(desk.path()).forEach(path -> tiers.add(holders(desk.agency().above(), path, inRegion)));
    return new Tiers(tiers);
  }

  private static <T> Set<PersonId> holders(
      Agency agency, T where, BiFunction<String, T, Set<PersonId>> held) {
    var people = new LinkedHashSet<PersonId>();
    agency.roles().forEach(role -> people.addAll(held.apply(role, where)));
    return people;
  }

  /** The nearest so many. */
  public Set<PersonId> upTo(int level) {
    var people = new LinkedHashSet<PersonId>();
    all.stream().limit(level).forEach(people::addAll);
    return people;
  }
}
