package org.anyuan.console.application;

import java.time.Instant;
import java.util.Optional;

/** Signs what the services trust. */
public interface AccessTokens {
  /** Who is signed in, as what, and how far that reaches. */
  record Claims(String subject, String role, String scopePath, Optional<String> schoolId) {}

  /** Whether there is a key to sign with. */
  boolean on();

  String sign(Claims claims, Instant issuedAt, Instant expiresAt);

  default String sign(LocalUser user, Instant issuedAt, Instant expiresAt) {
    var claims = new Claims(user.username(), user.role(), user.scopePath(), user.schoolId());
    return sign(claims, issuedAt, expiresAt);
  }
}
