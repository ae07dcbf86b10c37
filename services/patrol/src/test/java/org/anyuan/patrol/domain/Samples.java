package org.anyuan.patrol.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anyuan.common.geo.Position;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.domain.calendar.GradeTimes;
import org.anyuan.patrol.domain.calendar.Holiday;
import org.anyuan.patrol.domain.calendar.MakeUpDay;
import org.anyuan.patrol.domain.calendar.Peak;
import org.anyuan.patrol.domain.calendar.Rush;
import org.anyuan.patrol.domain.calendar.SchoolCalendar;
import org.anyuan.patrol.domain.calendar.Term;
import org.anyuan.patrol.domain.duty.Assignment;
import org.anyuan.patrol.domain.duty.AssignmentId;
import org.anyuan.patrol.domain.duty.Holder;
import org.anyuan.patrol.domain.duty.Spot;
import org.anyuan.patrol.domain.post.PostRole;
import org.anyuan.patrol.domain.post.Staffing;

/** What the tests of the domain start from. */
public final class Samples {
  public static final RegionPath COUNTY = new RegionPath("/420000/420100/420106/");
  public static final Instant NOW = Instant.parse("2026-09-07T00:00:00Z");
  public static final Position GATE = new Position(114.3, 30.55);

  private Samples() {}

  public static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  public static Rush rush(Peak peak, String begin, String end) {
    return Rush.of("rush", peak, LocalTime.parse(begin), LocalTime.parse(end));
  }

  public static GradeTimes times(String grades, Rush... rushes) {
    return GradeTimes.of("times", grades, Set.of(), List.of(rushes));
  }

  /** A term in autumn, a holiday, and a Sunday that follows a Wednesday. */
  public static SchoolCalendar calendar(String opens) {
    return SchoolCalendar.of(
        List.of(Term.of("terms[0]", "秋季", day(opens), day("2027-01-20"))),
        List.of(Holiday.of("holidays[0]", "国庆", day("2026-10-01"), day("2026-10-07"))),
        List.of(MakeUpDay.of("makeUpDays[0]", day("2026-09-27"), DayOfWeek.WEDNESDAY)),
        List.of(
            times(
                "1-6",
                rush(Peak.ARRIVAL, "07:30", "08:10"),
                rush(Peak.DISMISSAL, "16:30", "17:10"))));
  }

  public static Spot spot(String id, String school) {
    return new Spot(Spot.Kind.POST, id, school, COUNTY, "东门", GATE, 150);
  }

  public static Staffing staffing(int officers, int guards) {
    return Staffing.ofPost(
        "staffing", Map.of(PostRole.POLICE_OFFICER, officers, PostRole.SECURITY_GUARD, guards));
  }

  public static Holder officer(String label) {
    return Holder.of("holder", PostRole.POLICE_OFFICER, label, "");
  }

  public static Assignment assignment(
      String id, Spot spot, Holder holder, String from, String to, Peak... peaks) {
    return new Assignment(
        new AssignmentId(id),
        Assignment.Details.of(
            spot.kind(), spot.id(), spot.schoolId(), holder, Set.of(peaks), day(from), day(to)),
        COUNTY,
        1);
  }
}
