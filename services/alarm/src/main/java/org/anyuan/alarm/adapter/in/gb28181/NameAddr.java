package org.anyuan.alarm.adapter.in.gb28181;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * An address with its parameters, as in {@code "Name" <sip:user@host>;tag=x}.
 *
 * @param text all of it, as it came
 * @param uri without angle brackets
 * @param user empty where the address has none
 * @param tag empty where there is none
 */
record NameAddr(String text, String uri, String user, String tag, Map<String, String> parameters) {
  private static final Pattern URI = Pattern.compile("(?i)sips?:(?:([^@:]*)(?::[^@]*)?@)?[^@]*");
  private static final int MAX = 512;

  static NameAddr parse(String text) throws InvalidSip {
    if (text.length() > MAX) {
      throw new InvalidSip("an address of more than 512 characters");
    }
    // A name in quotes may hold a bracket.
    var nameEnd = text.startsWith("\"") ? text.indexOf('"', 1) : 0;
    var open = nameEnd < 0 ? -1 : text.indexOf('<', nameEnd);
    var close = text.indexOf('>', Math.max(0, open));
    String uri;
    String rest;
    if (open >= 0 && close > open) {
      uri = text.substring(open + 1, close);
      rest = text.substring(close + 1);
    } else {
      var semicolon = text.indexOf(';');
      uri = semicolon < 0 ? text : text.substring(0, semicolon);
      rest = semicolon < 0 ? "" : text.substring(semicolon);
    }
    var matched = URI.matcher(uri.strip());
    if (!matched.matches()) {
      throw new InvalidSip("an address that is no SIP URI");
    }
    var parameters = Parameters.of(rest);
    return new NameAddr(
        text,
        uri.strip(),
        matched.group(1) == null ? "" : matched.group(1),
        parameters.getOrDefault("tag", ""),
        parameters);
  }
}
