package org.anyuan.response.adapter.in.http;

import java.util.Set;
import org.anyuan.common.region.Role;

/** What somebody of a role is shown of what people wrote. */
final class Roles {
  /** The others see what their own track needs, and facts once they are confirmed. */
  private static final Set<String> ALL =
      Set.of(Role.POLICE_DISPATCHER, Role.POLICE_OFFICER, Role.COMMISSION_OFFICER, Role.INSPECTOR);

  private Roles() {}

  static boolean seesAll(String role) {
    return ALL.contains(role);
  }
}
