package org.anyuan.lead.domain.lead;

import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.IncidentId;

/** What the time brings. */
final class Timing {
  private Timing() {}

  /** All that is due by then, each once; whatever is still waited for is said again later. */
  static Outcome<Decided> reach(Lead lead, Instant now) {
    var due = lead.waits().due(now);
    if (due.isEmpty()) {
      return LeadLife.unchanged(lead);
    }
    var moving = new Moving(lead, now);
    for (var wait : due) {
      switch (wait.what()) {
        case Awaited.Expiry _ -> {
          return moving.close(new Ending.Expired(), Times.KEEP_UNFOUNDED).erase().changed();
        }
        case Awaited.Erasure _ -> moving.erase();
        case Awaited.Incident _ -> again(moving, lead, wait, now).raise();
        case Awaited.Progress _,
            Awaited.StepOf _,
            Awaited.Receipt _,
            Awaited.Agreement _,
            Awaited.VisitOf _ ->
            again(moving, lead, wait, now);
      }
    }
    return moving.changed();
  }

  private static Moving again(Moving moving, Lead lead, Wait wait, Instant now) {
    var level = wait.raised() + 1;
    var next =
        wait.what() instanceof Awaited.Incident ? Times.INCIDENT : Times.again(lead.severity());
    return moving
        .say(new LeadEvent.Overdue(wait.what(), of(lead, wait.what()), level))
        .await(new Wait(wait.what(), now.plus(next), level));
  }

  private static Agency of(Lead lead, Awaited what) {
    var holder = lead.hand().holder();
    return switch (what) {
      case Awaited.StepOf(var key) ->
          lead.steps().find(key).map(step -> step.plan().duty()).orElse(holder);
      case Awaited.Receipt _ -> lead.hand().offer().map(Hand.Offer::to).orElse(holder);
      case Awaited.Incident _ -> Agency.POLICE;
      case Awaited.Progress _,
          Awaited.Agreement _,
          Awaited.VisitOf _,
          Awaited.Expiry _,
          Awaited.Erasure _ ->
          holder;
    };
  }

  /**
   * The first that it hears of, and from there on wherever that one goes. What is told late or once
   * more does not lead back.
   */
  static Outcome<Decided> link(
      Lead lead, IncidentId incident, Optional<IncidentId> into, Instant now) {
    return lead.incident()
        .filter(raised -> raised.incident().map(incident::equals).orElse(true))
        .filter(raised -> raised.incident().isEmpty() || into.isPresent())
        .map(raised -> new Moving(lead, now).linked(raised.as(into.orElse(incident))).changed())
        .orElseGet(() -> LeadLife.unchanged(lead));
  }
}
