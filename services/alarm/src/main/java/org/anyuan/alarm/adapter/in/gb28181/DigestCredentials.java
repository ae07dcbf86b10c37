package org.anyuan.alarm.adapter.in.gb28181;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a device answers to a challenge (RFC 2617, and 7616 for SHA-256).
 *
 * @param nonceCount hexadecimal, as it came; empty without a quality of protection
 */
record DigestCredentials(
    String username,
    String realm,
    String nonce,
    String uri,
    String response,
    Optional<DigestAlgorithm> algorithm,
    String qop,
    String cnonce,
    String nonceCount) {
  private static final Pattern SCHEME = Pattern.compile("(?i)digest +(.*)");

  /** Possessive, so that no text takes longer than its length. */
  private static final Pattern PARAMETER =
      Pattern.compile("([A-Za-z]{1,32}+) *+= *+(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\", ]++))");

  /** Absent for another scheme. What is missing is empty, and then it is not right. */
  static Optional<DigestCredentials> parse(String header) {
    var scheme = SCHEME.matcher(header);
    if (!scheme.matches()) {
      return Optional.empty();
    }
    var said = new HashMap<String, String>();
    var parameter = PARAMETER.matcher(scheme.group(1));
    while (parameter.find()) {
      var value =
          parameter.group(2) == null
              ? parameter.group(3)
              : parameter.group(2).replaceAll("\\\\(.)", "$1");
      said.putIfAbsent(parameter.group(1).toLowerCase(Locale.ROOT), value);
    }
    return Optional.of(of(said));
  }

  private static DigestCredentials of(Map<String, String> said) {
    return new DigestCredentials(
        said.getOrDefault("username", ""),
        said.getOrDefault("realm", ""),
        said.getOrDefault("nonce", ""),
        said.getOrDefault("uri", ""),
        said.getOrDefault("response", ""),
        DigestAlgorithm.of(said.getOrDefault("algorithm", "MD5")),
        said.getOrDefault("qop", ""),
        said.getOrDefault("cnonce", ""),
        said.getOrDefault("nc", ""));
  }

  /** Whether who made it knows the password. That the nonce is good is another question. */
  boolean provedBy(String password, String method) {
    return algorithm
        .map(
            hash -> MessageDigest.isEqual(ascii(expected(hash, password, method)), ascii(response)))
        .orElse(false);
  }

  private String expected(DigestAlgorithm hash, String password, String method) {
    var a1 = hash.of(username, realm, password);
    var a2 = hash.of(method, uri);
    return qop.isEmpty() ? hash.of(a1, nonce, a2) : hash.of(a1, nonce, nonceCount, cnonce, qop, a2);
  }

  private static byte[] ascii(String text) {
    return text.toLowerCase(Locale.ROOT).getBytes(US_ASCII);
  }

  /** 0 where nothing is counted: then a nonce is good for one request. */
  long count() {
    try {
      return qop.isEmpty() ? 0 : Long.parseLong(nonceCount, 16);
    } catch (NumberFormatException _) {
      return 0;
    }
  }
}
