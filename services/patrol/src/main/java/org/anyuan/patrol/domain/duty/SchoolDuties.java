package org.anyuan.patrol.domain.duty;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anyuan.patrol.domain.calendar.SchoolCalendar;
import org.anyuan.patrol.domain.post.PostRole;
import org.anyuan.patrol.domain.post.Staffing;

/**
 * What one school's calendar makes of its spots and assignments. Nothing of it is stored ahead: it
 * is worked out from what counts at the time of asking, so a changed calendar is in the plan at
 * once.
 *
 * @param calendar absent: neither the school nor a region above it has one
 */
public record SchoolDuties(
    String schoolId,
    Optional<SchoolCalendar> calendar,
    List<Manned> spots,
    List<Assignment> assignments) {

  /** A spot, and whom it asks for. */
  public record Manned(Spot spot, Staffing staffing) {}

  public Stream<LocalDate> schoolDays(LocalDate from, LocalDate to) {
    return calendar.stream().flatMap(c -> c.schoolDays(from, to));
  }

  public Stream<Slot> slots(LocalDate from, LocalDate to) {
    return calendar.stream().flatMap(c -> c.schoolDays(from, to).flatMap(day -> slots(c, day)));
  }

  private Stream<Slot> slots(SchoolCalendar of, LocalDate day) {
    var windows = of.windows(day);
    return spots.stream()
        .flatMap(
            manned ->
                windows.stream()
                    .flatMap(
                        window -> {
                          var there =
                              assignments.stream()
                                  .filter(a -> a.covers(manned.spot, day, window.peak()))
                                  .toList();
                          return roles(manned, there)
                              .map(
                                  role ->
                                      new Slot(
                                          manned.spot,
                                          day,
                                          window,
                                          role,
                                          manned.staffing.people().getOrDefault(role, 0),
                                          there.stream()
                                              .filter(a -> a.details().holder().role() == role)
                                              .toList()));
                        }));
  }

  /** Those asked for, and those that come without being asked for. */
  private static Stream<PostRole> roles(Manned manned, List<Assignment> there) {
    var roles = EnumSet.noneOf(PostRole.class);
    roles.addAll(manned.staffing.people().keySet());
    there.forEach(a -> roles.add(a.details().holder().role()));
    return roles.stream();
  }
}
