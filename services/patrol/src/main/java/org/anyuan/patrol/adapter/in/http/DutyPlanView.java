package org.anyuan.patrol.adapter.in.http;

import java.time.LocalDate;
import java.util.List;
import org.anyuan.patrol.application.duty.PlanDuties.Plan;
import org.anyuan.patrol.domain.calendar.Peak;
import org.anyuan.patrol.domain.duty.Conflict;
import org.anyuan.patrol.domain.duty.Coverage;
import org.anyuan.patrol.domain.duty.Slot;
import org.anyuan.patrol.domain.post.PostRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a time asks for, before any of its days. */
@Schema(name = "DutyPlan")
record DutyPlanView(
    CoverageView total,
    List<SchoolView> schools,
    @Schema(description = "The first 1000, in the order of days") List<Gap> gaps,
    long gapCount,
    @Schema(description = "The first 200: one holder at two spots at once")
        List<ConflictView> conflicts,
    @Schema(description = "Schools that nothing can be planned for") List<String> withoutCalendar,
    @Schema(description = "Schools without a post that is set up and without a road section")
        List<String> withoutSpot) {

  /** How far duties are covered by assignments. */
  @Schema(name = "DutyCoverage")
  record CoverageView(
      long schoolDays,
      long windows,
      long required,
      long filled,
      @Schema(description = "0 to 1") double rate) {
    static CoverageView of(Coverage c) {
      return new CoverageView(c.schoolDays(), c.windows(), c.required(), c.filled(), c.rate());
    }
  }

  /** One school's part. */
  @Schema(name = "DutyPlanOfSchool")
  record SchoolView(String schoolId, CoverageView coverage) {}

  /** Somebody is missing. */
  @Schema(name = "DutyGap")
  record Gap(
      String schoolId,
      String spotId,
      LocalDate day,
      Peak peak,
      String begin,
      String end,
      PostRole role,
      int missing) {
    static Gap of(Slot slot) {
      return new Gap(
          slot.spot().schoolId(),
          slot.spot().id(),
          slot.day(),
          slot.window().peak(),
          slot.window().begin().toString(),
          slot.window().end().toString(),
          slot.role(),
          slot.missing());
    }
  }

  /** One holder at two spots at once. */
  @Schema(name = "DutyConflict")
  record ConflictView(String label, LocalDate day, Stand one, Stand other) {
    static ConflictView of(Conflict c) {
      return new ConflictView(c.label(), c.day(), Stand.of(c.one()), Stand.of(c.other()));
    }
  }

  /** Where and when somebody is to stand. */
  @Schema(name = "DutyStand")
  record Stand(String schoolId, String spotId, String begin, String end) {
    static Stand of(Conflict.Stand s) {
      return new Stand(
          s.spot().schoolId(),
          s.spot().id(),
          s.window().begin().toString(),
          s.window().end().toString());
    }
  }

  static DutyPlanView of(Plan plan) {
    return new DutyPlanView(
        CoverageView.of(plan.total()),
        plan.schools().stream()
            .map(s -> new SchoolView(s.schoolId(), CoverageView.of(s.coverage())))
            .toList(),
        plan.gaps().stream().map(Gap::of).toList(),
        plan.gapCount(),
        plan.conflicts().stream().map(ConflictView::of).toList(),
        plan.withoutCalendar(),
        plan.withoutSpot());
  }
}
