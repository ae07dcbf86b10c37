package org.anyuan.notify.application.feed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.feed.IncidentFilter;
import org.anyuan.notify.domain.feed.Subscription;
import org.anyuan.notify.domain.feed.Wanted;

/** What somebody who follows incidents may see of them now. */
@ApplicationScoped
public class Readers {
  private final Coordination coordination;

  Readers(Coordination coordination) {
    this.coordination = coordination;
  }

  public Uni<Reader> of(Actor actor, Lane lane, IncidentFilter filter) {
    return coordination.work(actor, work -> of(work, actor, lane, filter));
  }

  public Uni<Reader> of(Subscription subscription, Wanted.Incidents wanted) {
    return of(OpenBySecret.actor(subscription), wanted.lane(), wanted.filter());
  }

  static Uni<Reader> of(Work work, Actor actor, Lane lane, IncidentFilter filter) {
    if (lane != Lane.SCHOOL) {
      return Uni.createFrom().item(new Reader(actor, lane, false, filter));
    }
    return work.recipients()
        .find(PersonId.of("person", actor.name()))
        .map(
            known ->
                new Reader(
                    actor,
                    lane,
                    known
                        // Named by the school that they are of now, not by another one before.
                        .filter(
                            k -> k.school().map(s -> s.value()).equals(actor.scope().schoolId()))
                        .filter(k -> k.recipient().namedForSilent())
                        .isPresent(),
                    filter));
  }
}
