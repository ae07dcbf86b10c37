package org.anyuan.patrol.domain.post;

/** As what somebody stands at a guard post. */
public enum PostRole {
  /** Leads the post (民警). */
  POLICE_OFFICER,
  /** 辅警. */
  AUXILIARY_OFFICER,
  /** 学校保卫干部. */
  SCHOOL_SECURITY_STAFF,
  /** 保安员. */
  SECURITY_GUARD,
  TEACHER,
  /** 志愿者, such as parents. */
  VOLUNTEER;

  /** A school decides about its own people, and about no police. */
  public boolean ofSchool() {
    return switch (this) {
      case POLICE_OFFICER, AUXILIARY_OFFICER -> false;
      case SCHOOL_SECURITY_STAFF, SECURITY_GUARD, TEACHER, VOLUNTEER -> true;
    };
  }
}
