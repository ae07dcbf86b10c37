package org.anyuan.common.region;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A node's place in the region tree: ids from the root with slashes around, such as {@code
 * /420000/420100/420106/420106-p01/}. The closing slash keeps {@code /4201/} from holding {@code
 * /42010/}. The whole tree is {@code /}.
 */
public record RegionPath(String value) {
  private static final Pattern SHAPE =
      Pattern.compile("/(?:[A-Za-z0-9][A-Za-z0-9._-]{0,63}/){0,16}");

  // After the shape, which it is checked against.
  public static final RegionPath ALL = new RegionPath("/");

  public RegionPath {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a region path");
    }
  }

  public boolean contains(RegionPath other) {
    return other.value.startsWith(value);
  }

  public boolean contains(String path) {
    return path.startsWith(value);
  }

  public RegionPath child(String regionId) {
    return new RegionPath(value + regionId + "/");
  }

  /** From the root downwards. */
  public List<String> ids() {
    return value.length() == 1
        ? List.of()
        : List.of(value.substring(1, value.length() - 1).split("/", -1));
  }
}
