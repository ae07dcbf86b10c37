package org.anyuan.alarm.adapter.in.isapi;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.anyuan.alarm.domain.ReadableText;

/**
 * The texts of a document by the path of their names in small letters, {@code cidevent.zone}. Of a
 * name that comes twice the first counts, as in every reader that stops where it finds one. All of
 * it is bounded, so that a document of many small fields costs no more than a large one.
 */
final class Fields {
  static final int MAX_DEPTH = 16;
  private static final int MAX_FIELDS = 500;

  /** A longer one is cut: no text is shown at such a length, and no address is one. */
  private static final int MAX_VALUE = 2001;

  private final Map<String, String> values = new HashMap<>();

  void put(String path, String value) {
    if (values.size() < MAX_FIELDS && !value.isBlank()) {
      values.putIfAbsent(
          path.toLowerCase(Locale.ROOT),
          ReadableText.cut(ReadableText.clean(value).strip(), MAX_VALUE));
    }
  }

  Optional<String> get(String path) {
    return Optional.ofNullable(values.get(path));
  }

  /** The first of these that there is; empty without one. */
  String any(String... paths) {
    for (var path : paths) {
      var value = values.get(path);
      if (value != null) {
        return value;
      }
    }
    return "";
  }
}
