package org.anyuan.ledger.application;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.anyuan.common.outcome.InvalidField;

/**
 * 256 random bits, as base64url. A plain hash of it gives nothing away. It never reaches a log: its
 * text says nothing.
 */
public final class LinkSecret {
  public static final String PATTERN = "[A-Za-z0-9_-]{43}";
  private static final Pattern SHAPE = Pattern.compile(PATTERN);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String text;

  private LinkSecret(String text) {
    this.text = text;
  }

  public static LinkSecret random() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new LinkSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  public static LinkSecret parse(String field, String text) {
    if (text == null || !SHAPE.matcher(text).matches()) {
      throw new InvalidField(field, "43 characters of base64url");
    }
    return new LinkSecret(text);
  }

  public String hash() {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** For the one answer that hands it out. */
  public String reveal() {
    return text;
  }

  @Override
  public String toString() {
    return "secret";
  }
}
