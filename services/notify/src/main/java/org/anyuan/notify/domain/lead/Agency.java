package org.anyuan.notify.domain.lead;

import java.util.List;
import org.anyuan.common.region.Role;

/** As lead calls those who have something to do. */
public enum Agency {
  SCHOOL,
  EDUCATION,
  POLICE,
  COMMISSION,
  INSPECTION;

  /** Who of them is told. */
  public List<String> roles() {
    return switch (this) {
      case SCHOOL -> List.of(Role.SCHOOL_OFFICER);
      case EDUCATION -> List.of(Role.EDUCATION_OFFICER);
      case POLICE -> List.of(Role.POLICE_DISPATCHER, Role.POLICE_OFFICER);
      case COMMISSION -> List.of(Role.COMMISSION_OFFICER);
      case INSPECTION -> List.of(Role.INSPECTOR);
    };
  }

  /** Who answers for it in the regions: a school's are the education desks above it. */
  public Agency above() {
    return this == SCHOOL ? EDUCATION : this;
  }
}
