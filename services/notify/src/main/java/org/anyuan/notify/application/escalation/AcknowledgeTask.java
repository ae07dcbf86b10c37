package org.anyuan.notify.application.escalation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.TaskId;
import org.anyuan.notify.domain.escalation.Decided;
import org.anyuan.notify.domain.escalation.Escalation;
import org.anyuan.notify.domain.escalation.EscalationCommand;
import org.anyuan.notify.domain.escalation.KnownIncident;
import org.anyuan.notify.domain.escalation.KnownTask;

/**
 * Counts that a person has taken a task. incident hears of the first one by its own command; it
 * knows neither a second person, whom a policy may ask for, nor that somebody is still at it, nor a
 * school's own task.
 */
@ApplicationScoped
public class AcknowledgeTask {
  private final CarryOut carryOut;
  private final SpareTheRest spare;
  private final Clock clock;

  AcknowledgeTask(CarryOut carryOut, SpareTheRest spare, Clock clock) {
    this.carryOut = carryOut;
    this.spare = spare;
    this.clock = clock;
  }

  /** At each of its addressees. In a work that reaches them all: the service's. */
  public Uni<Void> answer(Work work, IncidentId incident, TaskId task, PersonId who, Instant now) {
    return work.escalations()
        .lockOf(incident, task)
        .chain(
            there -> {
              var decided =
                  there.stream()
                      .map(
                          e ->
                              new Decided(e, List.of())
                                  .then(new EscalationCommand.Acknowledge(who), now))
                      .toList();
              var changed = FollowIncident.changed(there, decided);
              return changed.isEmpty()
                  ? Uni.createFrom().voidItem()
                  : incident(work, incident)
                      .chain(known -> carryOut.all(work, known, changed, now))
                      .chain(() -> spare.after(work, there, changed, now));
            });
  }

  private static Uni<KnownIncident> incident(Work work, IncidentId incident) {
    return work.knownIncidents().find(incident).map(Optional::orElseThrow);
  }

  /** By somebody who looks at the escalation. A lane's task has to be taken at incident first. */
  public Uni<Outcome<Escalation>> acknowledge(Work work, Escalation escalation, PersonId who) {
    var about = escalation.about();
    if (escalation.over()) {
      return refused("it is over");
    }
    return incident(work, about.incident())
        .chain(
            incident ->
                about.lane() == Lane.SCHOOL || taken(incident, about.task())
                    ? answer(work, about.incident(), about.task(), who, clock.instant())
                        .chain(() -> work.escalations().find(escalation.id()))
                        .map(after -> new Outcome.Changed<>(after.orElseThrow()))
                    : refused("the task has to be acknowledged at its incident first"));
  }

  private static boolean taken(KnownIncident incident, TaskId task) {
    return incident.tasks().stream()
        .anyMatch(t -> t.id().equals(task) && t.state() == KnownTask.State.ACKNOWLEDGED);
  }

  private static Uni<Outcome<Escalation>> refused(String why) {
    return Uni.createFrom().item(Outcome.refused(Reason.CONFLICT, "state", why));
  }
}
