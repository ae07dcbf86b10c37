package org.anyuan.ledger.application;

import java.security.SecureRandom;
import java.util.Base64;
import org.anyuan.ledger.domain.InvalidField;

/** A secret as Standard Webhooks writes one. It never reaches a log: its text says nothing. */
public final class PlainSecret {
  private static final String PREFIX = "whsec_";
  private static final int SHORTEST = 24;
  private static final int LONGEST = 64;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] bytes;

  private PlainSecret(byte[] bytes) {
    this.bytes = bytes;
  }

  public static PlainSecret random() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new PlainSecret(bytes);
  }

  public static PlainSecret parse(String field, String text) {
    if (text.startsWith(PREFIX) && text.length() <= 128) {
      try {
        var bytes = Base64.getDecoder().decode(text.substring(PREFIX.length()));
        if (bytes.length >= SHORTEST && bytes.length <= LONGEST) {
          return new PlainSecret(bytes);
        }
      } catch (IllegalArgumentException _) {
        // Falls through to the same answer, which never repeats what was given.
      }
    }
    throw new InvalidField(field, "whsec_ and the base64 of 24 to 64 random bytes");
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** For the one answer that hands it out. */
  public String reveal() {
    return PREFIX + Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "secret";
  }
}
