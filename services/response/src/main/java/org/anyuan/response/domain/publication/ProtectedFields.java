package org.anyuan.response.domain.publication;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What an incident's record holds that no statement may say: its values, by their field. */
public record ProtectedFields(Map<Field, Set<String>> values) {
  /**
   * Of one field: an incident has 50 places and as many devices, and is written about for hours.
   */
  private static final int MOST = 500;

  private static final int LONGEST = 2000;

  public static final ProtectedFields NONE = new ProtectedFields(Map.of());

  public enum Field {
    BUILDING,
    FLOOR,
    ROOM,
    DEVICE_NAME,
    DEVICE_ID,
    /** What callers and people wrote. */
    TEXT,
    /** Names and numbers of people who can be reached. */
    CONTACT,
    /** While the place must not be named. */
    SCHOOL_NAME
  }

  public ProtectedFields {
    var copy = new EnumMap<Field, Set<String>>(Field.class);
    values.forEach((field, all) -> copy.put(field, Set.copyOf(all)));
    values = Map.copyOf(copy);
  }

  public Set<String> of(Field field) {
    return values.getOrDefault(field, Set.of());
  }

  public boolean isEmpty() {
    return values.values().stream().allMatch(Set::isEmpty);
  }

  /** What was known before stays protected: a corrected place was somebody's place, too. */
  public ProtectedFields and(Field field, Collection<String> more) {
    var all = new EnumMap<Field, Set<String>>(Field.class);
    all.putAll(values);
    var merged = new LinkedHashSet<>(of(field));
    more.stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .limit(MOST)
        .forEach(value -> merged.add(value.substring(0, Math.min(value.length(), LONGEST))));
    if (merged.size() <= MOST) {
      all.put(field, merged);
    }
    return new ProtectedFields(all);
  }

  public ProtectedFields and(ProtectedFields other) {
    var all = this;
    for (var entry : other.values().entrySet()) {
      all = all.and(entry.getKey(), entry.getValue());
    }
    return all;
  }
}
