package org.anyuan.notify.domain.feed;

import java.util.List;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.region.Role;
import org.anyuan.notify.domain.Lane;

/** As which lanes a role may look at incidents: its own first, then those that are told less. */
public final class Looks {
  private Looks() {}

  public static List<Lane> of(String role) {
    return switch (role) {
      case Role.POLICE_DISPATCHER, Role.POLICE_OFFICER ->
          List.of(Lane.POLICE, Lane.EDUCATION, Lane.MEDIA);
      case Role.EDUCATION_OFFICER, Role.COMMISSION_OFFICER, Role.INSPECTOR ->
          List.of(Lane.EDUCATION, Lane.MEDIA);
      case Role.MEDIA_OFFICER -> List.of(Lane.MEDIA);
      case Role.SCHOOL_OFFICER -> List.of(Lane.SCHOOL);
      default -> List.of();
    };
  }

  /** The widest. */
  public static Lane widest(String field, String role) {
    return of(role).stream()
        .findFirst()
        .orElseThrow(() -> new InvalidField(field, "no lane is your role's"));
  }

  public static Lane chosen(String field, String role, Lane lane) {
    if (!of(role).contains(lane)) {
      throw new InvalidField(field, "one of " + of(role) + " for your role");
    }
    return lane;
  }
}
