package org.anyuan.lead.domain.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What a reporter takes home: a number to name the lead by, and a code to prove that it was theirs.
 * The code is shown once; what is kept of it opens nothing. It prints without its code.
 */
public record Receipt(String number, String code) {
  /** Crockford's: no letter that is read as a digit, or the other way round. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int LETTERS = 8;
  private static final int CODE = 16;
  private static final Pattern NUMBER = Pattern.compile("X[0-9A-HJKMNP-TV-Z]{" + LETTERS + "}");

  /** 80 bits of the code cannot be guessed, so the hash needs no slowness. */
  public static Receipt issue(RandomGenerator random) {
    return new Receipt("X" + letters(random, LETTERS), letters(random, CODE));
  }

  /** As people write it: with blanks, hyphens, small letters, O for 0. */
  public static String plain(String written) {
    return written
        .toUpperCase(Locale.ROOT)
        .replaceAll("[\\s-]", "")
        .replace('O', '0')
        .replaceAll("[IL]", "1");
  }

  public static boolean isNumber(String plain) {
    return NUMBER.matcher(plain).matches();
  }

  /** What is kept of the code. */
  public String hash() {
    return hash(number, code);
  }

  public static boolean opens(String number, String code, String kept) {
    return MessageDigest.isEqual(
        hash(plain(number), plain(code)).getBytes(UTF_8), kept.getBytes(UTF_8));
  }

  /** In groups of four. */
  public String spelledCode() {
    return code.replaceAll("(.{4})(?!$)", "$1-");
  }

  private static String hash(String number, String code) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest((number + "/" + code).getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String letters(RandomGenerator random, int count) {
    var letters = new StringBuilder();
    for (var i = 0; i < count; i++) {
      letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return letters.toString();
  }

  @Override
  public String toString() {
    return number;
  }
}
