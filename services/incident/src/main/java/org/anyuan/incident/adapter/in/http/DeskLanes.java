package org.anyuan.incident.adapter.in.http;

import jakarta.enterprise.context.ApplicationScoped;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.region.Role;
import org.anyuan.incident.application.Lane;
import org.anyuan.incident.application.LaneTask;
import org.anyuan.incident.application.Lanes;
import org.anyuan.incident.application.Viewer;
import org.anyuan.incident.application.Visibility;
import org.anyuan.incident.domain.Audience;

/** Each desk's own lane, and within it the tasks of its region. */
@ApplicationScoped
class DeskLanes {
  private final Lanes lanes;
  private final Visibility visibility;

  DeskLanes(Lanes lanes, Visibility visibility) {
    this.lanes = lanes;
    this.visibility = visibility;
  }

  Lane of(Viewer viewer, Audience audience) {
    if (!serves(viewer.role(), audience)) {
      throw Problem.of(403, "not-your-lane", "This lane is for another desk.");
    }
    var lane = lanes.of(audience);
    if (!lane.ready()) {
      throw Problem.unavailable("The lane is being read back.", 1);
    }
    return lane;
  }

  boolean visible(Viewer viewer, LaneTask task) {
    return visibility.allows(viewer.scope(), task.school(), task.addressees());
  }

  LaneTask task(Viewer viewer, Audience audience, String taskId) {
    return of(viewer, audience)
        .find(taskId)
        .filter(t -> visible(viewer, t))
        .orElseThrow(Params::notHere);
  }

  private static boolean serves(String role, Audience audience) {
    return switch (audience) {
      case POLICE -> role.equals(Role.POLICE_DISPATCHER) || role.equals(Role.POLICE_OFFICER);
      case EDUCATION -> role.equals(Role.EDUCATION_OFFICER);
      case MEDIA -> role.equals(Role.MEDIA_OFFICER);
    };
  }
}
