package org.anyuan.patrol.domain.unit;

/** What a unit is made of. */
public enum UnitKind {
  POLICE,
  /** 辅警. */
  AUXILIARY,
  /** 保安员, of a school. */
  SCHOOL_GUARD,
  /** 学校保卫干部, teachers on duty. */
  SCHOOL_STAFF,
  VOLUNTEER,
  /** The people of a campus police room (校园警务室). */
  POLICE_ROOM;

  /** Whether such a unit belongs to one school. */
  public boolean ofSchool() {
    return switch (this) {
      case SCHOOL_GUARD, SCHOOL_STAFF, POLICE_ROOM -> true;
      case POLICE, AUXILIARY, VOLUNTEER -> false;
    };
  }
}
