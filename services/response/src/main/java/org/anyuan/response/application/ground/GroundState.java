package org.anyuan.response.application.ground;

import io.smallrye.mutiny.Uni;
import org.anyuan.response.application.Coordination.Work;
import org.anyuan.response.domain.ResponseId;

/** What the other tracks have to know of the ground. */
public interface GroundState {
  /** A cordon is set and not lifted, in the work's own view. */
  Uni<Boolean> cordonStands(Work work, ResponseId response);
}
