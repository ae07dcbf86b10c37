package org.anyuan.notify.domain.roster;

import java.util.Optional;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.domain.Bounds;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.SchoolId;

/**
 * What a roster is, whoever is on it.
 *
 * @param school whose own people it is about: of the lane SCHOOL, and of no other
 * @param remind whoever comes on duty is told shortly before
 */
public record RosterDetails(
    String name, Lane lane, RegionPath path, Optional<SchoolId> school, boolean remind) {
  private static final int LONGEST_NAME = 100;

  public static RosterDetails of(
      String name, Lane lane, RegionPath path, Optional<SchoolId> school, boolean remind) {
    Bounds.present("lane", lane);
    if (school.isPresent() != (lane == Lane.SCHOOL)) {
      throw new InvalidField("schoolId", "for the lane SCHOOL, and for no other");
    }
    return new RosterDetails(name(name), lane, path, school, remind);
  }

  RosterDetails changed(String newName, boolean newRemind) {
    return new RosterDetails(name(newName), lane, path, school, newRemind);
  }

  private static String name(String text) {
    return Text.required("name", text, LONGEST_NAME);
  }
}
