package org.anyuan.alarm.adapter.in.isapi;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * A device's secret as it stands in an address: of base64, {@code +}, {@code /} and {@code =} are
 * written {@code -}, {@code _} and not at all, since an address keeps none of the three.
 */
final class UrlSecret {
  private static final String BASE64 = "whsec_";

  private UrlSecret() {}

  /** The text as it was issued. */
  static byte[] shown(String inUrl) {
    if (!inUrl.startsWith(BASE64)) {
      return inUrl.getBytes(US_ASCII);
    }
    var digits = inUrl.substring(BASE64.length()).replace('-', '+').replace('_', '/');
    var whole = digits.replace("=", "");
    return (BASE64 + whole + "=".repeat((4 - whole.length() % 4) % 4)).getBytes(US_ASCII);
  }
}
