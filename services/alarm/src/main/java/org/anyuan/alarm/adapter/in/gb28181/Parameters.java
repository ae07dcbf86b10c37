package org.anyuan.alarm.adapter.in.gb28181;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** {@code ;name=value;flag}, as Via, From, To and Contact have them. */
final class Parameters {
  private Parameters() {}

  /** Names in small letters, a value empty where there is none; of several alike the first. */
  static Map<String, String> of(String text) {
    var parameters = new LinkedHashMap<String, String>();
    var quoted = false;
    var from = 0;
    for (var at = 0; at <= text.length(); at++) {
      var c = at == text.length() ? ';' : text.charAt(at);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ';' && (!quoted || at == text.length())) {
        add(parameters, text.substring(from, at).strip());
        from = at + 1;
      }
    }
    return parameters;
  }

  private static void add(Map<String, String> parameters, String part) {
    if (part.isEmpty()) {
      return;
    }
    var equals = part.indexOf('=');
    var name = equals < 0 ? part : part.substring(0, equals).strip();
    parameters.putIfAbsent(
        name.toLowerCase(Locale.ROOT), equals < 0 ? "" : part.substring(equals + 1).strip());
  }
}
