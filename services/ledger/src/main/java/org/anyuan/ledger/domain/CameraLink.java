package org.anyuan.ledger.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anyuan.common.outcome.InvalidField;

/** Which links a camera has, and what each may be. */
public enum CameraLink {
  STREAM("streamLink"),
  SNAPSHOT("snapshotLink");

  public static final int LONGEST = 1000;

  /** What camera systems call a password in a path or a query. */
  private static final Pattern PASSWORD =
      Pattern.compile("(?i)(^|[^a-z])(pwd|pass|passw|passwd|password|psw|pswd)=");

  private final String field;

  CameraLink(String field) {
    this.field = field;
  }

  private List<String> schemes() {
    return switch (this) {
      case STREAM -> List.of("https", "rtsps");
      case SNAPSHOT -> List.of("https");
    };
  }

  public String field() {
    return field;
  }

  /**
   * What was given: absent, leave it; empty, take it away; else an address that a desk can open
   * without risk. A password in it would be every reader's, so none may be: who may open the link
   * is decided by the video platform behind it.
   */
  public Optional<String> check(String given) {
    if (given == null) {
      return Optional.empty();
    }
    var text = given.strip();
    if (!text.isEmpty()) {
      checkAddress(text);
    }
    return Optional.of(text);
  }

  private void checkAddress(String text) {
    if (text.length() > LONGEST) {
      throw new InvalidField(field, "at most " + LONGEST + " characters");
    }
    var uri = parse(text);
    if (uri.getScheme() == null || !schemes().contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
      throw new InvalidField(field, "an address of " + String.join(" or ", schemes()));
    }
    if (uri.getHost() == null || uri.getHost().isEmpty()) {
      throw new InvalidField(field, "an address with a host");
    }
    if (uri.getRawUserInfo() != null || hasPassword(uri)) {
      throw new InvalidField(field, "no user name and no password in the link");
    }
    if (uri.getRawFragment() != null) {
      throw new InvalidField(field, "no fragment (#) in the link");
    }
  }

  private static boolean hasPassword(URI uri) {
    return PASSWORD.matcher(uri.getSchemeSpecificPart()).find();
  }

  /** What was given is never repeated in an answer. */
  private URI parse(String text) {
    try {
      if (text.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
        return new URI(text);
      }
    } catch (URISyntaxException _) {
      // Falls through to the same answer.
    }
    throw new InvalidField(field, "an address in ASCII");
  }
}
