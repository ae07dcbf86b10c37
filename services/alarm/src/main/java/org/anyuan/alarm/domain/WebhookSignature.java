package org.anyuan.alarm.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
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

  private static final SecretKeySpec NOBODY = new SecretKeySpec(new byte[32], "HmacSHA256");

  /** Takes as long for a device that nobody knows as for one with a secret. */
  public boolean isOf(List<DeviceSecret> secrets, byte[] body) {
    if (secrets.isEmpty()) {
      matches(NOBODY, body);
      return false;
    }
    var matched = false;
    for (var secret : secrets) {
      matched |= matches(secret.hmacKey(), body);
    }
    return matched;
  }

  private boolean matches(SecretKeySpec key, byte[] body) {
    var expected = Base64.getEncoder().encode(sign(key, body));
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

  private byte[] sign(SecretKeySpec key, byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update((id + "." + timestamp + ".").getBytes(UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
