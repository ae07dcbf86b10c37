package org.anyuan.notify.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.SchoolId;

/** Who holds which role where, of those who can be told at all. */
public interface RoleHolders {
  /**
   * A role at one place.
   *
   * @param path just this region, of whoever is bound to no school; absent for a school's own
   */
  record Holding(String role, Optional<RegionPath> path, Optional<SchoolId> school) {
    public static Holding of(String role, RegionPath path) {
      return new Holding(role, Optional.of(path), Optional.empty());
    }

    public static Holding of(String role, SchoolId school) {
      return new Holding(role, Optional.empty(), Optional.of(school));
    }
  }

  /** All in one read; who holds nothing is left out. */
  Uni<Map<Holding, Set<PersonId>>> find(Collection<Holding> wanted);
}
