package org.anyuan.response.domain.response;

import java.util.List;
import java.util.Optional;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.response.domain.By;

/**
 * Who answers for a duty.
 *
 * @param holder by the name in their token; absent: the region's desk, that is whoever has the role
 * @param deputies who may do all that the holder may
 */
public record Post(Optional<String> holder, List<String> deputies) {
  public static final int MOST_DEPUTIES = 10;
  public static final Post DESK = new Post(Optional.empty(), List.of());

  public Post {
    deputies = List.copyOf(deputies);
    if (deputies.size() > MOST_DEPUTIES) {
      throw new InvalidField("deputies", "at most " + MOST_DEPUTIES);
    }
  }

  boolean names(By by) {
    return holder.filter(by.name()::equals).isPresent() || deputies.contains(by.name());
  }
}
