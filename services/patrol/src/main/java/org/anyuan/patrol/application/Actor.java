package org.anyuan.patrol.application;

import org.anyuan.common.region.Scope;

/** Who acts, as what, and how far that reaches. */
public record Actor(String name, String role, Scope scope) {
  /** The service itself: a deadline that passed, an incident that ended. Never for a person. */
  public static final Actor SYSTEM = new Actor("patrol", "service", Scope.SYSTEM);
}
