package org.anyuan.lead.domain.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Work that a sender has to have done: a number which, hashed after the puzzle's text, begins with
 * so many zero bits. The text carries its own seal, so that nothing has to be remembered of a
 * puzzle that nobody solves.
 */
public record Puzzle(String text, int bits, Instant until) {
  static final Duration LASTS = Duration.ofMinutes(10);
  private static final int MOST_BITS = 32;
  private static final Pattern SHAPE =
      Pattern.compile(
          "([0-9]{1,2})\\.([0-9]{1,15})\\.([A-Za-z0-9_-]{16,44})\\.([A-Za-z0-9_-]{43})");
  private static final Pattern SOLUTION = Pattern.compile("[0-9]{1,16}");

  /**
   * A new one.
   *
   * @param nonce random; 12 to 32 bytes
   */
  public static Puzzle issue(SecretKey key, int bits, byte[] nonce, Instant now) {
    var until = Instant.ofEpochSecond(now.plus(LASTS).getEpochSecond());
    var plain = bits + "." + until.getEpochSecond() + "." + base64(nonce);
    return new Puzzle(plain + "." + base64(seal(key, plain)), bits, until);
  }

  /** Absent where it is none of ours, or too old. */
  public static Optional<Puzzle> read(SecretKey key, String text, Instant now) {
    var matcher = SHAPE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var plain = text.substring(0, text.lastIndexOf('.'));
    var sealed = base64(seal(key, plain)).getBytes(UTF_8);
    var until = Instant.ofEpochSecond(Long.parseLong(matcher.group(2)));
    var bits = Integer.parseInt(matcher.group(1));
    return MessageDigest.isEqual(sealed, matcher.group(4).getBytes(UTF_8))
            && now.isBefore(until)
            && bits <= MOST_BITS
        ? Optional.of(new Puzzle(text, bits, until))
        : Optional.empty();
  }

  public boolean isSolvedBy(String solution) {
    if (!SOLUTION.matcher(solution).matches()) {
      return false;
    }
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest((text + "." + solution).getBytes(UTF_8));
      return new BigInteger(1, hash).bitLength() <= hash.length * Byte.SIZE - bits;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static byte[] seal(SecretKey key, String plain) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(plain.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
