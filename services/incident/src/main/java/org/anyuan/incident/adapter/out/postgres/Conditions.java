package org.anyuan.incident.adapter.out.postgres;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Conditions that all have to hold, with their values by name. */
record Conditions(List<String> texts, Map<String, Object> values) {
  static final Conditions NONE = new Conditions(List.of(), Map.of());

  Conditions and(String text) {
    return new Conditions(added(text), values);
  }

  Conditions and(String text, String name, Object value) {
    var more = new HashMap<>(values);
    more.put(name, value);
    return new Conditions(added(text), more);
  }

  private List<String> added(String text) {
    var more = new ArrayList<>(texts);
    more.add(text);
    return more;
  }

  String where() {
    return texts.isEmpty() ? "" : " where " + String.join(" and ", texts);
  }
}
