package org.anyuan.patrol.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;

/** Those of them that are listed as well. */
public interface Kept<T> extends Changing<T> {
  /**
   * Which of them.
   *
   * @param under region; absent: all that the actor sees
   * @param parent what they hang on, such as a post's plan
   * @param after the id after which they start
   */
  record Filter(
      Optional<RegionPath> under,
      Optional<String> school,
      Optional<String> state,
      Optional<String> parent,
      String after,
      int limit) {
    public static Filter first(int limit) {
      var none = Optional.<String>empty();
      return new Filter(Optional.empty(), none, none, none, "", limit);
    }

    public Filter under(RegionPath path) {
      return new Filter(Optional.of(path), school, state, parent, after, limit);
    }

    public Filter school(String id) {
      return new Filter(under, Optional.of(id), state, parent, after, limit);
    }

    public Filter state(String name) {
      return new Filter(under, school, Optional.of(name), parent, after, limit);
    }

    public Filter after(String id) {
      return new Filter(under, school, state, parent, id, limit);
    }

    public Filter parent(String id) {
      return new Filter(under, school, state, Optional.of(id), after, limit);
    }
  }

  /** In the order of ids. */
  Uni<List<T>> list(Filter filter);

  /** Those whose deadline has passed, locked; what another copy works on is left out. */
  Uni<List<T>> due(Instant now, int limit);
}
