package org.anyuan.notify.domain.destination;

import java.net.URI;
import java.util.regex.Pattern;
import org.anyuan.common.outcome.InvalidField;

/** The address of a system that takes messages, as it is written; where it leads is asked later. */
final class WebLink {
  private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]{1,1000}");

  private WebLink() {}

  static URI https(String field, String text) {
    var url = parsed(field, text);
    if (!"https".equalsIgnoreCase(url.getScheme())) {
      throw new InvalidField(field, "it begins with https://");
    }
    return url;
  }

  /** Plain HTTP as well, for a deployment that has its receivers beside it. */
  static URI any(String field, String text) {
    var url = parsed(field, text);
    return "http".equalsIgnoreCase(url.getScheme()) ? url : https(field, text);
  }

  private static URI parsed(String field, String text) {
    if (text == null || !PRINTABLE.matcher(text).matches()) {
      throw new InvalidField(field, "an address of at most 1000 visible ASCII characters");
    }
    // What the parser says would show a secret that is in the address.
    URI url;
    try {
      url = URI.create(text);
    } catch (IllegalArgumentException _) {
      throw new InvalidField(field, "not an address");
    }
    if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
      throw new InvalidField(field, "with a host, without a user and a fragment");
    }
    return url;
  }
}
