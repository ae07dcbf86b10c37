package org.anyuan.console.adapter.out.jwt;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.util.KeyUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anyuan.console.application.AccessTokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** RS256, with the key of {@code ANYUAN_JWT_PRIVATE_KEY}; without one nothing can be signed. */
@ApplicationScoped
class SignedAccessTokens implements AccessTokens {
  private final Optional<PrivateKey> key;
  private final String issuer;

  SignedAccessTokens(
      @ConfigProperty(name = "anyuan.console.jwt-private-key") Optional<Path> file,
      @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer) {
    this.key = file.map(SignedAccessTokens::read);
    this.issuer = issuer;
  }

  @Override
  public boolean on() {
    return key.isPresent();
  }

  @Override
  public String sign(Claims who, Instant issuedAt, Instant expiresAt) {
    var claims =
        Jwt.issuer(issuer)
            .subject(who.subject())
            .upn(who.subject())
            .groups(Set.of(who.role()))
            .claim("scope_path", who.scopePath())
            .claim("jti", UUID.randomUUID().toString())
            .issuedAt(issuedAt)
            .expiresAt(expiresAt);
    who.schoolId().ifPresent(id -> claims.claim("school_id", id));
    return claims.sign(key.orElseThrow(() -> new IllegalStateException("no signing key")));
  }

  private static PrivateKey read(Path file) {
    try {
      return KeyUtils.decodePrivateKey(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("ANYUAN_JWT_PRIVATE_KEY cannot be read", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("ANYUAN_JWT_PRIVATE_KEY is no RSA key in PKCS#8 PEM", e);
    }
  }
}
