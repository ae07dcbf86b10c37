package org.anyuan.console.application;

import java.util.Optional;
import org.anyuan.console.domain.Session;

/** Sessions as a browser may keep them: it can neither read nor change what it holds. */
public interface SealedSessions {
  String seal(Session session);

  /** Empty: nothing that this deployment sealed. */
  Optional<Session> open(String sealed);

  /**
   * What the page has to show with every request that changes something. It follows from the access
   * token, so that it survives the session's renewal, and no other site can know it.
   */
  String csrfToken(Session session);
}
