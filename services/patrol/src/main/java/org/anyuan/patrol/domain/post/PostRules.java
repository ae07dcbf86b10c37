package org.anyuan.patrol.domain.post;

import static org.anyuan.patrol.domain.post.PostRole.AUXILIARY_OFFICER;
import static org.anyuan.patrol.domain.post.PostRole.POLICE_OFFICER;
import static org.anyuan.patrol.domain.post.PostRole.SCHOOL_SECURITY_STAFF;
import static org.anyuan.patrol.domain.post.PostRole.SECURITY_GUARD;
import static org.anyuan.patrol.domain.post.PostRole.TEACHER;
import static org.anyuan.patrol.domain.post.PostRole.VOLUNTEER;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Who stands at a post, by type of school. A city's plan says it; where it does not, these do. */
public record PostRules(Map<SchoolType, Staffing> byType) {
  private static final Staffing SMALL_CHILDREN =
      staffing(
          Map.of(
              POLICE_OFFICER, 1,
              AUXILIARY_OFFICER, 1,
              SCHOOL_SECURITY_STAFF, 1,
              SECURITY_GUARD, 2,
              TEACHER, 1,
              VOLUNTEER, 2));
  private static final Staffing OLDER_CHILDREN =
      staffing(
          Map.of(
              POLICE_OFFICER, 1,
              AUXILIARY_OFFICER, 1,
              SCHOOL_SECURITY_STAFF, 1,
              SECURITY_GUARD, 2,
              TEACHER, 1));

  /** Defaults of this system, not of the notice, which gives no numbers. */
  public static final PostRules DEFAULTS = new PostRules(defaults());

  public PostRules {
    byType = Collections.unmodifiableMap(new EnumMap<>(byType));
  }

  private static Map<SchoolType, Staffing> defaults() {
    var rules = new EnumMap<SchoolType, Staffing>(SchoolType.class);
    for (var type : SchoolType.values()) {
      rules.put(
          type,
          switch (type) {
            case KINDERGARTEN, PRIMARY, NINE_YEAR, TWELVE_YEAR, SPECIAL -> SMALL_CHILDREN;
            case JUNIOR_SECONDARY, SENIOR_SECONDARY, VOCATIONAL_SECONDARY -> OLDER_CHILDREN;
          });
    }
    return rules;
  }

  private static Staffing staffing(Map<PostRole, Integer> people) {
    return Staffing.ofPost("rules", people);
  }

  /** With the defaults for what it leaves out. */
  public static PostRules of(Map<SchoolType, Staffing> given) {
    var rules = new EnumMap<>(DEFAULTS.byType);
    rules.putAll(given);
    return new PostRules(rules);
  }

  public Staffing of(SchoolType type) {
    return byType.get(type);
  }
}
