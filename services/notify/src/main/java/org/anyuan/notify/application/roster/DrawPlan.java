package org.anyuan.notify.application.roster;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.domain.roster.Calendar;
import org.anyuan.notify.domain.roster.CalendarId;
import org.anyuan.notify.domain.roster.Plan;

/**
 * Makes a plan of what a person wrote: with the days of the calendar that it names, as it is now.
 */
@ApplicationScoped
public class DrawPlan {
  private final NationalDays national;

  DrawPlan(NationalDays national) {
    this.national = national;
  }

  /**
   * A plan as it is written.
   *
   * @param calendar whose days it takes in the place of its own
   */
  public record Draft(Plan plan, Optional<CalendarId> calendar) {}

  public Uni<Outcome<Plan>> of(Work work, Draft draft) {
    if (draft.calendar().isEmpty()) {
      return Uni.createFrom().item(new Outcome.Changed<>(draft.plan()));
    }
    return find(work, draft.calendar().get())
        .map(
            found ->
                found
                    .<Outcome<Plan>>map(
                        calendar -> new Outcome.Changed<>(drawn(draft.plan(), calendar)))
                    .orElseGet(
                        () ->
                            Outcome.refused(
                                Reason.INVALID, "plan.calendarId", "no such calendar here")));
  }

  /** A region's own, or the country's. */
  Uni<Optional<Calendar>> find(Work work, CalendarId id) {
    return id.equals(national.calendar().id())
        ? Uni.createFrom().item(Optional.of(national.calendar()))
        : work.calendars().find(id);
  }

  private Plan drawn(Plan plan, Calendar calendar) {
    var drawn = calendar.drawn(national.calendar());
    return plan.with(drawn.days(), new Plan.DaysFrom(drawn.from(), drawn.version()));
  }
}
