package org.anyuan.common.http;

import java.util.Optional;
import org.anyuan.common.problem.Problem;

/** Yes or no in a query; anything else is said to be wrong, not taken for no. */
public final class Flags {
  private Flags() {}

  public static Optional<Boolean> of(String parameter, String text) {
    return switch (text == null ? "" : text) {
      case "" -> Optional.empty();
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> throw Problem.invalid(parameter, "true or false");
    };
  }
}
