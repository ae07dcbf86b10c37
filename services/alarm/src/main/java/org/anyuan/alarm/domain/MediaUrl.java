package org.anyuan.alarm.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** Which addresses a press may point to: those that a desk can open without risk. */
public final class MediaUrl {
  private static final Set<String> SCHEMES = Set.of("https", "rtsps");

  private MediaUrl() {}

  /**
   * Empty for one of another scheme, without a host, or of more than {@link Press#MAX_URL_LENGTH}.
   */
  public static Optional<URI> parse(String text) {
    if (text.length() > Press.MAX_URL_LENGTH) {
      return Optional.empty();
    }
    try {
      var uri = new URI(text);
      return uri.getScheme() != null && SCHEMES.contains(uri.getScheme()) && uri.getHost() != null
          ? Optional.of(uri)
          : Optional.empty();
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }
}
