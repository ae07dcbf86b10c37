package org.anyuan.response.application;

import org.anyuan.common.region.RegionPath;
import org.anyuan.common.region.Scope;
import org.anyuan.response.domain.By;

/** Who acts, as what, and how far that reaches. */
public record Actor(String name, String role, Scope scope) {
  /** Of whoever sees nothing; it holds no region. */
  private static final RegionPath NOWHERE = new RegionPath("/nowhere/");

  /** The service itself: an incident was confirmed, a deadline passed. Never for a person. */
  public static final Actor SYSTEM = new Actor(By.SERVICE.name(), By.SERVICE.role(), Scope.SYSTEM);

  public By by() {
    return new By(name, role, scope.path().orElse(NOWHERE));
  }
}
