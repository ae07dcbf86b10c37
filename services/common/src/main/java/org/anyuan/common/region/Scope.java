package org.anyuan.common.region;

import java.util.Optional;

/**
 * The part of the tree, and within it perhaps the one school, that a unit of work may touch.
 *
 * @param path absent: nothing at all
 */
public record Scope(Optional<RegionPath> path, Optional<String> schoolId) {
  public static final Scope NOTHING = new Scope(Optional.empty(), Optional.empty());

  /** For the service's own work, never for a person's request. */
  public static final Scope SYSTEM = new Scope(Optional.of(RegionPath.ALL), Optional.empty());

  public boolean allows(String regionPath, String school) {
    return path.isPresent()
        && path.get().contains(regionPath)
        && (schoolId.isEmpty() || schoolId.get().equals(school));
  }
}
