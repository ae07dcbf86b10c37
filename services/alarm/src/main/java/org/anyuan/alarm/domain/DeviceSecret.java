package org.anyuan.alarm.domain;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.anyuan.common.secret.WebhookSignature;

/**
 * A device's secret, and until when it counts. Its text says how its bytes are written: {@code
 * whsec_<base64>} (Standard Webhooks), {@code hex:<digits>} or {@code text:<ASCII>} (the keys that
 * makers of panels hand out). The text alone is kept, since there are hundreds of thousands of
 * these and the bytes are made of it in no time.
 */
public final class DeviceSecret {
  private static final String BASE64 = "whsec_";
  private static final String HEX = "hex:";
  private static final String TEXT = "text:";
  private static final List<String> FORMS = List.of(BASE64, HEX, TEXT);

  /** In characters. */
  public static final int SHORT_PASSWORD = 16;

  private static final List<DeviceSecret> NOBODYS =
      List.of(of((BASE64 + "A".repeat(43) + "=").getBytes(US_ASCII), 0));

  private final byte[] text;
  private final long notAfterMillis;

  private DeviceSecret(byte[] text, long notAfterMillis) {
    this.text = text;
    this.notAfterMillis = notAfterMillis;
  }

  /**
   * Throws {@link IllegalArgumentException} where the text is not of the form that it says.
   *
   * @param sealed the text, or the bare bytes of a {@code whsec_} secret
   * @param notAfterMillis 0 for no end
   */
  public static DeviceSecret of(byte[] sealed, long notAfterMillis) {
    var isText = FORMS.stream().anyMatch(form -> startsWith(sealed, form));
    var text = isText ? sealed.clone() : (BASE64 + base64(sealed)).getBytes(US_ASCII);
    var secret = new DeviceSecret(text, notAfterMillis);
    if (secret.bytes().length == 0) {
      throw new IllegalArgumentException("a secret without a byte");
    }
    return secret;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** The key itself, whichever way its text writes it. */
  public byte[] bytes() {
    if (startsWith(text, HEX)) {
      return HexFormat.of().parseHex(new String(after(HEX), US_ASCII));
    }
    return startsWith(text, TEXT) ? ascii(after(TEXT)) : Base64.getDecoder().decode(after(BASE64));
  }

  /**
   * What a device may have as its password, where its protocol has one that a person types in: the
   * text behind {@code text:} or {@code hex:}; of an issued secret all of it, or its first {@link
   * #SHORT_PASSWORD} letters and digits behind {@code whsec_}, 95 random bits, since many devices
   * take no more.
   */
  public List<String> passwords() {
    if (startsWith(text, BASE64)) {
      var whole = new String(text, US_ASCII);
      var letters = new String(after(BASE64), US_ASCII).replaceAll("[^A-Za-z0-9]", "");
      return letters.length() < SHORT_PASSWORD
          ? List.of(whole)
          : List.of(whole, letters.substring(0, SHORT_PASSWORD));
    }
    return List.of(new String(after(startsWith(text, HEX) ? HEX : TEXT), US_ASCII));
  }

  public SecretKeySpec hmacKey() {
    return WebhookSignature.key(bytes());
  }

  /**
   * The one whose text this is, exactly as it was issued. Each is compared in constant time, and a
   * device that nobody knows takes as long as one with a secret.
   */
  public static Optional<DeviceSecret> shown(byte[] text, List<DeviceSecret> secrets) {
    DeviceSecret found = null;
    for (var secret : secrets.isEmpty() ? NOBODYS : secrets) {
      if (MessageDigest.isEqual(secret.text, text)) {
        found = secret;
      }
    }
    return secrets.isEmpty() ? Optional.empty() : Optional.ofNullable(found);
  }

  public boolean countsAt(Instant now) {
    return notAfterMillis == 0 || now.toEpochMilli() <= notAfterMillis;
  }

  /** Absent: no end. */
  public Optional<Instant> notAfter() {
    return notAfterMillis == 0
        ? Optional.empty()
        : Optional.of(Instant.ofEpochMilli(notAfterMillis));
  }

  private static byte[] ascii(byte[] bytes) {
    for (var b : bytes) {
      if (b < ' ' || b > '~') {
        throw new IllegalArgumentException("not printable ASCII");
      }
    }
    return bytes;
  }

  private static boolean startsWith(byte[] text, String prefix) {
    return text.length >= prefix.length()
        && Arrays.equals(text, 0, prefix.length(), prefix.getBytes(US_ASCII), 0, prefix.length());
  }

  private byte[] after(String prefix) {
    return Arrays.copyOfRange(text, prefix.length(), text.length);
  }

  @Override
  public String toString() {
    return "DeviceSecret[notAfterMillis=" + notAfterMillis + "]";
  }
}
