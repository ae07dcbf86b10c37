package org.anyuan.alarm.domain;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;

/**
 * A device's key for signing, and until when it counts.
 *
 * @param notAfterMillis 0 for no end
 */
public record DeviceSecret(SecretKeySpec key, long notAfterMillis) {
  private static final String PREFIX = "whsec_";

  /** From the text that the device was given, {@code whsec_} and base64, or from the bare key. */
  public static DeviceSecret of(byte[] secret, long notAfterMillis) {
    var text = new String(secret, US_ASCII);
    var key =
        text.startsWith(PREFIX)
            ? Base64.getDecoder().decode(text.substring(PREFIX.length()).getBytes(UTF_8))
            : secret;
    return new DeviceSecret(new SecretKeySpec(key, "HmacSHA256"), notAfterMillis);
  }

  public boolean countsAt(Instant now) {
    return notAfterMillis == 0 || now.toEpochMilli() <= notAfterMillis;
  }
}
