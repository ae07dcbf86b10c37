package org.anyuan.console.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * A browser's session: the access token that it stands for, and when the browser was last heard of.
 * The browser itself keeps it, sealed, so that every copy of the console knows it and none stores
 * it.
 */
public record Session(String accessToken, Instant lastUsed) {

  public boolean idle(Instant now, Duration longest) {
    return now.isAfter(lastUsed.plus(longest));
  }

  public Session usedAt(Instant now) {
    return new Session(accessToken, now);
  }

  @Override
  public String toString() {
    return "Session[" + lastUsed + "]";
  }
}
