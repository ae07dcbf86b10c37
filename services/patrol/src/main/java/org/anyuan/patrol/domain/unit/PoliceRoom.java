package org.anyuan.patrol.domain.unit;

import java.util.Optional;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.domain.SchoolId;

/**
 * A campus police room (校园警务室), at most one for a school.
 *
 * @param hours when it is staffed; absent: around the clock
 * @param staff how many people, of whom so many are police officers
 * @param open a closed one stays in the register, and counts no more
 */
public record PoliceRoom(
    SchoolId school,
    RegionPath path,
    Optional<Shift> hours,
    int staff,
    int officers,
    boolean open,
    long version) {
  public static final int MOST_STAFF = 50;

  public PoliceRoom {
    if (staff < 1 || staff > MOST_STAFF) {
      throw new InvalidField("staff", "1 to " + MOST_STAFF);
    }
    if (officers < 0 || officers > staff) {
      throw new InvalidField("officers", "0 to as many as there are staff");
    }
  }
}
