package org.anyuan.patrol.application.duty;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.patrol.application.Patrol.Work;
import org.anyuan.patrol.application.duty.Calendars.Entry;
import org.anyuan.patrol.application.duty.Calendars.Owner;
import org.anyuan.patrol.domain.calendar.SchoolCalendar;

/**
 * The calendars of many schools at once: good ones go in, of bad ones it is said why. The same
 * again changes nothing.
 */
@ApplicationScoped
public class ImportCalendars {
  public static final int MOST = 200;

  private final KeepCalendars calendars;

  ImportCalendars(KeepCalendars calendars) {
    this.calendars = calendars;
  }

  /** One of them, as it was read. */
  public record Wanted(String schoolId, SchoolCalendar calendar) {}

  /** An outcome for each, in their order. */
  public Uni<List<Outcome<Entry>>> run(Work work, List<Wanted> all) {
    return Multi.createFrom()
        .iterable(all)
        .onItem()
        .transformToUniAndConcatenate(one -> put(work, one))
        .collect()
        .asList();
  }

  private Uni<Outcome<Entry>> put(Work work, Wanted one) {
    return switch (calendars.school(work.actor(), one.schoolId())) {
      case Outcome.Refused<Owner>(var reason, var field, var message) ->
          Uni.createFrom().item(Outcome.refused(reason, field, message));
      case Outcome.Changed<Owner>(var owner) -> put(work, owner, one);
      case Outcome.Unchanged<Owner>(var owner) -> put(work, owner, one);
    };
  }

  private Uni<Outcome<Entry>> put(Work work, Owner owner, Wanted one) {
    return calendars.put(work, owner, one.calendar(), OptionalLong.empty());
  }
}
