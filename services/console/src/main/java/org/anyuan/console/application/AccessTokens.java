package org.anyuan.console.application;

import java.time.Instant;

/** Signs what the services trust. */
public interface AccessTokens {
  String sign(LocalUser user, Instant issuedAt, Instant expiresAt);
}
