package org.anyuan.ledger.application;

import java.util.Map;
import java.util.Optional;
import org.anyuan.common.geo.Position;
import org.anyuan.common.outcome.InvalidField;

/**
 * A row of a file.
 *
 * @param line where it starts, the header being line 1
 * @param fields by column; empty where the row has not as many fields as the header
 */
public record ImportRow(long line, Map<String, String> fields) {
  /** Absent is empty. */
  String text(String column) {
    return fields.getOrDefault(column, "").strip();
  }

  boolean flag(String column, boolean otherwise) {
    return flag(column).orElse(otherwise);
  }

  Optional<Boolean> flag(String column) {
    return switch (text(column)) {
      case "" -> Optional.empty();
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> throw new InvalidField(column, "true or false");
    };
  }

  Optional<Position> position() {
    return text("longitude").isEmpty() && text("latitude").isEmpty()
        ? Optional.empty()
        : Optional.of(Position.parse(text("datum"), text("longitude"), text("latitude")));
  }
}
