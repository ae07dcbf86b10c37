package org.anyuan.notify.application.feed;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.anyuan.notify.domain.feed.RosterSwitch;

/** Which rosters may be subscribed to. */
public interface RosterSwitches {
  /**
   * What was decided about it.
   *
   * @param usual where nothing was
   */
  Uni<RosterSwitch> of(RosterSwitch usual);

  /** Changed from the version before, or a clash; with its line in the audit trail. */
  Uni<Void> save(RosterSwitch after, Instant now);
}
