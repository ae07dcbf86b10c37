package org.anyuan.patrol.application.duty;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.application.Kept.Filter;
import org.anyuan.patrol.application.Patrol.Work;
import org.anyuan.patrol.application.Registry;
import org.anyuan.patrol.application.Scoped;
import org.anyuan.patrol.domain.duty.Conflict;
import org.anyuan.patrol.domain.duty.Coverage;
import org.anyuan.patrol.domain.duty.SchoolDuties;
import org.anyuan.patrol.domain.duty.Slot;
import org.anyuan.proto.ledger.v1.School;

/** What a time asks for, before any of its days: its coverage, its gaps and its conflicts. */
@ApplicationScoped
public class PlanDuties {
  private static final int MOST_SCHOOLS = 2000;
  private static final int MOST_DAYS = 250;
  private static final int MOST_GAPS = 1000;
  private static final int MOST_CONFLICTS = 200;

  private final Registry registry;
  private final LoadDuties load;

  PlanDuties(Registry registry, LoadDuties load) {
    this.registry = registry;
    this.load = load;
  }

  /**
   * A plan as it stands now.
   *
   * @param gaps the first of them, in the order of days
   * @param gapCount slots with somebody missing, all of them
   * @param conflicts the first of them
   * @param withoutCalendar schools that nothing can be planned for
   * @param withoutSpot schools without a post that is set up and without a road section
   */
  public record Plan(
      Coverage total,
      List<OfSchool> schools,
      List<Slot> gaps,
      long gapCount,
      List<Conflict> conflicts,
      List<String> withoutCalendar,
      List<String> withoutSpot) {}

  /** One school's part. */
  public record OfSchool(String schoolId, Coverage coverage) {}

  public Uni<Plan> of(Work work, RegionPath region, LocalDate from, LocalDate to) {
    if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
      throw new InvalidField("to", "not before 'from', at most " + MOST_DAYS + " days in all");
    }
    var scope = work.actor().scope();
    var schools =
        registry.schools().stream()
            .filter(s -> region.contains(Scoped.path(s)))
            .filter(s -> scope.allows(s.getRef().getRegionPath(), s.getRef().getSchoolId()))
            .sorted(Comparator.comparing((School s) -> s.getRef().getSchoolId()))
            .toList();
    if (schools.size() > MOST_SCHOOLS) {
      throw new InvalidField(
          "regionId", "has more than " + MOST_SCHOOLS + " schools: ask region by region");
    }
    return load.of(work, Filter.first(1).under(region), schools)
        .map(duties -> plan(duties, from, to));
  }

  private static Plan plan(List<SchoolDuties> duties, LocalDate from, LocalDate to) {
    var schools =
        duties.stream().map(d -> new OfSchool(d.schoolId(), Coverage.of(d, from, to))).toList();
    var gaps = new ArrayList<Slot>();
    var count = 0L;
    // By day: what comes next is seen first, however long the list.
    for (var day : from.datesUntil(to.plusDays(1)).toList()) {
      for (var school : duties) {
        for (var slot : school.slots(day, day).filter(s -> s.missing() > 0).toList()) {
          count++;
          if (gaps.size() < MOST_GAPS) {
            gaps.add(slot);
          }
        }
      }
    }
    return new Plan(
        schools.stream().map(OfSchool::coverage).reduce(Coverage.NONE, Coverage::plus),
        schools,
        gaps,
        count,
        Conflict.in(duties, from, to, MOST_CONFLICTS),
        duties.stream().filter(d -> d.calendar().isEmpty()).map(SchoolDuties::schoolId).toList(),
        duties.stream().filter(d -> d.spots().isEmpty()).map(SchoolDuties::schoolId).toList());
  }
}
