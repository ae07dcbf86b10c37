package org.anyuan.console.application;

import java.util.Optional;

/**
 * The users of the local stack; elsewhere there are none and people sign in with OpenID Connect.
 */
public interface LocalUsers {
  boolean on();

  Optional<LocalUser> find(String username);
}
