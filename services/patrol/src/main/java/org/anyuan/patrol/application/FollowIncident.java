package org.anyuan.patrol.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.anyuan.patrol.application.Patrol.Work;
import org.anyuan.patrol.domain.dispatch.KnownIncident;

/**
 * Takes over what became of an incident. The event is recorded in the transaction of its effect, so
 * a redelivery sends nobody twice.
 */
@ApplicationScoped
public class FollowIncident {
  private static final String CONSUMER = "incidents";

  private final Patrol patrol;
  private final ProposeUnits propose;
  private final EndDispatches end;

  FollowIncident(Patrol patrol, ProposeUnits propose, EndDispatches end) {
    this.patrol = patrol;
    this.propose = propose;
    this.end = end;
  }

  /**
   * An incident as it stands after an event.
   *
   * @param asksForMore it opened, or became graver or another one: its run card may ask for more
   */
  public record Happened(String eventId, KnownIncident incident, boolean asksForMore) {}

  public Uni<Void> take(Happened happened) {
    return patrol.work(
        Actor.SYSTEM,
        work ->
            work.incidents()
                .hold(happened.incident().id())
                .chain(() -> work.incidents().firstTime(CONSUMER, happened.eventId()))
                .chain(
                    first ->
                        first
                            ? work.incidents().keep(happened.incident())
                            : Uni.createFrom().item(false))
                .chain(news -> news ? effect(work, happened) : Uni.createFrom().voidItem()));
  }

  private Uni<Void> effect(Work work, Happened happened) {
    var incident = happened.incident();
    if (incident.mergedInto().isPresent()) {
      return work.incidents()
          .find(incident.mergedInto().get())
          .chain(
              into ->
                  into.isEmpty()
                      ? end.closed(work, incident)
                      : end.merged(work, incident, into.get()));
    }
    if (!incident.open()) {
      return end.closed(work, incident);
    }
    return happened.asksForMore() ? propose.propose(work, incident) : Uni.createFrom().voidItem();
  }
}
