package org.anyuan.ledger.adapter.out.postgres;

/** Patterns for {@code like ... escape '!'}; what people typed stands for itself. */
final class Like {
  private Like() {}

  static String startingWith(String text) {
    return escaped(text) + "%";
  }

  static String containing(String text) {
    return "%" + escaped(text) + "%";
  }

  private static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
