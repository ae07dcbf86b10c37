package org.anyuan.console.application;

import java.util.Optional;

/** A user of the local stack. */
public record LocalUser(
    String username, String password, String role, String scopePath, Optional<String> schoolId) {

  @Override
  public String toString() {
    return "LocalUser[" + username + ", " + role + ", " + scopePath + "]";
  }
}
