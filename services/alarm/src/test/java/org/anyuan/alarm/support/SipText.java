package org.anyuan.alarm.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads SIP messages, and computes digests, on its own: nothing of the service is used. */
public final class SipText {
  private SipText() {}

  /** The first of this name. */
  public static Optional<String> field(String message, String name) {
    return fields(message, name).stream().findFirst();
  }

  public static List<String> fields(String message, String name) {
    return Pattern.compile("(?mi)^" + Pattern.quote(name) + ": *(.*?)\r?$")
        .matcher(message.substring(0, Math.max(0, message.indexOf("\r\n\r\n") + 2)))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  public static String body(String message) {
    return message.substring(message.indexOf("\r\n\r\n") + 4);
  }

  public static boolean isResponse(String message) {
    return message.startsWith("SIP/2.0 ");
  }

  /** Of a response. */
  public static int status(String message) {
    return Integer.parseInt(message.substring(8, 11));
  }

  /** What a challenge says under this name, with or without quotes. */
  public static String parameter(String challenge, String name) {
    var found = Pattern.compile(name + "=\"?([^\",]*)").matcher(challenge);
    return found.find() ? found.group(1) : "";
  }

  public static String md5(String text) {
    try {
      var digest = MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
