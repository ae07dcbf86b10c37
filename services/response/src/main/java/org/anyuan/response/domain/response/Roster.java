package org.anyuan.response.domain.response;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.anyuan.common.region.RegionPath;
import org.anyuan.response.domain.Duty;
import org.anyuan.response.domain.RegionId;

/** Who has which duty in a region, until somebody else is named in a response itself. */
public record Roster(RegionId region, RegionPath path, Map<Duty, Post> posts, long version) {
  public Roster {
    posts = Map.copyOf(posts);
  }

  /**
   * Of each duty the nearest region's; where no region names anybody, the duty's desk, so that
   * every duty is somebody's from the first moment.
   */
  public static Map<Duty, Post> posts(
      Collection<Roster> rosters, RegionPath path, Set<Duty> duties) {
    var nearest =
        rosters.stream()
            .filter(roster -> roster.path.contains(path))
            .sorted(Comparator.comparing(roster -> -roster.path.ids().size()))
            .toList();
    var posts = new EnumMap<Duty, Post>(Duty.class);
    for (var duty : duties) {
      posts.put(
          duty,
          nearest.stream()
              .filter(roster -> roster.posts.containsKey(duty))
              .map(roster -> roster.posts.get(duty))
              .findFirst()
              .orElse(Post.DESK));
    }
    return posts;
  }
}
