package org.anyuan.patrol.domain.beat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The code that a school's gate shows: a keyed hash (HMAC-SHA-256) of the school and the time, new
 * every minute. Who reads it off was at the gate within the last two minutes, or was told it by
 * somebody who was.
 */
public final class GateCode {
  public static final Duration PERIOD = Duration.ofSeconds(60);
  private static final int LEAST_KEY_BYTES = 32;
  private static final int LENGTH = 8;

  /** Without letters and digits that are mistaken for one another. */
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final SecretKeySpec key;

  public GateCode(byte[] key) {
    if (key.length < LEAST_KEY_BYTES) {
      throw new IllegalArgumentException("a key of " + LEAST_KEY_BYTES + " bytes or more");
    }
    this.key = new SecretKeySpec(key, "HmacSHA256");
  }

  public String of(String schoolId, Instant at) {
    return of(schoolId, period(at));
  }

  public Instant until(Instant at) {
    return Instant.ofEpochSecond((period(at) + 1) * PERIOD.toSeconds());
  }

  /** The code of this minute or of the last. */
  public boolean holds(String schoolId, String shown, Instant at) {
    var given = shown.toUpperCase(Locale.ROOT).getBytes(UTF_8);
    return IntStream.of(0, 1)
        .mapToObj(ago -> of(schoolId, period(at) - ago).getBytes(UTF_8))
        .anyMatch(code -> MessageDigest.isEqual(code, given));
  }

  private static long period(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), PERIOD.toSeconds());
  }

  private String of(String schoolId, long period) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      var hash = mac.doFinal(("gate\u001f" + schoolId + "\u001f" + period).getBytes(UTF_8));
      var code = new StringBuilder(LENGTH);
      for (var i = 0; i < LENGTH; i++) {
        // Two bytes each: what is left of the bias is below one in two thousand.
        var number = ((hash[2 * i] & 0xff) << 8) | (hash[2 * i + 1] & 0xff);
        code.append(ALPHABET.charAt(number % ALPHABET.length()));
      }
      return code.toString();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }
}
