package org.anyuan.common.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Standard Webhooks 1.0, symmetric: {@code v1,<base64 of HMAC-SHA256>} over {@code
 * id.timestamp.body}, the body as its bytes came.
 *
 * @param header one or more signatures, spaces between them
 */
public record WebhookSignature(String id, String timestamp, String header) {
  private static final String VERSION = "v1,";

  /** More signatures than any rotation needs are work for nothing. */
  private static final int MAX_SIGNATURES = 8;

  private static final SecretKeySpec NOBODY = key(new byte[32]);

  public static SecretKeySpec key(byte[] secret) {
    return new SecretKeySpec(secret, "HmacSHA256");
  }

  /** Of a message that we send now. */
  public static WebhookSignature by(SecretKeySpec key, String id, Instant now, byte[] body) {
    var timestamp = Long.toString(now.getEpochSecond());
    return new WebhookSignature(id, timestamp, VERSION + signature(key, id, timestamp, body));
  }

  /** Takes as long for a sender that nobody knows as for one with a key. */
  public boolean isOf(List<SecretKeySpec> keys, byte[] body) {
    if (keys.isEmpty()) {
      matches(NOBODY, body);
      return false;
    }
    var matched = false;
    for (var key : keys) {
      matched |= matches(key, body);
    }
    return matched;
  }

  /** Whether it was signed just now: an older one may be somebody's who listened. */
  public boolean isWithin(Duration tolerance, Instant now) {
    try {
      var distance = Math.subtractExact(Long.parseLong(timestamp), now.getEpochSecond());
      return distance >= -tolerance.toSeconds() && distance <= tolerance.toSeconds();
    } catch (NumberFormatException | ArithmeticException _) {
      return false;
    }
  }

  private boolean matches(SecretKeySpec key, byte[] body) {
    var expected = signature(key, id, timestamp, body).getBytes(UTF_8);
    var matched = false;
    var tried = 0;
    for (var candidate : header.split(" ", -1)) {
      if (candidate.startsWith(VERSION) && ++tried <= MAX_SIGNATURES) {
        var given = candidate.substring(VERSION.length()).getBytes(UTF_8);
        matched |= MessageDigest.isEqual(expected, given);
      }
    }
    return matched;
  }

  private static String signature(SecretKeySpec key, String id, String timestamp, byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update((id + "." + timestamp + ".").getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
