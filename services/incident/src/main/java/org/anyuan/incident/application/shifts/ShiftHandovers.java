package org.anyuan.incident.application.shifts;

import java.util.Optional;
import org.anyuan.common.region.Scope;
import org.anyuan.incident.application.Page;
import org.anyuan.incident.application.PageRequest;
import org.anyuan.incident.application.Viewer;
import org.anyuan.incident.application.shifts.ShiftHandover.Acceptance;

/**
 * The handovers that are kept, each act of them in the audit trail. Every method may throw {@link
 * org.anyuan.incident.application.StoreUnavailable}.
 */
public interface ShiftHandovers {

  /**
   * The one that is kept: of a repeat the first; empty where the giver may not see that any more.
   */
  Optional<ShiftHandover> keep(ShiftHandover handover, Viewer giver);

  /** False: somebody has accepted it, or nobody may. */
  boolean accept(ShiftHandover handover, Acceptance acceptance, Viewer taker);

  Optional<ShiftHandover> find(String id, Scope scope);

  /** The newest first, without their tasks. */
  Page<ShiftHandover> list(PageRequest page, Scope scope);
}
