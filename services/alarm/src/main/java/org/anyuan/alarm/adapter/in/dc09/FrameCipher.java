package org.anyuan.alarm.adapter.in.dc09;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-CBC from an initialization vector of zeros, written in hex, with random bytes before the
 * message instead of padding after it. DC-09, 5.4.
 */
final class FrameCipher {
  private static final int BLOCK = 16;
  private static final IvParameterSpec ZEROS = new IvParameterSpec(new byte[BLOCK]);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final SecretKeySpec key;

  private FrameCipher(SecretKeySpec key) {
    this.key = key;
  }

  /** Empty for what is no AES key. */
  static Optional<FrameCipher> of(byte[] key) {
    return switch (key.length) {
      case 16, 24, 32 -> Optional.of(new FrameCipher(new SecretKeySpec(key, "AES")));
      default -> Optional.empty();
    };
  }

  /** Empty when it is not what this key encrypts to. */
  Optional<Body> decrypt(String hex) {
    if (hex.isEmpty() || hex.length() % (2 * BLOCK) != 0) {
      return Optional.empty();
    }
    try {
      var plain = apply(Cipher.DECRYPT_MODE, HexFormat.of().parseHex(hex));
      return Body.parsePadded(new String(plain, ISO_8859_1));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /**
   * A whole block of random bytes where none would be needed: each message differs from the last.
   */
  String encrypt(String message) {
    var padding = BLOCK - message.length() % BLOCK;
    var plain = Arrays.copyOf(padding(padding), padding + message.length());
    System.arraycopy(message.getBytes(ISO_8859_1), 0, plain, padding, message.length());
    return HEX.formatHex(apply(Cipher.ENCRYPT_MODE, plain));
  }

  private byte[] apply(int mode, byte[] bytes) {
    try {
      var cipher = Cipher.getInstance("AES/CBC/NoPadding");
      cipher.init(mode, key, ZEROS);
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES in CBC mode", e);
    }
  }

  /** Any byte but those that end the padding or open a block. */
  private static byte[] padding(int size) {
    var padding = new byte[size];
    RANDOM.nextBytes(padding);
    for (var i = 0; i < size; i++) {
      if (padding[i] == '|' || padding[i] == '[' || padding[i] == ']') {
        padding[i] = '.';
      }
    }
    return padding;
  }
}
