package org.anyuan.notify.application;

import org.anyuan.common.region.Scope;

/** Who acts, as what, and how far that reaches. */
public record Actor(String name, String role, Scope scope) {
  /** The service itself: an incident was pressed, a deadline passed. Never for a person. */
  public static final Actor SYSTEM = new Actor("notify", "service", Scope.SYSTEM);
}
