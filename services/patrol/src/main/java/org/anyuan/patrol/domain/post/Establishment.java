package org.anyuan.patrol.domain.post;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.anyuan.common.region.RegionPath;

/**
 * The establishment rate (设置率) by region: schools with a post that is set up, of all schools in
 * use. Whether anybody stands there today is another rate.
 */
public final class Establishment {
  private Establishment() {}

  /** A school in use. */
  public record SchoolOf(String id, String name, RegionPath path) {}

  /**
   * What one region comes to.
   *
   * @param missing schools without one, by name
   */
  public record Count(String regionId, int schools, int established, List<SchoolOf> missing) {
    /** 0 to 1; 1 where there is no school, since nothing is missing. */
    public double rate() {
      return schools == 0 ? 1 : (double) established / schools;
    }
  }

  /** Of the region itself, the first, and of each region directly below it that has schools. */
  public static List<Count> count(
      RegionPath region, Collection<SchoolOf> schools, Set<String> withPost) {
    var children = new TreeMap<String, List<SchoolOf>>();
    var all = new ArrayList<SchoolOf>();
    for (var school : schools) {
      if (region.contains(school.path())) {
        all.add(school);
        var depth = region.ids().size();
        var ids = school.path().ids();
        if (ids.size() > depth) {
          children.computeIfAbsent(ids.get(depth), _ -> new ArrayList<>()).add(school);
        }
      }
    }
    var own = region.ids().isEmpty() ? "" : region.ids().getLast();
    var counts = new ArrayList<Count>();
    counts.add(of(Map.entry(own, all), withPost));
    children.entrySet().forEach(child -> counts.add(of(child, withPost)));
    return List.copyOf(counts);
  }

  private static Count of(Map.Entry<String, List<SchoolOf>> region, Set<String> withPost) {
    var missing =
        region.getValue().stream()
            .filter(s -> !withPost.contains(s.id()))
            .sorted(Comparator.comparing(SchoolOf::id))
            .toList();
    var schools = region.getValue().size();
    return new Count(region.getKey(), schools, schools - missing.size(), missing);
  }
}
