package org.anyuan.patrol.domain.post;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.patrol.domain.Bounds;

/** How many of each role stand at a post during a window. */
public record Staffing(Map<PostRole, Integer> people) {
  private static final int MOST = 20;

  /** A post is led by a police officer: one at least. */
  public static Staffing ofPost(String field, Map<PostRole, Integer> people) {
    var staffing = of(field, people);
    if (!staffing.people.containsKey(PostRole.POLICE_OFFICER)) {
      throw new InvalidField(
          field + ".POLICE_OFFICER", "at least 1: a police officer leads a post");
    }
    return staffing;
  }

  public static Staffing of(String field, Map<PostRole, Integer> people) {
    var kept = new EnumMap<PostRole, Integer>(PostRole.class);
    people.forEach(
        (role, count) -> {
          if (Bounds.number(field + "." + role, count, 0, MOST) > 0) {
            kept.put(role, count);
          }
        });
    if (kept.isEmpty()) {
      throw new InvalidField(field, "at least one person");
    }
    return new Staffing(Collections.unmodifiableMap(kept));
  }

  public int total() {
    return people.values().stream().mapToInt(Integer::intValue).sum();
  }
}
