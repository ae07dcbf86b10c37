package org.anyuan.console.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A tile of the web-mercator pyramid: at zoom z there are 2^z columns and as many rows, counted
 * from the north-west.
 */
public record TileAddress(int z, int x, int y) {
  /** Deeper than any source goes. */
  public static final int DEEPEST = 22;

  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,6}");

  public TileAddress {
    if (z < 0 || z > DEEPEST || x < 0 || y < 0 || x >= 1 << z || y >= 1 << z) {
      throw new IllegalArgumentException("no such tile");
    }
  }

  /** Empty: there is no such tile, or it is deeper than the source goes. */
  public static Optional<TileAddress> of(String z, String x, String y, int maxZoom) {
    if (!NUMBER.matcher(z).matches()
        || !NUMBER.matcher(x).matches()
        || !NUMBER.matcher(y).matches()
        || Integer.parseInt(z) > Math.min(maxZoom, DEEPEST)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new TileAddress(Integer.parseInt(z), Integer.parseInt(x), Integer.parseInt(y)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
