package org.anyuan.console.application;

import java.util.List;
import java.util.Optional;

/**
 * The users of the local stack; elsewhere there are none and people sign in with OpenID Connect.
 */
public interface LocalUsers {
  boolean on();

  Optional<LocalUser> find(String username);

  /** In the order of their names. */
  List<LocalUser> all();
}
