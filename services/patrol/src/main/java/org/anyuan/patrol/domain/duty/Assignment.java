package org.anyuan.patrol.domain.duty;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.domain.Bounds;
import org.anyuan.patrol.domain.calendar.Peak;

/** Who stands at a spot on every school day of a time. */
public record Assignment(AssignmentId id, Details details, RegionPath path, long version) {
  private static final long LONGEST_DAYS = 400;

  /**
   * What is said of it.
   *
   * @param spotId of a guard post or a road section of the school
   * @param to included
   */
  public record Details(
      Spot.Kind kind,
      String spotId,
      String schoolId,
      Holder holder,
      Set<Peak> peaks,
      LocalDate from,
      LocalDate to) {
    /** No peaks given: all of them. */
    public static Details of(
        Spot.Kind kind,
        String spotId,
        String schoolId,
        Holder holder,
        Set<Peak> peaks,
        LocalDate from,
        LocalDate to) {
      Bounds.present("from", from);
      Bounds.present("to", to);
      if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) > LONGEST_DAYS) {
        throw new InvalidField("to", "0 to " + LONGEST_DAYS + " days after 'from'");
      }
      return new Details(
          Bounds.present("spotKind", kind),
          Text.id("spotId", spotId),
          schoolId,
          holder,
          peaks.isEmpty() ? Set.copyOf(EnumSet.allOf(Peak.class)) : Set.copyOf(peaks),
          from,
          to);
    }
  }

  boolean covers(Spot spot, LocalDate day, Peak peak) {
    return details.kind == spot.kind()
        && details.spotId.equals(spot.id())
        && details.peaks.contains(peak)
        && !day.isBefore(details.from)
        && !day.isAfter(details.to);
  }

  /** From the day after on, nobody stands there by it. */
  public Assignment endedOn(LocalDate last) {
    var d = details;
    return new Assignment(
        id,
        new Details(d.kind, d.spotId, d.schoolId, d.holder, d.peaks, d.from, last),
        path,
        version + 1);
  }
}
