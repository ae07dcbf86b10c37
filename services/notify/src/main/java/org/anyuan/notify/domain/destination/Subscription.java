package org.anyuan.notify.domain.destination;

import java.math.BigInteger;
import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import org.anyuan.common.outcome.InvalidField;

/**
 * A browser's push subscription, as {@code PushSubscription.toJSON()} gives it.
 *
 * @param p256dh the browser's public key, an uncompressed point of P-256
 * @param auth 16 bytes that the browser and we share
 */
public record Subscription(URI endpoint, String p256dh, String auth) implements Destination {
  private static final int POINT = 65;
  private static final int COORDINATE = 32;
  private static final int AUTH = 16;
  private static final int LONGEST = 200;
  private static final byte UNCOMPRESSED = 4;
  private static final BigInteger P =
      new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);
  private static final BigInteger B =
      new BigInteger("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b", 16);
  private static final BigInteger THREE = BigInteger.valueOf(3);

  /**
   * A new one.
   *
   * @param plain whether the deployment allows plain HTTP
   */
  public static Subscription of(
      String field, String endpoint, boolean plain, String p256dh, String auth) {
    var at = field + ".endpoint";
    var url = plain ? WebLink.any(at, endpoint) : WebLink.https(at, endpoint);
    if (!isPoint(bytes(field + ".keys.p256dh", p256dh))) {
      throw new InvalidField(field + ".keys.p256dh", "an uncompressed point of P-256");
    }
    if (bytes(field + ".keys.auth", auth).length != AUTH) {
      throw new InvalidField(field + ".keys.auth", AUTH + " bytes");
    }
    return new Subscription(url, p256dh, auth);
  }

  public byte[] publicKey() {
    return bytes("p256dh", p256dh);
  }

  public byte[] authSecret() {
    return bytes("auth", auth);
  }

  private static byte[] bytes(String field, String text) {
    try {
      if (text != null && text.length() <= LONGEST) {
        return Base64.getUrlDecoder().decode(text);
      }
    } catch (IllegalArgumentException _) {
      // Said below.
    }
    throw new InvalidField(field, "base64 for addresses");
  }

  /** A point that is not on the curve would let its sender learn of our keys. */
  private static boolean isPoint(byte[] bytes) {
    if (bytes.length != POINT || bytes[0] != UNCOMPRESSED) {
      return false;
    }
    var x = new BigInteger(1, Arrays.copyOfRange(bytes, 1, 1 + COORDINATE));
    var y = new BigInteger(1, Arrays.copyOfRange(bytes, 1 + COORDINATE, POINT));
    var right = x.pow(3).subtract(x.multiply(THREE)).add(B).mod(P);
    return x.compareTo(P) < 0 && y.compareTo(P) < 0 && y.pow(2).mod(P).equals(right);
  }

  @Override
  public String masked() {
    return endpoint.getHost() + " …" + auth.substring(0, 2);
  }

  @Override
  public String toString() {
    return masked();
  }
}
