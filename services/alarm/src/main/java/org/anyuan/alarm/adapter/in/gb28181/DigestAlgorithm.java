package org.anyuan.alarm.adapter.in.gb28181;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** How a digest is computed: as every device does, or as RFC 8760 has it. */
enum DigestAlgorithm {
  MD5("MD5"),
  SHA_256("SHA-256");

  private final String text;

  DigestAlgorithm(String text) {
    this.text = text;
  }

  /** As it stands in a challenge. */
  String text() {
    return text;
  }

  /** Absent for one that we do not know. */
  static Optional<DigestAlgorithm> of(String text) {
    for (var algorithm : values()) {
      if (algorithm.text.equalsIgnoreCase(text)) {
        return Optional.of(algorithm);
      }
    }
    return Optional.empty();
  }

  /** Of these with colons between, in small hexadecimal digits. */
  String of(String... parts) {
    try {
      var bytes = String.join(":", parts).getBytes(UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance(text).digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + text, e);
    }
  }
}
