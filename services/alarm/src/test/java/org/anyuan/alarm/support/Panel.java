package org.anyuan.alarm.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Builds and reads frames as a panel of DC-09 does, on its own: nothing of the service is used. */
public final class Panel {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss,MM-dd-uuuu").withZone(ZoneOffset.UTC);

  private Panel() {}

  /** With its length and CRC, between line feed and carriage return. */
  public static byte[] frame(String content) {
    return "\n%04X%04X%s\r".formatted(crc(content), content.length(), content).getBytes(ISO_8859_1);
  }

  /** As it was seen on a wire, from CRC to the last bracket. */
  public static byte[] sent(String known) {
    return ("\n" + known + "\r").getBytes(ISO_8859_1);
  }

  /**
   * Padded, encrypted and framed.
   *
   * @param head from the token to the account, {@code "*ADM-CID"0001L0#1234}
   * @param data without padding and time
   */
  public static byte[] encrypted(byte[] key, String head, String data, Instant time) {
    var message = (data.isEmpty() ? "" : "|" + data) + "]_" + time(time);
    var padding = new StringBuilder();
    do {
      padding.append((char) ThreadLocalRandom.current().nextInt('a', 'z'));
    } while ((padding.length() + message.length()) % 16 != 0);
    var cipher = apply(Cipher.ENCRYPT_MODE, key, (padding + message).getBytes(ISO_8859_1));
    return frame(head + "[" + HexFormat.of().withUpperCase().formatHex(cipher));
  }

  /** What stands behind the bracket of an encrypted answer. */
  public static String decrypted(byte[] key, String content) {
    var hex = content.substring(content.indexOf('[') + 1);
    return new String(apply(Cipher.DECRYPT_MODE, key, HexFormat.of().parseHex(hex)), ISO_8859_1);
  }

  public static String time(Instant time) {
    return TIME.format(time);
  }

  /** The content of an answer, after its length and CRC were found right. */
  static String content(String frame) {
    var content = frame.substring(9, frame.length() - 1);
    if (!frame.equals(new String(frame(content), ISO_8859_1))) {
      throw new IllegalStateException("not a frame: " + frame);
    }
    return content;
  }

  private static int crc(String content) {
    var crc = 0;
    for (var i = 0; i < content.length(); i++) {
      crc ^= content.charAt(i);
      for (var bit = 0; bit < 8; bit++) {
        crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xA001 : crc >> 1;
      }
    }
    return crc;
  }

  private static byte[] apply(int mode, byte[] key, byte[] bytes) {
    try {
      var cipher = Cipher.getInstance("AES/CBC/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[16]));
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
