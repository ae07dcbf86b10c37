package org.anyuan.ledger.domain;

import java.time.Instant;
import java.util.List;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.picture.Picture;
import org.anyuan.common.picture.PictureSize;
import org.anyuan.common.picture.PictureType;

/**
 * What is known of a floor's plan, without its picture.
 *
 * @param sha256 of the picture, in hexadecimal digits
 */
public record FloorPlan(
    SchoolId school,
    Floor floor,
    PictureType type,
    PictureSize size,
    int bytes,
    String sha256,
    String keptBy,
    Instant keptAt) {
  /** A large campus; more would make the registry a store of pictures. */
  public static final int MOST_PER_SCHOOL = 100;

  public static FloorPlan of(
      SchoolId school, Floor floor, Picture picture, String keptBy, Instant keptAt) {
    return new FloorPlan(
        school,
        floor,
        picture.type(),
        picture.size(),
        picture.length(),
        picture.sha256(),
        keptBy,
        keptAt);
  }

  public FloorPlanId id() {
    return FloorPlanId.of(school, floor);
  }

  /**
   * What is wanted beside what is.
   *
   * @param all that the school has
   */
  public static Outcome<FloorPlan> decide(FloorPlan wanted, School school, List<FloorPlan> all) {
    if (school.retired()) {
      return Outcome.refused(Reason.CONFLICT, "id", "the school is retired");
    }
    var before = all.stream().filter(plan -> plan.floor.equals(wanted.floor)).findFirst();
    if (before.isEmpty() && all.size() >= MOST_PER_SCHOOL) {
      return Outcome.refused(
          Reason.CONFLICT, "floor", "a school has at most " + MOST_PER_SCHOOL + " plans");
    }
    return before
        .filter(plan -> plan.sha256.equals(wanted.sha256))
        .<Outcome<FloorPlan>>map(Outcome.Unchanged::new)
        .orElseGet(() -> new Outcome.Changed<>(wanted));
  }
}
