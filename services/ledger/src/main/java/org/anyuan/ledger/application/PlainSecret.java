package org.anyuan.ledger.application;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.ledger.domain.DeviceProtocol;

/**
 * A secret as Standard Webhooks writes one, or the key that a panel came with, whose text says how
 * it is written. It never reaches a log: its text says nothing.
 */
public final class PlainSecret {
  private static final String BASE64 = "whsec_";
  private static final String HEX = "hex:";
  private static final String TEXT = "text:";
  private static final int SHORTEST = 24;
  private static final int LONGEST = 64;
  private static final int LONGEST_TEXT = 128;
  private static final Set<Integer> AES_KEY_LENGTHS = Set.of(16, 24, 32);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String text;
  private final byte[] bytes;
  private final boolean guessable;

  private PlainSecret(String text, byte[] bytes, boolean guessable) {
    this.text = text;
    this.bytes = bytes;
    this.guessable = guessable;
  }

  public static PlainSecret random() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new PlainSecret(BASE64 + Base64.getEncoder().encodeToString(bytes), bytes, false);
  }

  public static PlainSecret parse(DeviceProtocol protocol, String field, String text) {
    return protocol.keyIsGiven() ? aesKey(field, text) : webhook(field, text);
  }

  private static PlainSecret webhook(String field, String text) {
    var bytes =
        text.startsWith(BASE64)
            ? decoded(text, BASE64, Base64.getDecoder()::decode, PlainSecret::longEnough)
            : null;
    if (bytes == null) {
      throw new InvalidField(field, "whsec_ and the base64 of 24 to 64 random bytes");
    }
    return new PlainSecret(text, bytes, false);
  }

  /** A key of AES with 128, 192 or 256 bits. */
  public static PlainSecret aesKey(String field, String text) {
    byte[] bytes = null;
    if (text.startsWith(HEX)) {
      bytes = decoded(text, HEX, HexFormat.of()::parseHex, AES_KEY_LENGTHS::contains);
    } else if (text.startsWith(TEXT)) {
      bytes = decoded(text, TEXT, PlainSecret::ascii, AES_KEY_LENGTHS::contains);
    }
    if (bytes == null) {
      throw new InvalidField(
          field,
          "the panel's key of 16, 24 or 32 bytes: hex: and its digits, or text: and its ASCII");
    }
    return new PlainSecret(text, bytes, true);
  }

  /** Null where it is none; what was given is never repeated in an answer. */
  private static byte[] decoded(
      String text, String prefix, Function<String, byte[]> decoder, IntPredicate length) {
    try {
      var bytes =
          text.length() > LONGEST_TEXT
              ? new byte[0]
              : decoder.apply(text.substring(prefix.length()));
      return length.test(bytes.length) ? bytes : null;
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static boolean longEnough(int length) {
    return length >= SHORTEST && length <= LONGEST;
  }

  private static byte[] ascii(String text) {
    if (!text.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      throw new IllegalArgumentException("not printable ASCII");
    }
    return text.getBytes(US_ASCII);
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** A person may have chosen it, so that not even a hash of it may be kept. */
  public boolean guessable() {
    return guessable;
  }

  /** As it was issued or given: for the one answer that hands it out, and for the seal. */
  public String reveal() {
    return text;
  }

  @Override
  public String toString() {
    return "secret";
  }
}
