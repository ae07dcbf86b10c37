package org.anyuan.notify.application.roster;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.domain.channel.What;
import org.anyuan.notify.domain.roster.Plan;
import org.anyuan.notify.domain.roster.Roster;
import org.anyuan.notify.domain.roster.Watch;

/**
 * Tells whoever keeps a roster that the calendar of its plan is another by now: they may replan.
 */
@ApplicationScoped
class ChaseCalendars {
  private final DrawPlan draw;
  private final TellKeepers tell;

  ChaseCalendars(DrawPlan draw, TellKeepers tell) {
    this.draw = draw;
    this.tell = tell;
  }

  Uni<Watch> look(Work work, Roster roster, Watch watch, Instant now) {
    return Multi.createFrom()
        .iterable(used(roster, now))
        .onItem()
        .transformToUniAndConcatenate(used -> newer(work, used))
        .filter(newer -> newer.filter(one -> !watch.calendars().contains(one)).isPresent())
        .onItem()
        .transformToUniAndConcatenate(
            newer -> tell(work, roster, newer.get(), now).replaceWith(newer.get()))
        .collect()
        .in(() -> new Watch[] {watch}, (after, told) -> after[0] = after[0].toldOf(told))
        .map(after -> after[0]);
  }

  /** By the plan of now and by those to come. */
  private static List<Plan.DaysFrom> used(Roster roster, Instant now) {
    return roster.versions().stream()
        .filter(
            v -> v.effectiveFrom().isAfter(now) || roster.planAt(now).equals(Optional.of(v.plan())))
        .flatMap(v -> v.plan().daysFrom().stream())
        .distinct()
        .toList();
  }

  private Uni<Optional<Plan.DaysFrom>> newer(Work work, Plan.DaysFrom used) {
    return draw.find(work, used.calendar())
        .map(
            found ->
                found
                    .filter(calendar -> calendar.version() > used.version())
                    .map(calendar -> new Plan.DaysFrom(calendar.id(), calendar.version())));
  }

  private Uni<Void> tell(Work work, Roster roster, Plan.DaysFrom newer, Instant now) {
    var subject =
        DeterministicId.of("calendar", roster.id().value(), newer.calendar().value()).toString();
    return tell.keepers(work, roster, What.CALENDAR_CHANGED, subject, newer.version(), now);
  }
}
