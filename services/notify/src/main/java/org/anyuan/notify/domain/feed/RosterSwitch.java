package org.anyuan.notify.domain.feed;

import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.RosterId;

/**
 * Whether a roster may be subscribed to, and whether its feeds name people. Who of the police is on
 * duty when is nobody's to carry about: off unless switched on, and without names in any case.
 *
 * @param version 0: as usual, nobody has decided otherwise
 */
public record RosterSwitch(
    RosterId roster, RegionPath path, Lane lane, boolean enabled, boolean names, long version) {
  public static RosterSwitch usual(RosterId roster, RegionPath path, Lane lane) {
    var on = lane != Lane.POLICE;
    return new RosterSwitch(roster, path, lane, on, on, 0);
  }

  public Outcome<RosterSwitch> to(boolean newEnabled, boolean newNames) {
    if (newNames && lane == Lane.POLICE) {
      return Outcome.refused(Reason.INVALID, "names", "never of the police");
    }
    return enabled == newEnabled && names == newNames
        ? new Outcome.Unchanged<>(this)
        : new Outcome.Changed<>(
            new RosterSwitch(roster, path, lane, newEnabled, newNames, version + 1));
  }
}
