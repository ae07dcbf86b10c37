package org.anyuan.response.domain;

import org.anyuan.common.region.RegionPath;

/**
 * Who does something, as what.
 *
 * @param reach the part of the tree that is theirs
 */
public record By(String name, String role, RegionPath reach) {
  /** The service itself: an incident was confirmed, a deadline passed. Never for a person. */
  public static final By SERVICE = new By("response", "service", RegionPath.ALL);

  /** Two people are two names, whatever roles they have. */
  public boolean isSamePersonAs(By other) {
    return name.equals(other.name);
  }
}
