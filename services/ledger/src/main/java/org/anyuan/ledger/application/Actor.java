package org.anyuan.ledger.application;

import org.anyuan.common.region.Role;
import org.anyuan.common.region.Scope;

/** Who acts, as what, and how far that reaches. */
public record Actor(String name, String role, Scope scope) {
  /** The ledger itself, never for a person's request. */
  public static final Actor SYSTEM = new Actor("ledger", "service", Scope.SYSTEM);

  public boolean isSchoolOfficer() {
    return role.equals(Role.SCHOOL_OFFICER);
  }

  public boolean isInstaller() {
    return role.equals(Role.INSTALLER);
  }
}
