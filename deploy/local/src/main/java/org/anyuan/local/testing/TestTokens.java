package org.anyuan.local.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyuan.local.KeyFiles;

/** Access tokens as the console signs them, with the test stack's key. */
public final class TestTokens {

  private static final ObjectMapper JSON = new ObjectMapper();

  private TestTokens() {}

  /** The value of an {@code Authorization} header, "Bearer" included. */
  public static String bearer(String role, String scopePath, String schoolId) {
    return "Bearer " + token(role, scopePath, schoolId);
  }

  public static String bearer(String role, String scopePath) {
    return bearer(role, scopePath, null);
  }

  /** The token alone, as {@code auth().oauth2(...)} wants it; the user is named like the role. */
  public static String token(String role, String scopePath, String schoolId) {
    return token(role, role, scopePath, schoolId, Duration.ofHours(1));
  }

  /** A negative lifetime gives a token that has expired. */
  public static String token(
      String user, String role, String scopePath, String schoolId, Duration lifetime) {
    Path key = Path.of((String) StackResource.control("token", "key"));
    return token(key, user, role, scopePath, schoolId, lifetime);
  }

  /** As the console of a running stack signs them, with the private key from its secrets. */
  public static String token(
      Path key, String user, String role, String scopePath, String schoolId, Duration lifetime) {
    Instant now = Instant.now();
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", "anyuan");
    claims.put("sub", user);
    claims.put("upn", user);
    claims.put("groups", List.of(role));
    claims.put("scope_path", scopePath);
    if (schoolId != null) {
      claims.put("school_id", schoolId);
    }
    claims.put("jti", UUID.randomUUID().toString());
    claims.put("iat", now.minus(Duration.ofHours(2)).getEpochSecond());
    claims.put("exp", now.plus(lifetime).getEpochSecond());
    return signed(claims, KeyFiles.readPrivate(key, "RSA"));
  }

  private static String signed(Map<String, Object> claims, PrivateKey key) {
    try {
      String content =
          encode(JSON.writeValueAsBytes(Map.of("alg", "RS256", "typ", "JWT")))
              + "."
              + encode(JSON.writeValueAsBytes(claims));
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return content + "." + encode(signature.sign());
    } catch (JsonProcessingException | GeneralSecurityException e) {
      throw new IllegalStateException("The token could not be signed", e);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
