package org.anyuan.notify.application.feed;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands in a feed's address instead of a sign-in: 256 bits by chance. Kept as its hash alone;
 * one that cannot be guessed needs no slow one.
 */
public final class FeedSecret {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final String text;

  private FeedSecret(String text) {
    this.text = text;
  }

  public static FeedSecret random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new FeedSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** Absent: no secret looks like this. */
  public static Optional<FeedSecret> parse(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(new FeedSecret(text)) : Optional.empty();
  }

  /** For its owner, once. */
  public String reveal() {
    return text;
  }

  /** SHA-256, in hexadecimal. */
  public String hash() {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  boolean hashesTo(String hash) {
    return MessageDigest.isEqual(hash().getBytes(US_ASCII), hash.getBytes(US_ASCII));
  }

  @Override
  public String toString() {
    return "FeedSecret";
  }
}
