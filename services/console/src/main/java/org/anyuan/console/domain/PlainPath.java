package org.anyuan.console.domain;

import java.util.regex.Pattern;

/**
 * The paths that the door takes at all. Every id of the platform is plain ASCII, so nothing needs a
 * percent sign, and what two servers could read differently ({@code %2f}, {@code ..}, {@code //},
 * {@code ;}) is refused before anything is routed by it.
 */
public final class PlainPath {
  private static final Pattern SHAPE =
      Pattern.compile("(?:/(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~:@-]+)*/?");
  private static final int MAX = 1024;

  private PlainPath() {}

  public static boolean matches(String rawPath) {
    return rawPath != null
        && rawPath.startsWith("/")
        && rawPath.length() <= MAX
        && SHAPE.matcher(rawPath).matches();
  }
}
