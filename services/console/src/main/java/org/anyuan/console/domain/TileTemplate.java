package org.anyuan.console.domain;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where tiles come from. It holds the deployment's key, so it is never shown: neither by its text
 * nor by a fault of it.
 */
public final class TileTemplate {
  private static final List<String> PARTS = List.of("{z}", "{x}", "{y}");

  /**
   * Over TLS, or from a cache on this very machine. No user name, and no placeholder in the host.
   */
  private static final Pattern SHAPE =
      Pattern.compile(
          "(https://[A-Za-z0-9.-]+|http://(127\\.0\\.0\\.1|localhost))(:[0-9]{1,5})?/[!-~&&[^#]]{1,1000}");

  private final String text;

  private TileTemplate(String text) {
    this.text = text;
  }

  /**
   * Takes a deployment's word for it.
   *
   * @throws IllegalArgumentException with what it should be, and nothing of what it is
   */
  public static TileTemplate parse(String text) {
    var rest = text;
    var complete = SHAPE.matcher(text).matches();
    for (var part : PARTS) {
      complete = complete && rest.indexOf(part) == rest.lastIndexOf(part) && rest.contains(part);
      rest = rest.replace(part, "0");
    }
    if (!complete || !isAddress(rest)) {
      throw new IllegalArgumentException("an https address with {z}, {x} and {y} in it, once each");
    }
    return new TileTemplate(text);
  }

  private static boolean isAddress(String text) {
    try {
      return URI.create(text).getHost() != null;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  public String address(TileAddress tile) {
    return text.replace("{z}", Integer.toString(tile.z()))
        .replace("{x}", Integer.toString(tile.x()))
        .replace("{y}", Integer.toString(tile.y()));
  }

  @Override
  public String toString() {
    return "TileTemplate";
  }
}
